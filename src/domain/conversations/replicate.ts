/**
 * What another desk of the team has seen, told by its rows. They go the way of observations, so two desks that saw the same posts make
 * the same rows, cases and facts, whichever of them is heard first. Pure.
 */
import { createPeople, type Named } from "../customers/people";
import { profilesOf, withProfile } from "../customers/profile";
import type { LoadingRows } from "../load";
import { createOverlay } from "../overlay";
import type { Account, Awaited, Conversation, Customer, Identity, Lookup, Message } from "../rows";
import { withSight } from "./brand";
import { type ObserveContext, type Observed, store } from "./observe";
import { sentReply } from "./sent";
import { type Needs, overPast, type Timeline } from "./settle";
import type { Sight } from "./sight";

/** Rows as another desk holds them, all that observing can have changed but what follows from the rest. */
export interface Told {
  accounts: readonly Account[];
  customers: readonly Customer[];
  identities: readonly Identity[];
  messages: readonly Message[];
  conversations: readonly Conversation[];
  awaited: readonly Awaited[];
}

/** The tables it speaks of. */
export const TOLD = [
  "accounts",
  "customers",
  "identities",
  "messages",
  "conversations",
  "awaited",
] as const satisfies readonly (keyof Told)[];

type Replicated = Omit<Observed, "ignored">;

/** Stores what was told, in the desk of `get`; see `observe`. */
export function replicate(get: Lookup, told: Told, context: ObserveContext): Replicated {
  const rows = new Map(told.customers.map((row) => [row.id, row]));
  /** The person behind an id; a handle as it is written, where that is known. */
  const personOf = (id: string): Named =>
    id.startsWith("x:@") ? { handle: rows.get(id)?.handle || id.slice(3) } : { userId: id.slice(2) };
  const overlay = createOverlay(get);
  const people = createPeople(overlay, context.now, new Map());
  for (const { id, customerId, seenAt } of told.identities) {
    if (id !== customerId) people.resolve({ ...personOf(customerId), ...personOf(id), seenAt });
  }
  for (const row of told.customers) {
    const id = people.resolve(personOf(row.id));
    const before = id === undefined ? undefined : overlay.get("customers", id);
    if (!before) continue;
    const seen = profilesOf(row).reduce<Customer>((so, profile) => withProfile(so, profile, row.lastSeenAt), before);
    overlay.put("customers", { ...seen, firstSeenAt: Math.min(before.firstSeenAt, row.firstSeenAt) });
  }
  for (const seen of told.accounts) {
    const account = overlay.get("accounts", seen.id);
    if (account && withSight(account, seen) !== account) overlay.put("accounts", withSight(account, seen));
  }
  for (const message of told.messages) {
    // Whose desk it was has seen it sent: it is no longer on its way.
    const reply = message.agentId && sentReply(context.pendingReplies, message, false);
    if (reply) overlay.remove("pendingReplies", reply.id);
  }
  // What an agent said of a message is told by a command.
  const sights = told.messages.map(({ customerId, deletedAt: _, said: __, ...message }): Sight => {
    // All that is known of the customer, their row has told.
    if (customerId) return { message, customer: personOf(customerId), profile: { source: "import" } };
    return { message, ...(message.inReplyTo && { continues: message.inReplyTo }) };
  });
  const conversations = told.conversations.map(({ customerId, ...row }) => ({
    row,
    source: "import" as const,
    ...(customerId && { customer: personOf(customerId) }),
  }));
  const removed = [...told.messages, ...told.awaited].flatMap(({ id, deletedAt: at }) => (at === undefined ? [] : { id, at }));
  return store(overlay, get, context, people, { sights, conversations, profiles: [], removed });
}

/** `replicate` over rows that are loaded as it asks for them, and timelines likewise. */
export function replicateOver(
  rows: LoadingRows,
  told: Told,
  context: Omit<ObserveContext, "timeline">,
  load: (needs: Needs) => Promise<ReadonlyMap<string, Timeline>>,
): Promise<Replicated> {
  return overPast(rows, (timeline) => replicate(rows.get, told, { ...context, timeline }), load);
}
