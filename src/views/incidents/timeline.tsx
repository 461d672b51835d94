/** What happened in an incident, newest first. */
import type { Case, Incident } from "../../domain/rows";
import { nameOf } from "../cases/assignee";
import { useDesk } from "../panel/use-desk";
import { t } from "../text";
import { number } from "../ui/number";
import { dateTime } from "../ui/time";

interface Entry {
  at: number;
  what: string;
  by?: string;
  text?: string;
}

const MINUTE = 60_000;

/** Cases attached within a minute of each other are one line. */
function attachments(cases: readonly Case[]): Entry[] {
  const counts = new Map<number, number>();
  for (const { setAt } of cases) {
    const minute = Math.floor((setAt?.incident ?? 0) / MINUTE);
    counts.set(minute, (counts.get(minute) ?? 0) + 1);
  }
  return [...counts].map(([minute, count]) => ({
    at: (minute + 1) * MINUTE - 1,
    what: t("incidents.line.attached", { count, n: number(count) }),
  }));
}

export function Timeline({ incident, cases }: { incident: Incident; cases: readonly Case[] }) {
  const { who } = useDesk();
  const { at, by, updates, endedAt, endedBy, status } = incident;
  const entries: Entry[] = [
    { at, by, what: t("incidents.line.declared") },
    ...updates.map((update) => ({ ...update, what: t("incidents.line.updated") })),
    ...attachments(cases),
    ...(endedAt === undefined || status === "open"
      ? []
      : [{ at: endedAt, what: t(`incidents.line.${status}`), ...(endedBy !== undefined && { by: endedBy }) }]),
  ];
  return (
    <section aria-label={t("incidents.timeline")}>
      <h3>{t("incidents.timeline")}</h3>
      <ol className="p-groups-list">
        {entries
          .sort((a, b) => b.at - a.at)
          .map((entry) => (
            <li key={`${entry.at} ${entry.what}`}>
              <span className="p-soft">{dateTime(entry.at)}</span> {entry.what}
              {entry.by && <> · {nameOf(entry.by, who)}</>}
              {entry.text && <p dir="auto">{entry.text}</p>}
            </li>
          ))}
      </ol>
    </section>
  );
}
