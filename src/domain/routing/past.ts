/** A customer's messages of the past as rules would have seen them then, to try rules on. */
import { needsAnswer } from "../cases/fold";
import type { Case, Customer, Message } from "../rows";
import { createSubject, MOOD_OF, type Subject, type SubjectOf } from "./subject";

export interface CustomersPast {
  customer: Customer | undefined;
  /** Theirs and those to them, in any order. */
  messages: readonly Message[];
  cases: readonly Case[];
}

/** One subject for each message that needed an answer, from `from` on, oldest first. Customers are taken as they are now. */
export function subjectsOf(past: CustomersPast, from: number, workspace: Pick<SubjectOf, "vipTag" | "schedule" | "moods">): Subject[] {
  const messages = [...past.messages].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const subjects: Subject[] = [];
  let waits: Message[] = [];
  for (const message of messages) {
    if (message.direction === "outbound") waits = [];
    if (!needsAnswer(message) || message.deletedAt !== undefined) continue;
    waits.push(message);
    if (message.at < from) continue;
    // The case it belongs to is the last that began by then.
    const begun = past.cases.filter(({ openedAt }) => openedAt <= message.at).sort((a, b) => a.openedAt - b.openedAt);
    const before = begun.slice(0, -1);
    subjects.push(
      createSubject({
        ...workspace,
        message,
        customer: past.customer,
        waitingSince: waits[0]?.at,
        past: { count: before.length, statuses: before.map(({ status }) => status) },
        unanswered: waits.length,
        waits: waits.slice(-MOOD_OF),
      }),
    );
  }
  return subjects;
}
