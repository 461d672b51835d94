/** What happened in a span of time, for figures and exports. */
import type { DeskEvent } from "../../domain/events";
import type { Case, Message } from "../../domain/rows";
import { isPractice } from "../../domain/training/part";
import { db } from "../db";

/**
 * Messages and events with `from <= at < to` (milliseconds since 1970 UTC), oldest first, and every case one of those events speaks of.
 * Nothing of practice lessons is among them.
 */
export async function between(from: number, to: number): Promise<{ messages: Message[]; cases: Case[]; events: DeskEvent[] }> {
  return db.transaction("r", [db.messages, db.events, db.cases], async () => {
    const isReal = ({ customerId }: { customerId?: string }) => !isPractice(customerId);
    const [messages, events] = await Promise.all([
      db.messages.where("at").between(from, to, true, false).filter(isReal).toArray(),
      db.events.where("at").between(from, to, true, false).filter(isReal).toArray(),
    ]);
    const ids = [...new Set(events.flatMap((event) => event.caseId ?? []))];
    const cases = (await db.cases.bulkGet(ids)).filter((row) => row !== undefined);
    return { messages, cases, events };
  });
}
