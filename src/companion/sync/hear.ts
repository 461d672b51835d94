/** What a desk has seen, told by its rows, becomes the rows of all. */
import type { ObserveContext } from "../../domain/conversations/observe";
import { replicate, type Told } from "../../domain/conversations/replicate";
import type { Timeline } from "../../domain/conversations/settle";
import { SETTINGS } from "../../domain/settings/defaults";
import type { Fact } from "./audit";
import type { LoadedRows } from "./rows";

const TABLES = ["accounts", "customers", "identities", "messages", "conversations", "awaited"] as const;

/** Applies it to the rows; the facts that follow. */
export async function hear(rows: LoadedRows, { at, told }: { at: number; told: Told }, agentId: string): Promise<Fact[]> {
  const own: Told = {
    ...told,
    // Nobody tells for another who sent a message.
    messages: told.messages.map(({ agentId: sender, ...message }) => (sender === agentId ? { ...message, agentId } : message)),
  };
  const places = TABLES.flatMap((table) => own[table].map(({ id }) => ({ table, id })));
  await rows.load(places);
  const timelines = new Map<string, Timeline>();
  const context: ObserveContext = {
    now: at,
    agentId,
    accounts: await rows.ofTable("accounts"),
    // A desk tells only what it keeps.
    capture: { ...SETTINGS.capture, keepEverything: true, keepXChat: true },
    pendingReplies: await rows.ofTable("pendingReplies"),
    timeline: (customerId) => timelines.get(customerId),
  };
  let seen = replicate(rows.get, own, context);
  for (let missed = rows.missed(); missed.length > 0 || seen.needs.length > 0; missed = rows.missed()) {
    await rows.load(missed);
    if (missed.length === 0) for (const { customerId } of seen.needs) timelines.set(customerId, await rows.ofCustomer(customerId));
    seen = replicate(rows.get, own, context);
  }
  const facts = [
    ...seen.events.map((event): Fact => ({ id: event.id, event })),
    ...seen.withdrawn.map((id): Fact => ({ id, event: null })),
  ];
  rows.change(seen.changes, facts);
  return facts;
}
