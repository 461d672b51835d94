/** What dialogs of a case offer. Not among `queries`: the panel shows it only when it is asked for. */
import type { Case, Customer, Message } from "../../domain/rows";
import { db } from "../db";

/** These messages, in their order; those that are gone are left out. */
export async function messagesOf(ids: readonly string[]): Promise<Message[]> {
  return (await db.messages.bulkGet([...ids])).flatMap((row) => row ?? []);
}

/** Other cases to link with one: of customers by these words of name or handle; without words, of its own customer, and what is linked. */
export async function casesLike(
  words: string,
  { id, customerId, links = [] }: Case,
  limit: number,
): Promise<{ row: Case; customer: Customer }[]> {
  return db.transaction("r", [db.cases, db.customers], async () => {
    const wanted = words.toLowerCase();
    const isNamed = ({ name, handle }: Customer) => `${name} @${handle}`.toLowerCase().includes(wanted);
    const found = wanted ? await db.customers.filter(isNamed).limit(limit).primaryKeys() : [customerId];
    const theirs = await db.cases.where("customerId").anyOf(found).toArray();
    const linked = wanted ? [] : (await db.cases.bulkGet(links)).flatMap((row) => row ?? []);
    const rows = [...new Map([...linked, ...theirs].map((row) => [row.id, row])).values()].filter((row) => row.id !== id).slice(0, limit);
    const customers = await db.customers.bulkGet(rows.map((row) => row.customerId));
    return rows.flatMap((row, i) => (customers[i] ? [{ row, customer: customers[i] }] : []));
  });
}
