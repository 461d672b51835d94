/** What the workspace promises, ready to be asked, and what its customers and answers come to. */

import type { DeskEvent } from "../../domain/events";
import { isSnoozed } from "../../domain/queue/queued";
import type { Case } from "../../domain/rows";
import { createSla, dueOf, type Sla, urgencyOf } from "../../domain/sla/clock";
import { type MetricEvent, metricEvents } from "../../domain/sla/metric-events";
import { type Load, medianWait } from "../../domain/sla/overload";
import { db } from "../db";
import { unsolved } from "./queue";
import { setting } from "./settings";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let made: { of: string; sla: Sla } | undefined;

/** The promises; undefined where there are none. Made anew only when its settings change: reckoning with hours takes a while to prepare. */
export async function sla(): Promise<Sla | undefined> {
  const [hours, promises] = await Promise.all([setting("hours"), setting("sla")]);
  if (promises.policies.length === 0) return;
  const of = JSON.stringify([hours.schedules, hours.defaultId, promises]);
  if (made?.of !== of) made = { of, sla: createSla(hours, promises) };
  return made.sla;
}

export interface Warning {
  row: Case;
  dueAt: number;
  isOver: boolean;
}

/** What is overdue of the agent's cases and nobody's, or will be within the workspace's warning, the first due first. */
export async function warnings(now: number, me: string): Promise<Warning[]> {
  const ready = await sla();
  if (!ready) return [];
  const [waiting, others] = await Promise.all([db.cases.orderBy("waitingSince").toArray(), unsolved()]);
  const concerned = [...waiting, ...others].filter((row) => (row.assigneeId ?? me) === me && !isSnoozed(row, now));
  const near = concerned.flatMap((row): Warning[] => {
    const due = dueOf(row, ready);
    const urgency = due && urgencyOf(due, ready, now);
    return due && urgency !== "due" ? [{ row, dueAt: due.dueAt, isOver: urgency === "breached" }] : [];
  });
  return near.sort((a, b) => a.dueAt - b.dueAt);
}

/** At one moment a message comes before what was done about it. */
const RANK: Partial<Record<DeskEvent["type"], number>> = {
  "case.opened": 0,
  "case.reopened": 1,
  "message.received": 2,
  "message.answered": 3,
};
const rank = ({ type }: DeskEvent) => RANK[type] ?? 4;

/** What happened to this case's promises until `now`, oldest first. */
export async function metricEventsOf({ id, customerId }: Case, now: number): Promise<MetricEvent[]> {
  const [ready, facts] = await Promise.all([sla(), db.events.where("customerId").equals(customerId).toArray()]);
  if (!ready) return [];
  const own = facts.filter((event) => event.caseId === id || event.type === "message.deleted");
  return metricEvents(
    own.sort((a, b) => a.at - b.at || rank(a) - rank(b)),
    ready,
    now,
  );
}

/** How many messages came in and were answered in the last hour and day, and how long those wait who still do. */
export async function load(now: number): Promise<Load> {
  const [facts, waiting] = await Promise.all([
    db.events
      .where("at")
      .above(now - DAY)
      .toArray(),
    db.cases.orderBy("waitingSince").keys(),
  ]);
  const since = (from: number) => {
    const counts = { arrivals: 0, answers: 0 };
    for (const fact of facts) {
      if (fact.at <= from) continue;
      if (fact.type === "message.received") counts.arrivals++;
      else if (fact.type === "message.answered") counts.answers += fact.answered.length;
    }
    return counts;
  };
  return { hour: since(now - HOUR), day: since(now - DAY), waiting: waiting.length, medianWait: medianWait(waiting as number[], now) };
}
