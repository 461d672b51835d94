/** What the new messages mean for the cases: most come after all that is known and are told on; the others have the past told anew. */
import { inOrder, needsAnswer, stepsOf, tell, tellFrom } from "../cases/fold";
import { type Past, retell } from "../cases/retell";
import { lastMoment } from "../cases/status";
import type { DeskEvent } from "../events";
import { type LoadingRows, overRows } from "../load";
import type { Overlay } from "../overlay";
import type { Customer, Lookup, Message, Note } from "../rows";
import type { Intake } from "./intake";
import type { ObserveContext, Observed } from "./observe";

/** What is stored of one customer, as the past is told from. */
export interface Timeline extends Past {
  notes: Note[];
}
/** Customers whose timeline is missing. `all`: every message of theirs, because they move to somebody else. */
export type Needs = { customerId: string; all: boolean }[];

type Settled = Pick<Observed, "events" | "known" | "withdrawn" | "customers" | "needs">;
const EMPTY: Timeline = { messages: [], cases: [], events: [], notes: [] };

/** Runs rules over rows that are loaded as they ask for them, and timelines likewise; their last answer. */
export async function overPast<T extends { needs: Needs }>(
  rows: LoadingRows,
  rules: (timeline: (customerId: string) => Timeline | undefined) => T,
  load: (needs: Needs) => Promise<ReadonlyMap<string, Timeline>>,
): Promise<T> {
  const timelines = new Map<string, Timeline>();
  const run = () => rules((customerId) => timelines.get(customerId));
  let seen = await overRows(rows, run);
  while (seen.needs.length > 0) {
    for (const [id, timeline] of await load(seen.needs)) timelines.set(id, timeline);
    seen = await overRows(rows, run);
  }
  return seen;
}

/** Settles every customer the intake touched; the overlay then holds all rows. `before` is what is stored. */
export function settle(
  overlay: Overlay,
  before: Lookup,
  context: ObserveContext,
  joined: ReadonlyMap<string, string>,
  intake: Intake,
): Settled {
  const result: Settled = { events: [...intake.events], known: [...intake.known], withdrawn: [], customers: [], needs: [] };
  const fresh = new Map<string, Message[]>();
  for (const id of intake.touched) {
    const message = overlay.get("messages", id) as Message;
    const so = fresh.get(message.customerId);
    if (so) so.push(message);
    else if (message.customerId) fresh.set(message.customerId, [message]);
  }
  const from = new Map<string, string[]>();
  for (const [old, into] of joined) from.set(into, [...(from.get(into) ?? []), old]);
  const all = new Set([...fresh.keys(), ...intake.disturbed, ...from.keys()]);
  const changedRows = overlay.changes().flatMap(({ table, id }) => (table === "customers" ? id : []));

  const load = (customerId: string, every: boolean): Timeline | undefined => {
    if (!before("customers", customerId)) return EMPTY;
    const timeline = context.timeline(customerId);
    if (!timeline) result.needs.push({ customerId, all: every });
    return timeline;
  };

  for (const customerId of all) {
    if (joined.has(customerId)) continue;
    const messages = fresh.get(customerId) ?? [];
    const others = from.get(customerId) ?? [];
    const again = others.length > 0 || intake.disturbed.has(customerId);
    if (!again && tellOn(overlay, before, context.reopen, customerId, messages, result.events)) continue;
    const pasts = [load(customerId, false), ...others.map((old) => load(old, true))];
    if (pasts.some((past) => past === undefined)) continue;
    tellAgain(overlay, context.reopen, customerId, pasts as Timeline[], messages, intake, result);
  }
  result.events = [...new Map(result.events.map((event) => [event.id, event])).values()];
  result.customers = [...new Set([...changedRows, ...all])];
  return result;
}

/** Goes on from the stored case. False where a message lies before what was told already. */
function tellOn(
  overlay: Overlay,
  before: Lookup,
  reopen: ObserveContext["reopen"],
  customerId: string,
  messages: Message[],
  events: DeskEvent[],
): boolean {
  const customer = overlay.get("customers", customerId);
  const known = before("customers", customerId);
  const current = known?.caseId ? before("cases", known.caseId) : undefined;
  if (!current && !messages.some(needsAnswer)) return true;
  const steps = messages.flatMap(stepsOf).sort(inOrder);
  const horizon = Math.max(known?.lastOutboundAt ?? -1, current ? lastMoment(current) : -1);
  const first = steps[0];
  if (!first) return true;
  // There may be other cases that a message goes to.
  if (current?.isSplit) return false;
  if (first.at <= horizon) return false;
  const telling = tell(tellFrom(reopen, current), steps);
  events.push(...telling.events);
  for (const { now } of telling.stories) if (now !== current) overlay.put("cases", now);
  const caseId = telling.current?.now.id;
  if (customer && caseId && customer.caseId !== caseId) overlay.put("customers", { ...customer, caseId });
  return true;
}

function tellAgain(
  overlay: Overlay,
  reopen: ObserveContext["reopen"],
  customerId: string,
  pasts: Timeline[],
  messages: Message[],
  intake: Intake,
  result: Settled,
): void {
  const stored = pasts.flatMap((past) => past.messages);
  const byId = new Map(stored.map((message) => [message.id, message]));
  for (const { id } of stored) if (intake.touched.has(id)) byId.set(id, overlay.get("messages", id) as Message);
  for (const message of messages) byId.set(message.id, message);
  // Messages of somebody who was joined follow; what was found to be another's goes.
  const old = new Set(pasts.slice(1).flatMap((past) => past.messages.map(({ id }) => id)));
  for (const [id, message] of byId) {
    if (message.customerId === customerId) continue;
    if (!old.has(id)) byId.delete(id);
    else {
      const moved = { ...message, customerId };
      byId.set(id, moved);
      overlay.put("messages", moved);
      const conversation = overlay.get("conversations", message.conversationId);
      if (conversation?.customerId === message.customerId) overlay.put("conversations", { ...conversation, customerId });
    }
  }
  const past: Past = {
    messages: [...byId.values()],
    cases: pasts.flatMap(({ cases }) => cases),
    events: pasts.flatMap(({ events }) => events),
  };
  const retold = retell(overlay.get, customerId, past, reopen);
  overlay.apply(retold.changes);
  for (const note of pasts.flatMap(({ notes }) => notes)) {
    const caseId = retold.renamed.get(note.caseId ?? "") ?? note.caseId;
    if (note.customerId === customerId && caseId === note.caseId) continue;
    overlay.put("notes", { ...note, customerId, ...(caseId ? { caseId } : {}) });
  }
  result.events.push(...retold.events);
  result.known.push(...retold.known);
  result.withdrawn.push(...retold.withdrawn);
  const customer = overlay.get("customers", customerId) as Customer | undefined;
  if (customer && customer.caseId !== retold.caseId) {
    const { caseId: _, ...rest } = customer;
    overlay.put("customers", retold.caseId ? { ...rest, caseId: retold.caseId } : rest);
  }
}
