/** Tagging a case or a customer: the same rules for both. */
import type { CommandOf, Context, Rejection } from "../commands";
import type { Decision } from "../desk";
import type { DeskEvent, EventOf } from "../events";
import type { Case, Change, Customer, Lookup } from "../rows";
import { cleanTag, countTag, hasTag, nameOf, TAG_LENGTH, tagId, withoutTag } from "./tag";

type Tagging = CommandOf<"case.tag" | "case.untag" | "customer.tag" | "customer.untag">;
type Tagged = EventOf<"case.tagged" | "case.untagged" | "customer.tagged" | "customer.untagged">;

/** Why this tag can't be put on or taken off, or undefined. */
function objection(tags: string[], tag: string, on: boolean): Rejection | undefined {
  if (!cleanTag(tag)) return { reason: "empty" };
  if (cleanTag(tag).length > TAG_LENGTH) return { reason: "too_long", detail: String(TAG_LENGTH) };
  if (on && hasTag(tags, tag)) return { reason: "already", detail: cleanTag(tag) };
  if (!on && !hasTag(tags, tag)) return { reason: "not_found", detail: cleanTag(tag) };
}

/** A tag goes on or comes off `row`, which the command speaks of. */
export function decideTag(get: Lookup, command: Tagging, context: Context, row: Case | Customer | undefined): Decision {
  if (!row) return { rejection: { reason: "not_found" } };
  const on = command.type === "case.tag" || command.type === "customer.tag";
  const rejection = objection(row.tags, command.tag, on);
  if (rejection) return { rejection };
  const fact = { id: context.id, at: context.now, by: context.agentId, tag: nameOf(get, command.tag) };
  const event = "customerId" in row ? { ...fact, caseId: row.id, customerId: row.customerId } : { ...fact, customerId: row.id };
  return { events: [{ ...event, type: `${command.type.split(".")[0]}.${on ? "tagged" : "untagged"}` } as DeskEvent] };
}

/** What a tag on or off changes: the row that carries it, and the tag's count. */
export function evolveTag(get: Lookup, event: Tagged): Change[] {
  const onCase = event.type === "case.tagged" || event.type === "case.untagged";
  const on = event.type === "case.tagged" || event.type === "customer.tagged";
  const row = onCase ? get("cases", event.caseId) : get("customers", event.customerId);
  if (!row || hasTag(row.tags, event.tag) === on) return [];
  const tags = on ? [...row.tags, event.tag] : withoutTag(row.tags, event.tag);
  const carrier = { table: onCase ? "cases" : "customers", id: row.id, row: { ...row, tags } } as Change;
  return [carrier, countTag(get, event.tag, on ? 1 : -1, event.at)];
}

/** The tags both lists hold, once each, in order. */
export function unitedTags(...lists: string[][]): string[] {
  const seen = new Map<string, string>();
  for (const tag of lists.flat()) if (!seen.has(tagId(tag))) seen.set(tagId(tag), tag);
  return [...seen.values()];
}
