/** What rules are tried on. */
import type { CustomersPast } from "../../domain/routing/past";
import { db } from "../db";

/** Ids of messages written from then on (milliseconds since 1970 UTC), oldest first. */
export const messageIdsSince = (from: number): Promise<string[]> => db.messages.where("at").aboveOrEqual(from).primaryKeys();

/** Whose these messages are, each once. */
export async function customersOfMessages(ids: readonly string[]): Promise<string[]> {
  const rows = await db.messages.bulkGet([...ids]);
  return [...new Set(rows.flatMap((row) => row?.customerId || []))];
}

/** All there is of these customers from `from` on, by id. */
export async function pastsOf(customerIds: readonly string[], from: number): Promise<Map<string, CustomersPast>> {
  return db.transaction("r", [db.customers, db.messages, db.cases], async () => {
    const pasts = customerIds.map(async (id): Promise<[string, CustomersPast]> => {
      const range = db.messages.where("[customerId+at]").between([id, from], [id, Number.POSITIVE_INFINITY]);
      const [customer, messages, cases] = await Promise.all([
        db.customers.get(id),
        range.toArray(),
        db.cases.where("customerId").equals(id).toArray(),
      ]);
      return [id, { customer, messages, cases }];
    });
    return new Map(await Promise.all(pasts));
  });
}

/** What a message says, as long as it is there. */
export const messageText = async (id: string): Promise<string | undefined> => (await db.messages.get(id))?.text;
