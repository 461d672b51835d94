/** What a live help centre has done, in words. */
import type { Connector, PullReport } from "../../contracts/connectors";
import { t } from "../text";
import { number } from "../ui/number";
import { ago, clock, dateTime, otherDay } from "../ui/time";

/** Its host and path: what tells two of one host apart. */
export function nameOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/$/, "")}`;
}

const COUNTS = ["created", "changed", "gone", "unread"] as const;

/** "Read 5 min. ago: 3 new · 1 changed". */
export function lastWords(last: PullReport, now: number): string {
  const counts = COUNTS.flatMap((name) => (last[name] > 0 ? [t(`connectors.${name}`, { count: last[name], n: number(last[name]) })] : []));
  const when = ago(last.at, now);
  if (last.problem && counts.length === 0) return t("connectors.tried_only", { when });
  return t(last.problem ? "connectors.tried" : "connectors.read", { when, what: counts.join(" · ") || t("connectors.nothing_new") });
}

/** When it is read again, or that it rests. */
export function nextWords({ isPaused, nextAt }: Connector, now: number): string {
  if (isPaused) return t("connectors.paused");
  if (nextAt <= now) return t("connectors.waiting");
  return t("connectors.next", { when: otherDay(nextAt, now) ? dateTime(nextAt) : clock(nextAt) });
}
