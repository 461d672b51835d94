/** What an incident came to. Pure. */
import { quantile } from "../metrics/quantile";
import type { Case, Incident, Message } from "../rows";

/** A case may have been open for long about something else: only what was said from so long before the declaration on is counted. */
const BEFORE = 24 * 60 * 60_000;

/** All times in milliseconds. */
export interface IncidentReport {
  /** How many different customers were affected. */
  people: number;
  cases: number;
  /** Messages of theirs while it lasted. */
  messages: number;
  /** Customers who have got an answer. */
  answered: number;
  /** From a customer's first message on to their first answer; undefined where nobody has one. */
  median?: number;
  /** From the first message on, or from its declaration where that came first. */
  startedAt: number;
  endedAt?: number;
  /** Until it ended, or until now. */
  lasted: number;
  /** Cases by how they stand. */
  waiting: number;
  solved: number;
}

/** `cases` are those attached, `messages` those of their customers. */
export function incidentReport(incident: Incident, cases: readonly Case[], messages: readonly Message[], now: number): IncidentReport {
  const end = incident.endedAt ?? now;
  const opened = new Map<string, number>();
  for (const { customerId, openedAt } of cases) {
    const from = Math.max(openedAt, incident.at - BEFORE);
    opened.set(customerId, Math.min(from, opened.get(customerId) ?? from));
  }
  const theirs = messages.filter(({ customerId, at }) => at >= (opened.get(customerId) ?? Number.POSITIVE_INFINITY));
  const inbound = theirs.filter(({ direction, at }) => direction === "inbound" && at <= end);
  const waits = [...opened.keys()].flatMap((customerId) => {
    const first = Math.min(...inbound.filter((one) => one.customerId === customerId).map(({ at }) => at));
    const answers = theirs.filter((one) => one.customerId === customerId && one.direction === "outbound" && one.at >= first);
    return answers.length > 0 ? Math.min(...answers.map(({ at }) => at)) - first : [];
  });
  const median = quantile(waits, 0.5);
  const startedAt = Math.min(incident.at, ...inbound.map(({ at }) => at));
  return {
    people: opened.size,
    cases: cases.length,
    messages: inbound.length,
    answered: waits.length,
    ...(median !== undefined && { median }),
    startedAt,
    ...(incident.endedAt !== undefined && { endedAt: incident.endedAt }),
    lasted: Math.max(0, end - startedAt),
    waiting: cases.filter(({ waitingSince }) => waitingSince !== undefined).length,
    solved: cases.filter(({ status }) => status === "solved" || status === "closed").length,
  };
}
