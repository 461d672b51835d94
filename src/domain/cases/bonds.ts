/** Who watches a case, and which cases have to do with each other. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { findCase } from "../find";
import type { Case, Change, Lookup } from "../rows";

/** The row with `id` in that list or out of it; the same row where it is so already. */
export function withBond(row: Case, list: "watchers" | "links", id: string, isOn: boolean): Case {
  const before = row[list] ?? [];
  if (before.includes(id) === isOn) return row;
  const now = isOn ? [...before, id].sort() : before.filter((one) => one !== id);
  const { [list]: _, ...rest } = row;
  return now.length > 0 ? { ...rest, [list]: now } : rest;
}

/** An agent watches a case, or no more. */
export function decideWatch(get: Lookup, { caseId, isOn }: CommandOf<"case.watch">, context: Context): Decision {
  const row = findCase(get, caseId);
  if (!row) return { rejection: { reason: "not_found" } };
  if ((row.watchers ?? []).includes(context.agentId) === isOn) return { rejection: { reason: "already" } };
  const fact = { id: context.id, at: context.now, by: context.agentId, caseId: row.id, customerId: row.customerId };
  return { events: [{ ...fact, type: "case.watched", isOn }] };
}

/** Two cases are linked, or no more. */
export function decideLink(get: Lookup, { caseId, otherId, isOn }: CommandOf<"case.link">, context: Context): Decision {
  const row = findCase(get, caseId);
  const other = findCase(get, otherId);
  if (!row || !other) return { rejection: { reason: "not_found" } };
  if (row.id === other.id) return { rejection: { reason: "invalid", detail: other.id } };
  if ((row.links ?? []).includes(other.id) === isOn) return { rejection: { reason: "already" } };
  const fact = { id: context.id, at: context.now, by: context.agentId, caseId: row.id, customerId: row.customerId };
  return { events: [{ ...fact, type: "case.linked", otherId: other.id, isOn }] };
}

/** A link stands at both of its ends. */
export function evolveLink(get: Lookup, { caseId, otherId, isOn }: EventOf<"case.linked">): Change[] {
  const ends = [
    [caseId, otherId],
    [otherId, caseId],
  ] as const;
  return ends.flatMap(([id, to]): Change[] => {
    const row = get("cases", id);
    const now = row && withBond(row, "links", to, isOn);
    return now && now !== row ? [{ table: "cases", id, row: now }] : [];
  });
}
