/** One thing done to many cases: what it would do, before it is done. */
import type { Command, CommandOf, Rejection } from "../commands";
import type { DeskEvent } from "../events";

type OnCase = CommandOf<"case.set_status" | "case.assign" | "case.tag" | "case.untag" | "case.set">;
type WithoutCase<C> = C extends OnCase ? Omit<C, "caseId"> : never;
/** A command but for the case. */
export type BulkAction = WithoutCase<OnCase>;

/** The commands that do it, one a case. */
export const bulkCommands = (action: BulkAction, caseIds: readonly string[]): Command[] =>
  caseIds.map((caseId) => ({ ...action, caseId }) as OnCase);

export type Tried = { events: readonly DeskEvent[] } | { rejection: Rejection };

export interface BulkPreview {
  /** Ids of cases that will change. */
  changing: string[];
  /** How many of them have which content now; undefined is nothing, or what has no content of its own (tags). The most first. */
  from: { value: string | number | undefined; count: number }[];
  /** How many stay as they are, and why. The most first. */
  staying: { reason: Rejection["reason"]; count: number }[];
}

/** What stood in the field before. */
function before([event]: readonly DeskEvent[]): string | number | undefined {
  const isField = event?.type === "case.status_set" || event?.type === "case.assigned" || event?.type === "case.set";
  return isField ? event.from : undefined;
}

function counted<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** What the rules said to each of these cases, in short. */
export function summary(caseIds: readonly string[], tried: readonly Tried[]): BulkPreview {
  const changing: string[] = [];
  const from: (string | number | undefined)[] = [];
  const reasons: Rejection["reason"][] = [];
  for (const [i, one] of tried.entries()) {
    if ("rejection" in one) reasons.push(one.rejection.reason);
    else {
      changing.push(caseIds[i] as string);
      from.push(before(one.events));
    }
  }
  return {
    changing,
    from: counted(from).map(([value, count]) => ({ value, count })),
    staying: counted(reasons).map(([reason, count]) => ({ reason, count })),
  };
}
