/** Messages come in, one sight after the other, and find their row and their customer. */

import { HISTORY_AFTER } from "../cases/status";
import type { People } from "../customers/people";
import { isLaterLanguage } from "../customers/profile";
import type { DeskEvent } from "../events";
import type { Overlay } from "../overlay";
import type { Awaited, Customer, Message } from "../rows";
import { emptied, mergeMessage } from "./merge-message";
import type { ObserveContext } from "./observe";
import { sentReply } from "./sent";
import { type Sight, told } from "./sight";

export interface Intake {
  /** A sight of a message whose customer is known, or is that of the message it continues. */
  take(sight: Sight, customerId: string | undefined): void;
  /** The message with this id was gone at this time; the first who saw that counts. */
  remove(id: string, at: number): void;
  /** Messages that changed, by id. */
  touched: ReadonlySet<string>;
  /** Customers whose past changed, not only grew. */
  disturbed: ReadonlySet<string>;
  /** Deletions, as facts. */
  events: DeskEvent[];
  /** Ids of those of them that are in the log already. */
  known: string[];
}

/** Takes messages into the overlay. */
export function createIntake(overlay: Overlay, context: ObserveContext, people: People): Intake {
  const touched = new Set<string>();
  const disturbed = new Set<string>();
  const events: DeskEvent[] = [];
  const inLog: string[] = [];
  const { now } = context;
  const pending = new Map(context.pendingReplies.map((reply) => [reply.id, reply]));
  const { get, put } = overlay;

  /** Replies on their way to a customer who has just been joined with another are that other's. */
  for (const reply of pending.values()) {
    const customerId = people.joined.get(reply.customerId);
    if (!customerId) continue;
    pending.set(reply.id, { ...reply, customerId });
    put("pendingReplies", { ...reply, customerId });
  }

  /** Who sent it from this desk, and with that the reply is no longer on its way. */
  function sender(message: Message, created: boolean): string | undefined {
    if (message.direction !== "outbound" || message.agentId) return message.agentId;
    const reply = message.customerId ? sentReply(pending.values(), message, created) : undefined;
    if (reply) {
      pending.delete(reply.id);
      overlay.remove("pendingReplies", reply.id);
    }
    return reply?.agentId ?? (created ? context.agentId : undefined);
  }

  function store(before: Message | undefined, message: Message): void {
    const moved = before?.customerId !== message.customerId;
    if (before?.deletedAt !== undefined && moved) {
      const fact = deletion(message, before.deletedAt);
      events.push(fact);
      if (!touched.has(message.id)) inLog.push(fact.id);
    }
    put("messages", message);
    touched.add(message.id);
    if (before && moved && before.customerId) count(overlay, before, -1);
    if (moved && message.customerId) count(overlay, message, 1);
    if (before?.customerId) disturbed.add(before.customerId);
    if (before && message.customerId) disturbed.add(message.customerId);
    if (!moved && message.customerId) latest(overlay, message);
  }

  /** Whoever continues this message belongs to its customer, as do those who continue them. */
  function adopt(parent: Message): void {
    const wait = get("awaited", parent.id);
    if (!wait || !parent.customerId) return;
    overlay.remove("awaited", wait.id);
    for (const id of wait.children) {
      const child = current(id);
      if (!child || child.customerId) continue;
      store(child, withSender({ ...child, customerId: parent.customerId }, false));
      adopt(get("messages", id) as Message);
    }
  }

  const withSender = (message: Message, created: boolean): Message => told({ ...message, agentId: sender(message, created) });

  /** The stored message, as belonging to whom its customer was found to be. */
  function current(id: string): Message | undefined {
    const row = get("messages", id);
    const customerId = row && people.joined.get(row.customerId);
    return row && customerId ? { ...row, customerId } : row;
  }

  /** A message that was known only to be deleted has now been seen. */
  function known(id: string, message: Message, deletedAt: number): void {
    events.push(deletion(message, deletedAt));
    const { children } = get("awaited", id) ?? { children: [] };
    if (children.length) put("awaited", { id, children });
    else overlay.remove("awaited", id);
  }

  function wait(id: string, more: (row: Awaited) => Awaited): void {
    put("awaited", more(get("awaited", id) ?? { id, children: [] }));
  }

  return {
    touched,
    disturbed,
    events,
    known: inLog,
    take(sight, named) {
      const parent = sight.continues ? current(sight.continues) : undefined;
      const customerId = named ?? parent?.customerId ?? "";
      const { id, at, direction } = sight.message;
      const history = direction === "inbound" && now - at > HISTORY_AFTER;
      let seen: Message = { ...sight.message, customerId, ...(history ? { history } : {}) };
      const before = current(id);
      const gone = get("awaited", id)?.deletedAt;
      if (gone !== undefined) seen = emptied(seen, gone);
      if (sight.secret) {
        const sent = before ? undefined : sender(seen, false);
        const { media: _, lang: __, ...bare } = seen;
        if (sent) store(undefined, { ...bare, text: "", agentId: sent, encrypted: true });
        return;
      }
      const merged = withSender(mergeMessage(before, seen), Boolean(sight.created));
      if (before && same(before, merged)) return;
      store(before, merged);
      if (gone !== undefined) known(id, merged, gone);
      if (sight.continues && !merged.customerId) {
        wait(sight.continues, (row) => ({ ...row, children: [...new Set([...row.children, id])].sort() }));
      }
      adopt(merged);
    },
    remove(id, at) {
      const row = current(id);
      if (!row) return wait(id, (known) => ({ ...known, deletedAt: Math.min(known.deletedAt ?? at, at) }));
      if (row.deletedAt !== undefined && row.deletedAt <= at) return;
      const next = emptied(row, at);
      const fact = deletion(next, at);
      put("messages", next);
      touched.add(id);
      if (row.customerId) disturbed.add(row.customerId);
      events.push(fact);
      if (row.deletedAt !== undefined) inLog.push(fact.id);
    },
  };
}

const same = (a: Message, b: Message) => a === b || JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

const deletion = ({ id, customerId }: Message, at: number): DeskEvent => ({
  id: `message.deleted:${id}`,
  at,
  by: "system",
  type: "message.deleted",
  messageId: id,
  ...(customerId ? { customerId } : {}),
});

/** Languages X names that are none. */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-z]{2})$/;

/** The customer's last times and language after this message. */
function latest(overlay: Overlay, { customerId, direction, accountId, at, lang }: Message): void {
  const row = overlay.get("customers", customerId);
  if (!row) return;
  const next: Customer = { ...row };
  if (direction === "outbound") next.lastOutboundAt = Math.max(row.lastOutboundAt ?? at, at);
  else if (accountId) next.lastInboundAt = Math.max(row.lastInboundAt ?? at, at);
  const spoken = { lang, langAt: at };
  if (direction === "inbound" && lang && !NO_LANGUAGE.test(lang) && isLaterLanguage(spoken, row)) Object.assign(next, spoken);
  overlay.put("customers", next);
}

function count(overlay: Overlay, message: Message, by: number): void {
  const row = overlay.get("customers", message.customerId);
  if (!row) return;
  overlay.put("customers", { ...row, messageCount: Math.max(0, row.messageCount + by) });
  if (by > 0) latest(overlay, message);
}
