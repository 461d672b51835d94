/** How well Perch can read the page: what was seen and when, and what was refused. No part of the desk's log. */
import { db, type Health, type Refusal } from "../store/db";
import { failureOf, withDesk } from "../store/open";

/** The most refusals kept. */
const REFUSALS = 500;
const MINUTE = 60_000;

/** A selector or operation and how often it was found just now; 0 says it was looked for in vain. */
export interface HealthEntry {
  /** `operation:TweetDetail`, `selector:tweetText`, `unknown:<shape>`. */
  id: string;
  count: number;
  sample?: string;
}

function next(row: Health | undefined, { id, count, sample }: HealthEntry, now: number): Health {
  const total = (row?.count ?? 0) + count;
  const kept = sample ?? row?.sample;
  const seen = count > 0 ? now : row?.seenAt;
  const missing = count > 0 ? undefined : (row?.missingSince ?? now);
  return {
    id,
    count: total,
    ...(seen === undefined ? {} : { seenAt: seen }),
    ...(missing === undefined ? {} : { missingSince: missing }),
    ...(kept === undefined ? {} : { sample: kept.slice(0, 2_000) }),
  };
}

/** Nothing to tell: it was there a moment ago and is there still, or was missing and still is. */
const isStale = (row: Health | undefined, { id, count }: HealthEntry, now: number) =>
  row !== undefined &&
  !id.startsWith("unknown:") &&
  (count > 0 ? row.missingSince === undefined && now - (row.seenAt ?? 0) < MINUTE : row.missingSince !== undefined);

/**
 * Adds to the lights of Settings > Health. Shapes nothing could read are counted each time; what is seen all the time is written once a
 * minute, so its count is of minutes. A full or closed store is no reason to fail: the page goes on.
 */
export async function noteHealth(entries: HealthEntry[], now = Date.now()): Promise<void> {
  const sums = new Map<string, HealthEntry>();
  for (const entry of entries) {
    const so = sums.get(entry.id);
    sums.set(entry.id, so ? { ...so, ...entry, count: so.count + entry.count } : entry);
  }
  if (!sums.size) return;
  await quietly(() =>
    db.transaction("rw", db.health, async () => {
      const rows = await db.health.bulkGet([...sums.keys()]);
      const puts: Health[] = [];
      [...sums.values()].forEach((entry, i) => {
        if (!isStale(rows[i], entry, now)) puts.push(next(rows[i], entry, now));
      });
      if (puts.length) await db.health.bulkPut(puts);
    }),
  );
}

/** Remembers something from the page that was refused; the newest 500 are kept. */
export async function noteRefusal(entry: Omit<Refusal, "id">): Promise<void> {
  await quietly(() =>
    db.transaction("rw", db.refusals, async () => {
      const id = await db.refusals.add({ ...entry, detail: entry.detail.slice(0, 2_000) });
      await db.refusals
        .where(":id")
        .belowOrEqual(Number(id) - REFUSALS)
        .delete();
    }),
  );
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await withDesk(work);
  } catch (error) {
    if (!failureOf(error)) throw error;
  }
}
