/** What is said of a case field by field: the last word on each stands, in the order of time, whichever is heard first. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { findCase } from "../find";
import type { Case, CaseField, Lookup } from "../rows";
import { settingIn } from "../settings/defaults";

type Value = CaseField["value"];

/** The name under which a field's time is kept in `setAt`. */
export const nameOfField = (set: CaseField): string => (set.field === "custom" ? `custom.${set.key}` : set.field);

const COLUMN = {
  priority: "priority",
  team: "teamId",
  snooze: "snoozedUntil",
  follow_up: "followUpAt",
  sla: "slaPolicyId",
  escalation: "escalation",
  incident: "incidentId",
} as const;

/** What stands in the field; undefined where nothing does. */
export const fieldOf = (row: Case, set: CaseField): string | number | undefined =>
  set.field === "custom" ? row.custom?.[set.key] : row[COLUMN[set.field]];

function withValue(row: Case, set: CaseField): Case {
  if (set.field !== "custom") {
    const { [COLUMN[set.field]]: _, ...rest } = row;
    return (set.value === null ? rest : { ...rest, [COLUMN[set.field]]: set.value }) as Case;
  }
  const { [set.key]: _, ...others } = row.custom ?? {};
  const custom = set.value === null ? others : { ...others, [set.key]: set.value };
  const { custom: __, ...rest } = row;
  return Object.keys(custom).length > 0 ? { ...rest, custom } : rest;
}

/** The case with this said at `at`, or as it stood where something later was said. */
export function withField(row: Case, set: CaseField, at: number): Case {
  const name = nameOfField(set);
  if (at < (row.setAt?.[name] ?? Number.NEGATIVE_INFINITY)) return row;
  return { ...withValue(row, set), setAt: { ...row.setAt, [name]: at } };
}

/** Everything said of `from` goes over to `row`, but for what was said of that later. */
export function withFieldsOf(row: Case, from: Case): Case {
  let now = row;
  for (const [name, at] of Object.entries(from.setAt ?? {})) {
    const key = name.startsWith("custom.") ? name.slice("custom.".length) : undefined;
    const bare = (key === undefined ? { field: name } : { field: "custom", key }) as CaseField;
    now = withField(now, { ...bare, value: fieldOf(from, bare) ?? null } as CaseField, at);
  }
  return now;
}

/** Why the workspace has no such field or value, or undefined. */
function objection(get: Lookup, set: CaseField): string | undefined {
  if (set.value === null) return;
  if (set.field === "team") {
    return settingIn(get, "teams").teams.some(({ id }) => id === set.value) ? undefined : set.value;
  }
  if (set.field === "incident") return get("incidents", set.value)?.status === "open" ? undefined : set.value;
  if (set.field !== "custom") return;
  const field = settingIn(get, "cases").fields.find(({ id }) => id === set.key);
  if (!field) return set.key;
  const fits = { text: set.value.trim() !== "", check: set.value === "yes", choice: field.choices?.includes(set.value) ?? false };
  return fits[field.kind] ? undefined : set.value;
}

/** An agent sets one field. What is over, such as a moment to put it off to, is refused as invalid. */
export function decideSet(get: Lookup, { caseId, set }: CommandOf<"case.set">, context: Context): Decision {
  const row = findCase(get, caseId);
  if (!row) return { rejection: { reason: "not_found" } };
  if (row.status === "closed") return { rejection: { reason: "closed" } };
  const from = fieldOf(row, set);
  if ((from ?? null) === set.value) return { rejection: { reason: "already", ...(from !== undefined && { detail: String(from) }) } };
  const wrong = objection(get, set);
  if (wrong !== undefined) return { rejection: { reason: "invalid", detail: wrong } };
  // Always after the last: by the time alone the log tells what stands.
  const at = Math.max(context.now, (row.setAt?.[nameOfField(set)] ?? 0) + 1);
  const fact = { id: context.id, at, by: context.agentId, caseId: row.id, customerId: row.customerId };
  return { events: [{ ...fact, type: "case.set", set, ...(from !== undefined && { from }) }] };
}

/** The field as it stood before the fact. */
export const unset = ({ set, from }: EventOf<"case.set">): CaseField => ({ ...set, value: (from ?? null) as Value }) as CaseField;
