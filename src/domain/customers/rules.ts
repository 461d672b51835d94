/** What an agent may do with a customer. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { findCase, findCustomer } from "../find";
import type { Change, Customer, Lookup } from "../rows";
import { isTimeZone } from "../sla/zone";
import { standIn } from "./profile";

/** The longest note, in characters. */
export const NOTE_LENGTH = 10_000;
const OPENABLE = /^x:(?:@(\w{1,20})|(\d{1,25}))$/;

/** A note is added; notes are never changed. */
export function decideNote(get: Lookup, command: CommandOf<"customer.note">, context: Context): Decision {
  const customer = findCustomer(get, command.customerId);
  if (!customer) return { rejection: { reason: "not_found" } };
  const text = command.text.trim();
  if (!text) return { rejection: { reason: "empty" } };
  if (text.length > NOTE_LENGTH) return { rejection: { reason: "too_long", detail: String(NOTE_LENGTH) } };
  const about = command.caseId ? findCase(get, command.caseId)?.id : undefined;
  const fact = { id: context.id, at: context.now, by: context.agentId, customerId: customer.id, ...(about ? { caseId: about } : {}) };
  return { events: [{ ...fact, type: "customer.noted", noteId: `note:${context.id}`, text, ...mentioned(command) }] };
}

const mentioned = ({ mentions }: { mentions?: string[] }) => (mentions?.length ? { mentions: [...new Set(mentions)] } : {});

/** An agent knows where the customer is; X doesn't tell. */
export function decideTimeZone(get: Lookup, command: CommandOf<"customer.set_time_zone">, context: Context): Decision {
  const customer = findCustomer(get, command.customerId);
  if (!customer) return { rejection: { reason: "not_found" } };
  const { timeZone } = command;
  if (timeZone !== null && !isTimeZone(timeZone)) return { rejection: { reason: "invalid", detail: timeZone } };
  if ((customer.timeZone ?? null) === timeZone) return { rejection: { reason: "already" } };
  const fact = { id: context.id, at: context.now, by: context.agentId, customerId: customer.id };
  return { events: [{ ...fact, type: "customer.time_zone_set", timeZone }] };
}

/** An agent opens someone, known or not yet: what they post is kept from then on. */
export function decideOpened(get: Lookup, command: CommandOf<"customer.opened">, context: Context): Decision {
  const given = command.customerId.toLowerCase();
  const customer = findCustomer(get, given);
  if (customer?.opened) return { rejection: { reason: "already" } };
  if (!customer && !OPENABLE.test(given)) return { rejection: { reason: "not_found" } };
  const fact = { id: context.id, at: context.now, by: context.agentId, customerId: customer?.id ?? given };
  return { events: [{ ...fact, type: "customer.opened" }] };
}

function evolveOpened(get: Lookup, event: EventOf<"customer.opened">): Change[] {
  const customer = findCustomer(get, event.customerId);
  if (customer) return [{ table: "customers", id: customer.id, row: { ...customer, opened: true } }];
  const [, handle = "", userId] = OPENABLE.exec(event.customerId) ?? [];
  const id = event.customerId;
  const seen = { firstSeenAt: event.at, lastSeenAt: event.at, messageCount: 0, tags: [], opened: true, source: "import" as const };
  const row: Customer = { id, handle, ...(userId ? { userId } : {}), name: standIn(handle), ...seen };
  return [
    { table: "customers", id, row },
    { table: "identities", id, row: { id, customerId: id, basis: "public_profile" } },
  ];
}

/** What a fact about a customer changes. */
export function evolveCustomer(get: Lookup, event: EventOf<"customer.noted" | "customer.time_zone_set" | "customer.opened">): Change[] {
  if (event.type === "customer.opened") return evolveOpened(get, event);
  const customer = findCustomer(get, event.customerId);
  if (!customer) return [];
  if (event.type === "customer.noted") {
    const { noteId: id, text, at, by: agentId, caseId } = event;
    return [
      { table: "notes", id, row: { id, customerId: customer.id, ...(caseId ? { caseId } : {}), text, at, agentId, ...mentioned(event) } },
    ];
  }
  const { timeZone: _, ...rest } = customer;
  const row = event.timeZone === null ? rest : { ...rest, timeZone: event.timeZone };
  return [{ table: "customers", id: customer.id, row }];
}
