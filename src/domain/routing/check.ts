/** What is missing or wrong in a rule, before it is kept. */
import { isTimeZone } from "../sla/zone";
import type { Patterns } from "./patterns";
import type { Action, Condition, Rule } from "./rule";

/** `index` of the condition or action. `why`: what the engine of patterns says. */
export interface Objection {
  in: "name" | "all" | "any" | "actions";
  index: number;
  reason: "empty" | "pattern" | "zone" | "range";
  why?: string;
}

type Found = Pick<Objection, "reason" | "why"> | undefined;

const isEmpty = (text: string) => text.trim() === "";

function ofCondition(condition: Condition, patterns: Patterns): Found {
  if ("words" in condition) return condition.words.every(isEmpty) ? { reason: "empty" } : undefined;
  if ("any" in condition) return condition.any.length === 0 ? { reason: "empty" } : undefined;
  switch (condition.on) {
    case "phrase":
      return isEmpty(condition.text) ? { reason: "empty" } : undefined;
    case "pattern": {
      if (isEmpty(condition.pattern)) return { reason: "empty" };
      const read = patterns(condition.pattern);
      return "error" in read ? { reason: "pattern", why: read.error } : undefined;
    }
    case "followers":
    case "past_cases": {
      const { from, to } = condition;
      if (from === undefined && to === undefined) return { reason: "empty" };
      return from !== undefined && to !== undefined && from > to ? { reason: "range" } : undefined;
    }
    case "time":
      if (condition.days.length === 0) return { reason: "empty" };
      return isTimeZone(condition.timeZone) ? undefined : { reason: "zone" };
    case "hours":
      return isEmpty(condition.scheduleId) ? { reason: "empty" } : undefined;
    default:
      return undefined;
  }
}

/** Every action names something. */
function ofAction(action: Action): Found {
  const { do: _, by: __, skills: ___, language: ____, ...named } = action as Action & { by?: string; skills?: unknown; language?: unknown };
  return Object.values(named).every((value) => typeof value === "string" && !isEmpty(value)) ? undefined : { reason: "empty" };
}

/** Empty where the rule can be kept. */
export function objections(rule: Rule, patterns: Patterns): Objection[] {
  const found: Objection[] = [];
  const note = (where: Objection["in"], index: number, wrong: Found) => {
    if (wrong) found.push({ in: where, index, ...wrong });
  };
  note("name", 0, isEmpty(rule.name) ? { reason: "empty" } : undefined);
  for (const list of ["all", "any"] as const) for (const [i, one] of rule[list].entries()) note(list, i, ofCondition(one, patterns));
  for (const [i, action] of rule.actions.entries()) note("actions", i, ofAction(action));
  if (rule.actions.length === 0 && !rule.isLast) note("actions", -1, { reason: "empty" });
  return found;
}
