/** What an incident came to. Pure. */
import { quantile } from "../metrics/quantile";
import type { Case, Incident, Message } from "../rows";
import { hasWords } from "./match";

/** A case may have been open for long about something else: only what was said from so long before the declaration on is counted. */
const BEFORE = 24 * 60 * 60_000;

/** All times in milliseconds. */
export interface IncidentReport {
  /** How many different customers were affected. */
  people: number;
  cases: number;
  /** Messages of theirs about it while it lasted. */
  messages: number;
  /** Customers who have got an answer to what they wrote about it. */
  answered: number;
  /** From a customer's first message about it on to their first answer; undefined where nobody has one. */
  median?: number;
  /** From the first message on, or from its declaration where that came first. */
  startedAt: number;
  endedAt?: number;
  /** Until it ended, or until now. */
  lasted: number;
  /** Customers who wait in one of its cases. */
  waiting: number;
  /** Cases that are solved or closed. */
  solved: number;
}

const oldestFirst = (a: Message, b: Message) => a.at - b.at || (a.id < b.id ? -1 : 1);

/**
 * What a customer wrote about the incident in a case of its: since the case was attached all of it, before that what its words say, or, where
 * they say nothing, what was last written without an answer between: what waited when it was attached. `said` is what was said both ways,
 * oldest first.
 */
function aboutIt(incident: Incident, { openedAt, setAt, status, statusAt }: Case, said: readonly Message[]): Message[] {
  const attachedAt = setAt?.incident ?? incident.at;
  const from = Math.max(openedAt, incident.at - BEFORE);
  // What comes after a case was closed belongs to another.
  const until = Math.min(incident.endedAt ?? Number.POSITIVE_INFINITY, status === "closed" ? statusAt : Number.POSITIVE_INFINITY);
  const all = said.filter(({ direction, at }) => direction === "inbound" && at >= from && at <= until);
  const before = all.filter(({ at }) => at <= attachedAt);
  const worded = before.filter((message) => hasWords(incident, message));
  const last = before.at(-1)?.at ?? 0;
  const turnedAt = said.findLast(({ direction, at }) => direction === "outbound" && at < last)?.at ?? 0;
  return [...(worded.length > 0 ? worded : before.filter(({ at }) => at > turnedAt)), ...all.filter(({ at }) => at > attachedAt)];
}

/** `cases` are those attached, `messages` those of their customers. */
export function incidentReport(incident: Incident, cases: readonly Case[], messages: readonly Message[], now: number): IncidentReport {
  const end = incident.endedAt ?? now;
  const said = [...messages].sort(oldestFirst);
  const people = [...new Set(cases.map(({ customerId }) => customerId))];
  const inbound: Message[] = [];
  const waits: number[] = [];
  for (const person of people) {
    const theirs = said.filter(({ customerId }) => customerId === person);
    const own = cases.filter(({ customerId }) => customerId === person);
    const about = new Set(own.flatMap((row) => aboutIt(incident, row, theirs)));
    inbound.push(...about);
    const first = Math.min(...[...about].map(({ at }) => at));
    const answer = theirs.find(({ direction, at }) => direction === "outbound" && at >= first);
    if (answer) waits.push(answer.at - first);
  }
  const median = quantile(waits, 0.5);
  const startedAt = Math.min(incident.at, ...inbound.map(({ at }) => at));
  return {
    people: people.length,
    cases: cases.length,
    messages: inbound.length,
    answered: waits.length,
    ...(median !== undefined && { median }),
    startedAt,
    ...(incident.endedAt !== undefined && { endedAt: incident.endedAt }),
    lasted: Math.max(0, end - startedAt),
    waiting: new Set(cases.flatMap(({ customerId, waitingSince }) => (waitingSince === undefined ? [] : customerId))).size,
    solved: cases.filter(({ status }) => status === "solved" || status === "closed").length,
  };
}
