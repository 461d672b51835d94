/** The whole queue, and what its rows show. */
import type { Case, Customer, Message } from "../../domain/rows";
import { db } from "../db";

/** Every case that waits, the longest first. */
export const queue = (): Promise<Case[]> => db.cases.orderBy("waitingSince").toArray();

export interface QueueDetail {
  customer?: Customer | undefined;
  /** The newest message nobody answered. */
  last?: Message | undefined;
}

/** Of these cases, by their ids: who waits, and what they wrote last. */
export async function queueDetails(cases: readonly Case[]): Promise<Map<string, QueueDetail>> {
  return db.transaction("r", [db.customers, db.messages], async () => {
    const [customers, messages] = await Promise.all([
      db.customers.bulkGet(cases.map((row) => row.customerId)),
      db.messages.bulkGet(cases.map((row) => row.unanswered.at(-1)?.id ?? "")),
    ]);
    return new Map(cases.map(({ id }, i) => [id, { customer: customers[i], last: messages[i] }]));
  });
}

/** Of these customers, those whose name or handle holds these words, whatever their case. */
export async function customersNamed(ids: readonly string[], words: string): Promise<Set<string>> {
  const wanted = words.toLowerCase();
  const rows = await db.customers.bulkGet([...ids]);
  const found = rows.filter((row) => row && `${row.name} @${row.handle}`.toLowerCase().includes(wanted));
  return new Set(found.flatMap((row) => row?.id ?? []));
}
