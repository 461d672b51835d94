/** What agents noted about a customer, newest first. */
import type { Note } from "../../domain/rows";
import { t } from "../text";
import { ago, dateTime } from "../ui/time";

/** The list; `agentId` is this desk's agent. */
export function Notes({ notes, agentId, now }: { notes: readonly Note[]; agentId?: string; now: number }) {
  if (notes.length === 0) return null;
  return (
    <ul className="p-notes" aria-label={t("customer.notes")}>
      {notes.map((note) => (
        <li key={note.id}>
          <span className="p-note-text" dir="auto">
            {note.text}
          </span>{" "}
          <span className="p-soft" title={dateTime(note.at)}>
            {note.agentId === agentId ? `${t("customer.note.you")} · ` : ""}
            {ago(note.at, now)}
          </span>
        </li>
      ))}
    </ul>
  );
}
