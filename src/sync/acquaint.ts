/** What this desk holds of customers, told as if it had just been seen: a companion brought back from a backup may know nothing of them. */
import Dexie from "dexie";
import type { Told } from "../domain/conversations/replicate";
import { db, type OutboxEntry } from "../store/db";

/** The most messages of one customer: the newest say how their case stands. */
const MESSAGES = 500;

/** The customers of whom an entry's facts speak. */
export async function customersOf({ eventIds }: OutboxEntry): Promise<string[]> {
  const facts = await db.events.bulkGet(eventIds);
  return [...new Set(facts.flatMap((fact) => fact?.customerId ?? []))];
}

/** All there is of them; within a transaction over it. */
export async function acquaint(customerIds: readonly string[]): Promise<Told> {
  const customers = await there(db.customers.bulkGet([...customerIds]));
  const names = customers.flatMap(({ id, handle }) => [id, `x:@${handle.toLowerCase()}`]);
  const identities = await there(db.identities.bulkGet([...new Set(names)]));
  const theirs = await Promise.all(customers.map(({ id }) => messagesOf(id)));
  const messages = theirs.flat();
  const conversations = await there(db.conversations.bulkGet([...new Set(messages.map(({ conversationId }) => conversationId))]));
  const own = identities.filter(({ customerId }) => customerIds.includes(customerId));
  return { accounts: [], customers, identities: own, messages, conversations, awaited: [] };
}

const messagesOf = (id: string) =>
  db.messages.where("[customerId+at]").between([id, Dexie.minKey], [id, Dexie.maxKey]).reverse().limit(MESSAGES).toArray();

const there = async <T>(rows: PromiseLike<(T | undefined)[]>): Promise<T[]> => (await rows).filter((row) => row !== undefined) as T[];
