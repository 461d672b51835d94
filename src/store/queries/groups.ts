/** What waits, as grouping reads it, and what was said of groups and incidents. */
import type { Text } from "../../domain/groups/vectors";
import type { Case, Customer, Group, Incident, Message } from "../../domain/rows";
import { db } from "../db";

/** Of a case so many of its unanswered messages are read, the newest: more of it says no more of what it is about. */
const MESSAGES = 5;

/** All that waits in one case, as one text under the case's id. */
export interface WaitingText extends Text {
  customerId: string;
  /** Since when it waits. */
  at: number;
  /** When they wrote last. */
  wroteAt: number;
}

/** Id of the row of `meta` with the groups as they stood. */
export const STANDING = "groups:standing";

/** The texts of these cases, in their order. Of one in which nobody waits it is the message that opened it. */
export async function textsOf(cases: readonly Case[]): Promise<WaitingText[]> {
  const wanted = cases.map((row) => {
    const waiting = row.unanswered.slice(-MESSAGES).map(({ id }) => id);
    return waiting.length > 0 ? waiting : [row.id.replace(/^case:/, "")];
  });
  const messages = await db.messages.bulkGet(wanted.flat());
  const byId = new Map(messages.flatMap((message) => (message ? [[message.id, message]] : [])));
  return cases.map((row, i) => {
    const own = (wanted[i] ?? []).flatMap((id) => byId.get(id) ?? []);
    const text = own.map((message) => message.text).join("\n");
    return {
      id: row.id,
      customerId: row.customerId,
      at: row.waitingSince ?? row.openedAt,
      text,
      lang: own.at(-1)?.lang,
      wroteAt: own.at(-1)?.at ?? row.openedAt,
    };
  });
}

/** Cases somebody waits in, who waits longest first. */
export const waitingCases = (): Promise<Case[]> => db.cases.orderBy("waitingSince").toArray();

/** Groups of which something was said. */
export const saidGroups = (): Promise<Group[]> => db.groups.toArray();

/** All incidents, the newest first. */
export async function incidents(): Promise<Incident[]> {
  return (await db.incidents.toArray()).sort((a, b) => b.at - a.at);
}

/** The cases attached to these incidents. */
export const attachedCases = (incidentIds: readonly string[]): Promise<Case[]> =>
  db.cases
    .where("incidentId")
    .anyOf([...incidentIds])
    .toArray();

/** The group each case stood in when they were last gathered here. */
export async function standing(): Promise<Map<string, string>> {
  const row = await db.meta.get(STANDING);
  return new Map(row ? (JSON.parse(String(row.value)) as [string, string][]) : []);
}

/** The customers' messages from then on (milliseconds since 1970 UTC), oldest first for each. */
export async function messagesSince(customerIds: readonly string[], from: number): Promise<Message[]> {
  const pages = await Promise.all(
    customerIds.map((id) => db.messages.where("[customerId+at]").between([id, from], [id, Number.POSITIVE_INFINITY]).toArray()),
  );
  return pages.flat();
}

/** The customers with these ids, as far as they are there. */
export async function customersOf(ids: readonly string[]): Promise<Map<string, Customer>> {
  const rows = await db.customers.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Inbound messages with a `#` from then on, oldest first. */
export async function taggedSince(from: number): Promise<Message[]> {
  return db.messages
    .where("at")
    .aboveOrEqual(from)
    .filter(({ direction, text, deletedAt }) => direction === "inbound" && deletedAt === undefined && text.includes("#"))
    .toArray();
}

/** Somebody whose turn it is to be answered. */
export interface Turn {
  caseId: string;
  customer: Customer | undefined;
  /** What they wrote last, of what nobody answered where there is any. */
  last: Message | undefined;
  isWaiting: boolean;
  /** When somebody last said something to them; 0 where nobody has. */
  saidAt: number;
}

/** How it stands with this case; undefined where it is gone. */
export async function turnOf(caseId: string): Promise<Turn | undefined> {
  const row = await db.cases.get(caseId);
  if (!row) return undefined;
  const [customer, unanswered] = await Promise.all([db.customers.get(row.customerId), db.messages.get(row.unanswered.at(-1)?.id ?? "")]);
  const last = unanswered ?? (await lastInbound(row.customerId));
  return { caseId: row.id, customer, last, isWaiting: row.waitingSince !== undefined, saidAt: customer?.lastOutboundAt ?? 0 };
}

/** What a customer wrote last, as long as it is there. */
const lastInbound = (customerId: string): Promise<Message | undefined> =>
  db.messages
    .where("[customerId+at]")
    .between([customerId, 0], [customerId, Number.POSITIVE_INFINITY])
    .reverse()
    .filter(({ direction, deletedAt }) => direction === "inbound" && deletedAt === undefined)
    .first();
