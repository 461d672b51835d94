/** Who waits for an answer. */
import type { Case, Customer, Message } from "../../domain/rows";
import { db } from "../db";
import { queueDetails } from "./queue";

/** Cases that wait, longest first, with who waits and the newest message nobody answered. */
export async function waiting(limit: number): Promise<{ case: Case; customer: Customer; last?: Message }[]> {
  return db.transaction("r", [db.cases, db.customers, db.messages], async () => {
    const cases = await db.cases.orderBy("waitingSince").limit(limit).toArray();
    const details = await queueDetails(cases);
    return cases.flatMap((row) => {
      const { customer, last } = details.get(row.id) ?? {};
      return customer ? [{ case: row, customer, ...(last ? { last } : {}) }] : [];
    });
  });
}
