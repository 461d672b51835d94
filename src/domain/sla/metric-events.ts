/** What became of a case's promises, moment by moment, as its log tells it. */
import { evolveCase } from "../cases/evolve";
import { withStatus } from "../cases/status";
import type { DeskEvent } from "../events";
import type { Case } from "../rows";
import { type Clock, clocksOf, type Sla } from "./clock";
import type { SlaMetric } from "./policy";

/** withdraw: what waited needs no answer any more, though nobody gave one. */
export type MetricEventType = "activate" | "pause" | "fulfil" | "breach" | "withdraw";

export interface MetricEvent {
  type: MetricEventType;
  metric: SlaMetric;
  /** Ms since 1970 UTC. */
  at: number;
}

/** The case after a fact; tags, which facts of cases leave to their own rules, included. */
function after(row: Case | undefined, event: DeskEvent): Case | undefined {
  switch (event.type) {
    case "case.tagged":
      return row && { ...row, tags: [...row.tags, event.tag] };
    case "case.untagged":
      return row && { ...row, tags: row.tags.filter((tag) => tag.toLowerCase() !== event.tag.toLowerCase()) };
    case "case.merged":
      return row?.id === event.caseId ? withStatus({ ...row, unanswered: [] }, "closed", event.at) : row;
    case "case.opened":
    case "case.reopened":
    case "case.status_set":
    case "case.assigned":
    case "case.set":
    case "message.received":
    case "message.answered":
    case "message.deleted":
      return evolveCase(row, event);
    default:
      return row;
  }
}

const runs = (clock: Clock | undefined) => clock?.state === "running" || clock?.state === "breached";

/** What happened to one promise between two moments of a case: `before` as it stood, `now` as it stands since `at`. */
function change(before: Clock | undefined, now: Clock | undefined, isAnswer: boolean): MetricEventType | undefined {
  if (runs(now)) return runs(before) ? undefined : "activate";
  if (now?.state === "paused") return runs(before) ? "pause" : undefined;
  if (before === undefined || before.state === "fulfilled") return;
  return isAnswer || now?.state === "fulfilled" ? "fulfil" : "withdraw";
}

/**
 * The metric events of one case up to `now`, oldest first: when each promise began to count, paused, was kept and was broken. `events` are
 * the case's, and deletions of its customer's messages, in the order of time. What was promised is read from today's policies.
 */
export function metricEvents(events: readonly DeskEvent[], sla: Sla, now: number): MetricEvent[] {
  const told: MetricEvent[] = [];
  let row: Case | undefined;
  /** Since when each promise counts that has been told as broken. */
  const broken = new Map<SlaMetric, number>();
  const tellBroken = (until: number) => {
    for (const { metric, startedAt, breachedAt } of row ? clocksOf(row, sla, until) : []) {
      if (breachedAt === undefined || broken.get(metric) === startedAt) continue;
      broken.set(metric, startedAt);
      told.push({ type: "breach", metric, at: breachedAt });
    }
  };
  for (const event of events) {
    const next = after(row, event);
    if (next === row) continue;
    tellBroken(event.at);
    const before = new Map((row ? clocksOf(row, sla, event.at) : []).map((clock) => [clock.metric, clock]));
    const since = new Map((next ? clocksOf(next, sla, event.at) : []).map((clock) => [clock.metric, clock]));
    for (const metric of new Set([...before.keys(), ...since.keys()])) {
      const type = change(before.get(metric), since.get(metric), event.type === "message.answered");
      if (type) told.push({ type, metric, at: event.at });
    }
    row = next;
  }
  tellBroken(now);
  return told.sort((a, b) => a.at - b.at);
}
