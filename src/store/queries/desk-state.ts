/** How the desk itself is doing. */
import { db, type Health, type Refusal } from "../db";
import { COUNTED, type Counted, counterId } from "../tables";

/** How many rows each table holds, from counter rows: counting by index would take 10 microseconds a row. */
export async function counts(): Promise<Record<Counted, number>> {
  const rows = await db.meta.bulkGet(COUNTED.map(counterId));
  return Object.fromEntries(COUNTED.map((table, i) => [table, Number(rows[i]?.value ?? 0)])) as Record<Counted, number>;
}

/** Changes that have not been pushed to the companion yet. */
export async function unsynced(): Promise<number> {
  return Number((await db.meta.get(counterId("outbox")))?.value ?? 0);
}

/** When each selector and operation was last seen, and what nothing could read. */
export async function health(): Promise<Health[]> {
  return db.health.toArray();
}

/** What the page sent and was refused, newest first. */
export async function refusals(limit: number): Promise<Refusal[]> {
  return db.refusals.orderBy(":id").reverse().limit(limit).toArray();
}
