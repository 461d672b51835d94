/** What a desk has seen, told by its rows, becomes the rows of all. */
import { replicateOver, TOLD, type Told } from "../../domain/conversations/replicate";
import { SETTINGS, settingIn } from "../../domain/settings/defaults";
import type { By } from "./act";
import type { Fact } from "./audit";
import type { LoadedRows } from "./rows";

/** Applies it to the rows; the facts that follow. */
export async function hear(rows: LoadedRows, told: Told, { at, agentId }: By): Promise<Fact[]> {
  const own: Told = {
    ...told,
    // Nobody tells for another who sent a message.
    messages: told.messages.map(({ agentId: sender, ...message }) => (sender === agentId ? { ...message, agentId } : message)),
  };
  const places = TOLD.flatMap((table) => own[table].map(({ id }) => ({ table, id })));
  await rows.load([...places, { table: "settings", id: "cases" }]);
  const context = {
    now: at,
    agentId,
    accounts: await rows.ofTable("accounts"),
    // A desk tells only what it keeps.
    capture: { ...SETTINGS.capture, keepEverything: true, keepXChat: true },
    reopen: settingIn(rows.get, "cases").reopen,
    pendingReplies: await rows.ofTable("pendingReplies"),
  };
  const seen = await replicateOver(rows, own, context, async (needs) => {
    const past = await Promise.all(needs.map(async ({ customerId }) => [customerId, await rows.ofCustomer(customerId)] as const));
    return new Map(past);
  });
  const facts = [
    ...seen.events.map((event): Fact => ({ id: event.id, event })),
    ...seen.withdrawn.map((id): Fact => ({ id, event: null })),
  ];
  rows.change(seen.changes, facts);
  return facts;
}
