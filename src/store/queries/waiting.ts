/** Who waits for an answer. */
import type { Case, Customer, Message } from "../../domain/rows";
import { db } from "../db";

/** Cases that wait, longest first, with who waits and the newest message nobody answered. */
export async function waiting(limit: number): Promise<{ case: Case; customer: Customer; last?: Message }[]> {
  return db.transaction("r", [db.cases, db.customers, db.messages], async () => {
    const cases = await db.cases.orderBy("waitingSince").limit(limit).toArray();
    const [customers, messages] = await Promise.all([
      db.customers.bulkGet(cases.map((row) => row.customerId)),
      db.messages.bulkGet(cases.map((row) => row.unanswered.at(-1)?.id ?? "")),
    ]);
    return cases.flatMap((row, i) => {
      const customer = customers[i];
      const last = messages[i];
      return customer ? [{ case: row, customer, ...(last ? { last } : {}) }] : [];
    });
  });
}
