import type { DeskEvent } from "../events";

/** A case's first customer message, and how long until a person answered, in milliseconds; `waited` is absent while nobody has. */
export interface FirstResponse {
  caseId: string;
  /** The customer's first message, milliseconds since 1970 UTC. */
  at: number;
  waited?: number;
}

/**
 * First response times by the plain definition: first inbound message of the case to the first outbound message after it, calendar time.
 * Only cases whose opening is among `events` count: of the others the first message may lie before.
 */
export function firstResponses(events: readonly DeskEvent[]): FirstResponse[] {
  const opened = new Set<string>();
  const received = new Map<string, number>();
  for (const event of events) {
    if (event.type === "case.opened") opened.add(event.caseId);
    if (event.type === "message.received") received.set(event.caseId, Math.min(event.at, received.get(event.caseId) ?? event.at));
  }
  const answered = new Map<string, number>();
  for (const event of events) {
    if (event.type !== "message.answered") continue;
    const first = received.get(event.caseId);
    if (first === undefined || event.at < first) continue;
    answered.set(event.caseId, Math.min(event.at, answered.get(event.caseId) ?? event.at));
  }
  const all: FirstResponse[] = [];
  for (const [caseId, at] of received) {
    if (!opened.has(caseId)) continue;
    const answer = answered.get(caseId);
    all.push(answer === undefined ? { caseId, at } : { caseId, at, waited: answer - at });
  }
  return all;
}
