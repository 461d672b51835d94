/** The whole queue, and what its rows show. */
import { RUNS } from "../../domain/cases/status";
import { queuedSince } from "../../domain/queue/queued";
import type { Case, Customer, Message } from "../../domain/rows";
import { db } from "../db";
import { setting } from "./settings";

/** Cases in which nobody waits for an answer but for a solution, where one is promised. */
export async function unsolved(): Promise<Case[]> {
  const { policies } = await setting("sla");
  if (!policies.some(({ targets }) => targets.resolution !== undefined)) return [];
  // By their keys: the rows of those who wait, which may be fifty thousand, are read elsewhere.
  const [running, waits] = await Promise.all([
    db.cases.where("status").anyOf(RUNS).primaryKeys(),
    db.cases.orderBy("waitingSince").primaryKeys(),
  ]);
  const waiting = new Set(waits);
  const rows = await db.cases.bulkGet(running.filter((id) => !waiting.has(id)));
  return rows.flatMap((row) => row ?? []);
}

/**
 * Every case that waits, is to be followed up or was promised a solution, now or later; those first where somebody should have acted for
 * the longest.
 */
export async function queue(): Promise<Case[]> {
  const [waits, dated, promised] = await db.transaction("r", [db.cases, db.settings], async () =>
    Promise.all([db.cases.orderBy("waitingSince").toArray(), db.cases.orderBy("followUpAt").toArray(), unsolved()]),
  );
  const followed = dated.filter(({ waitingSince, status }) => waitingSince === undefined && status !== "closed");
  const others = [...followed, ...promised.filter(({ followUpAt }) => followUpAt === undefined)];
  return others.length > 0 ? [...waits, ...others].sort((a, b) => queuedSince(a) - queuedSince(b)) : waits;
}

export interface QueueDetail {
  customer?: Customer | undefined;
  /** The newest message nobody answered. */
  last?: Message | undefined;
}

/** Of these cases, by their ids: who waits, and what they wrote last. */
export async function queueDetails(cases: readonly Case[]): Promise<Map<string, QueueDetail>> {
  return db.transaction("r", [db.customers, db.messages], async () => {
    const [customers, messages] = await Promise.all([
      db.customers.bulkGet(cases.map((row) => row.customerId)),
      db.messages.bulkGet(cases.map((row) => row.unanswered.at(-1)?.id ?? "")),
    ]);
    return new Map(cases.map(({ id }, i) => [id, { customer: customers[i], last: messages[i] }]));
  });
}
