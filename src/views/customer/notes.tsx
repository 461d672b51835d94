/** What agents noted about a customer, newest first. */
import type { Note } from "../../domain/rows";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import { ago, dateTime } from "../ui/time";

/** The list, with who wrote each. */
export function Notes({ notes, who, now }: { notes: readonly Note[]; who: Who; now: number }) {
  const by = (agentId: string) => (agentId === who.me ? t("customer.note.you") : who.names.get(agentId));
  if (notes.length === 0) return null;
  return (
    <ul className="p-notes" aria-label={t("customer.notes")}>
      {notes.map((note) => (
        <li key={note.id}>
          <span className="p-note-text" dir="auto">
            {note.text}
          </span>{" "}
          <span className="p-soft" title={dateTime(note.at)}>
            {[by(note.agentId), ago(note.at, now)].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
