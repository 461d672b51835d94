/** How a case stands to what was promised. All times are ms since 1970 UTC. */

import { isActive } from "../cases/status";
import type { Case, Settings } from "../rows";
import { isPractice } from "../training/part";
import { ALWAYS, type Calendar, calendarOf } from "./hours";
import { matcherOf, SLA_METRICS, type SlaMetric, type SlaPolicy } from "./policy";
import type { Schedule } from "./schedule";

const MINUTE = 60_000;

export type ClockState = "running" | "paused" | "fulfilled" | "breached";

/** One promise of one case. */
export interface Clock {
  metric: SlaMetric;
  startedAt: number;
  /** breached: it is overdue and still not done. What was done late is fulfilled, with `breachedAt`. */
  state: ClockState;
  /** Absent while it is paused, and where its schedule never opens. */
  dueAt?: number;
  /** paused: ms of its own time that are left. */
  left?: number;
  endedAt?: number;
  breachedAt?: number;
}

interface Pledge {
  policy: SlaPolicy;
  matches: (row: Case) => boolean;
  calendar: Calendar;
}

/** The workspace's policies and schedules, made ready to ask of fifty thousand cases. */
export interface Sla {
  pledges: readonly Pledge[];
  byId: ReadonlyMap<string, Pledge>;
  /** Ms before something is due at which one is warned. */
  warning: number;
}

/** The schedule that holds where none is named. */
export const defaultSchedule = ({ schedules, defaultId }: Pick<Settings["hours"], "schedules" | "defaultId">): Schedule | undefined =>
  schedules.find(({ id }) => id === defaultId) ?? schedules[0];

/** Makes the settings ready. A policy in business time whose schedule is gone counts by the workspace's, or by the calendar. */
export function createSla(
  hours: Pick<Settings["hours"], "schedules" | "defaultId">,
  sla: Pick<Settings["sla"], "policies" | "warning">,
): Sla {
  const pledges = sla.policies.map((policy): Pledge => {
    const schedule = hours.schedules.find(({ id }) => id === policy.scheduleId) ?? defaultSchedule(hours);
    const calendar = policy.inHours && schedule ? calendarOf(schedule) : ALWAYS;
    return { policy, matches: matcherOf(policy), calendar };
  });
  return { pledges, byId: new Map(pledges.map((each) => [each.policy.id, each])), warning: sla.warning * MINUTE };
}

/** The policy a case stands under: the one set on it, else the first that fits. Nothing is promised in a practice lesson. */
export function pledgeOf(row: Case, { pledges, byId }: Sla): Pledge | undefined {
  if (isPractice(row.customerId)) return;
  return (row.slaPolicyId !== undefined && byId.get(row.slaPolicyId)) || pledges.find(({ matches }) => matches(row));
}

/** From when a metric counts, and until when it did; undefined where the case tells of no such wait. */
function spanOf(row: Case, metric: SlaMetric): { startedAt: number; endedAt?: number } | undefined {
  const over = isActive(row) ? undefined : (row.solvedAt ?? row.statusAt);
  const until = (end: number | undefined) => (end === undefined ? {} : { endedAt: end });
  if (metric === "resolution") return { startedAt: row.openedAt, ...until(over) };
  const oldest = row.unanswered[0]?.at;
  const isFirst = metric === "first_response";
  if (isFirst && row.firstResponseAt !== undefined) {
    // When an agent opened it, the row forgets since when the customer had waited.
    return row.openedBy === undefined ? { startedAt: row.openedAt, endedAt: row.firstResponseAt } : undefined;
  }
  if (oldest === undefined || isFirst !== (row.firstResponseAt === undefined)) return;
  return { startedAt: isFirst && row.openedBy === undefined ? row.openedAt : oldest, ...until(over) };
}

/** When `ms` have passed since `startedAt`, or how much is left at the pause that has not ended; neither where its schedule never opens. */
function dueAfter(calendar: Calendar, startedAt: number, ms: number, paused: Case["paused"]): { dueAt?: number; left?: number } {
  let at = startedAt;
  let left = ms;
  for (const { from, to } of paused ?? []) {
    if (to !== undefined && to <= at) continue;
    if (from > at) {
      const dueAt = calendar.add(at, left);
      if (dueAt === undefined || dueAt <= from) return dueAt === undefined ? {} : { dueAt };
      left -= calendar.between(at, from);
    }
    if (to === undefined) return { left };
    at = to;
  }
  const dueAt = calendar.add(at, left);
  return dueAt === undefined ? {} : { dueAt };
}

/** Every promise that holds for a case, as it stands at `now`. */
export function clocksOf(row: Case, sla: Sla, now: number): Clock[] {
  const pledge = pledgeOf(row, sla);
  if (!pledge) return [];
  return SLA_METRICS.flatMap((metric): Clock[] => {
    const minutes = pledge.policy.targets[metric];
    const span = minutes && spanOf(row, metric);
    if (!span) return [];
    const { startedAt, endedAt } = span;
    // What came after it was done moves nothing.
    const paused = endedAt === undefined ? row.paused : row.paused?.filter(({ from }) => from < endedAt);
    const due = dueAfter(pledge.calendar, startedAt, minutes * MINUTE, paused);
    const late = due.dueAt !== undefined && due.dueAt < (endedAt ?? now);
    const state = endedAt !== undefined ? "fulfilled" : late ? "breached" : due.left === undefined ? "running" : "paused";
    return [{ metric, ...span, ...due, state, ...(late && { breachedAt: due.dueAt as number }) }];
  });
}

export interface Due {
  metric: SlaMetric;
  dueAt: number;
}

/** What of a case is due first and is not done; undefined where nothing is promised or all of it is paused. About a microsecond. */
export function dueOf(row: Case, sla: Sla): Due | undefined {
  if (!isActive(row)) return;
  const pledge = pledgeOf(row, sla);
  if (!pledge) return;
  let first: Due | undefined;
  for (const metric of SLA_METRICS) {
    const minutes = pledge.policy.targets[metric];
    const span = minutes && spanOf(row, metric);
    if (!span || span.endedAt !== undefined) continue;
    const { dueAt } = dueAfter(pledge.calendar, span.startedAt, minutes * MINUTE, row.paused);
    if (dueAt !== undefined && (!first || dueAt < first.dueAt)) first = { metric, dueAt };
  }
  return first;
}

export type Urgency = "due" | "soon" | "breached";

/** How near a due moment is: breached when it is past, soon within the workspace's warning. */
export const urgencyOf = ({ dueAt }: Pick<Due, "dueAt">, { warning }: Pick<Sla, "warning">, now: number): Urgency =>
  dueAt < now ? "breached" : dueAt - warning <= now ? "soon" : "due";
