/** Who waits for an answer. */
import { isDue, isSnoozed, queuedSince } from "../../domain/queue/queued";
import type { Case, Customer, Message } from "../../domain/rows";
import { db } from "../db";
import { queueDetails } from "./queue";

/** Cases that wait or are to be followed up now, longest first, with who waits and the newest message nobody answered. */
export async function waiting(limit: number, now = Date.now()): Promise<{ case: Case; customer: Customer; last?: Message }[]> {
  return db.transaction("r", [db.cases, db.customers, db.messages], async () => {
    const isHere = (row: Case) => !isSnoozed(row, now);
    const [waits, due] = await Promise.all([
      db.cases.orderBy("waitingSince").filter(isHere).limit(limit).toArray(),
      db.cases.where("followUpAt").belowOrEqual(now).filter(isHere).limit(limit).toArray(),
    ]);
    const others = due.filter((row) => row.waitingSince === undefined && isDue(row, now));
    const cases = [...waits, ...others].sort((a, b) => queuedSince(a) - queuedSince(b)).slice(0, limit);
    const details = await queueDetails(cases);
    return cases.flatMap((row) => {
      const { customer, last } = details.get(row.id) ?? {};
      return customer ? [{ case: row, customer, ...(last ? { last } : {}) }] : [];
    });
  });
}
