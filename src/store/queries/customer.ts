/** Who the customer is. */
import type { Focus } from "../../domain/focus";
import type { Customer } from "../../domain/rows";
import { db } from "../db";

/** One customer, also by an id from before two were found to be one person. */
export const customer = (id: string): Promise<Customer | undefined> =>
  db.transaction("r", [db.customers, db.identities], async () => customerWithin(id));

/** `customer`, within the transaction of whoever calls: one within another keeps all else in it waiting. */
export async function customerWithin(id: string): Promise<Customer | undefined> {
  const row = await db.customers.get(id);
  if (row) return row;
  const identity = await db.identities.get(id);
  return identity && db.customers.get(identity.customerId);
}

const byIdentity = async (id: string) => (await db.identities.get(id))?.customerId;
const byHandle = (handle: string) => byIdentity(`x:@${handle.toLowerCase()}`);

/** In a one-to-one conversation, the participant who is a customer and not the brand. */
async function byParticipants(conversationId: string): Promise<string | undefined> {
  const userIds = conversationId.split("-").filter((id) => /^\d+$/.test(id));
  if (userIds.length !== 2) return undefined;
  const brand = new Set((await db.accounts.toArray()).map(({ userId }) => userId));
  const [other, ...more] = userIds.filter((id) => !brand.has(id));
  return other && !more.length ? byIdentity(`x:${other}`) : undefined;
}

/**
 * The customer in front of the person: whose profile it is; who wrote the post, or whom the brand's post answers; with whom the private
 * conversation is. Undefined where that is nobody Perch knows.
 */
export const customerOfFocus = (focus: Focus): Promise<string | undefined> =>
  db.transaction("r", [...FOCUS_TABLES], async () => ofFocusWithin(focus));

/** The tables of `ofFocusWithin`. */
export const FOCUS_TABLES = ["identities", "messages", "conversations", "accounts"] as const;

/** `customerOfFocus`, within the transaction of whoever calls. */
export async function ofFocusWithin(focus: Focus): Promise<string | undefined> {
  if (focus.kind === "profile") return byHandle(focus.handle);
  if (focus.kind === "post") {
    const message = await db.messages.get(`x_post:${focus.postId}`);
    if (message?.customerId) return message.customerId;
    return focus.handle === undefined ? undefined : byHandle(focus.handle);
  }
  if (focus.kind === "dm") {
    const conversation = await db.conversations.get(`x_dm:${focus.conversationId}`);
    return conversation?.customerId || byParticipants(focus.conversationId);
  }
  return undefined;
}
