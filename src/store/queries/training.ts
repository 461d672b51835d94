/** Practice lessons: what was said in one, and the attempts that were kept. */
import type { Message } from "../../domain/rows";
import { LESSONS, type LessonId, type Line } from "../../domain/training/lesson";
import { lessonCustomerId } from "../../domain/training/part";
import type { KeptAttempt } from "../../domain/training/rules";
import { db } from "../db";
import { history } from "./history";

/** Far more than a lesson holds. */
const MOST = 200;

/**
 * What Perch has seen of an attempt, oldest first, and which agents answered. What was deleted or is encrypted has no text, and is left out
 * as if it had not been said.
 */
export async function lessonLines(lessonId: LessonId, startedAt: number): Promise<{ lines: Line[]; agentIds: string[] }> {
  const { no, customers } = LESSONS[lessonId];
  const threads = await Promise.all(
    customers.map(async (_, customer) => {
      const messages = await history(lessonCustomerId({ no, customer, startedAt }), { limit: MOST });
      return messages.filter(({ text }) => text !== "").map((message) => ({ customer, message }));
    }),
  );
  const said = threads.flat().sort((a, b) => a.message.at - b.message.at || a.message.id.localeCompare(b.message.id));
  return {
    lines: said.map(({ customer, message }) => lineOf(customer, message)),
    agentIds: [...new Set(said.flatMap(({ message }) => message.agentId ?? []))],
  };
}

/** X begins a reply with the handles it answers: nobody has written those, and they weigh nothing. */
const ANSWERED = /^(?:@\w{1,20}\s+)+/;

const lineOf = (customer: number, { direction, audience, at, text }: Message): Line => ({
  customer,
  by: direction === "inbound" ? "customer" : "agent",
  audience,
  at,
  text: direction === "inbound" ? text : text.replace(ANSWERED, ""),
});

/** Every attempt that was kept, newest first. */
export const attempts = async (): Promise<KeptAttempt[]> => (await db.attempts.toArray()).sort((a, b) => b.startedAt - a.startedAt);
