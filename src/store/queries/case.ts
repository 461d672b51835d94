/** What hangs on a customer: the case, notes, and replies on their way. */
import type { Case, Customer, Message, Note, PendingReply } from "../../domain/rows";
import { db } from "../db";

/** The customer's latest case, whatever its status. */
export async function currentCase(customerId: string): Promise<Case | undefined> {
  return db.transaction("r", [db.customers, db.cases], async () => {
    const caseId = (await db.customers.get(customerId))?.caseId;
    return caseId === undefined ? undefined : db.cases.get(caseId);
  });
}

/** All cases of the customer, the newest first. */
export async function casesOf(customerId: string): Promise<Case[]> {
  const rows = await db.cases.where("customerId").equals(customerId).toArray();
  return rows.sort((a, b) => b.openedAt - a.openedAt);
}

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

/** Notes on the customer, newest first. */
export async function notesOf(customerId: string): Promise<Note[]> {
  const notes = await db.notes.where("customerId").equals(customerId).toArray();
  return notes.sort((a, b) => b.at - a.at);
}

/** Replies put into X's composer and not seen sent yet, newest first. */
export async function pendingReplies(customerId: string): Promise<PendingReply[]> {
  const all = await db.pendingReplies.toArray();
  return all.filter((each) => each.customerId === customerId).sort((a, b) => b.at - a.at);
}
