/**
 * The outbox: what this desk did, numbered without gaps. What the companion has confirmed is kept for a while, should it be restored from an
 * older backup. Everything here that writes runs in a transaction over `writeTables()`.
 */
import { db, type OutboxEntry } from "./db";
import { counterId, OUTBOX_SEQ } from "./tables";
import type { Numbers } from "./writing/numbers";

const CLIENT = "sync:client";
const CONFIRMED = "sync:confirmed";
const AGAIN = "sync:again";
const EPOCH = "sync:epoch";
const OWN = "sync:own-version";
/** How many confirmed entries are kept. */
const KEPT = 2_000;

const numberIn = async (id: string): Promise<number> => Number((await db.meta.get(id))?.value ?? 0);

/** Under which id the companion counts this outbox; made on first use. */
export async function clientId(): Promise<string> {
  const known = async () => (await db.meta.get(CLIENT))?.value as string | undefined;
  return (await known()) ?? db.transaction("rw", db.meta, async () => (await known()) ?? name());
}

async function name(): Promise<string> {
  const id = crypto.randomUUID();
  await db.meta.put({ id: CLIENT, value: id });
  return id;
}

/** The last number the companion has confirmed. */
export const confirmed = (): Promise<number> => numberIn(CONFIRMED);

/** Up to this number, what goes out was done while the companion knew more than it may know now. */
export const goesAgain = (): Promise<number> => numberIn(AGAIN);

/** The companion's epoch in which what waits was done; undefined before it has named one. */
export const epoch = async (): Promise<string | undefined> => (await db.meta.get(EPOCH))?.value as string | undefined;

/** The companion's epoch is this. Where it was another before, all that waits was done while the companion knew other things. */
export async function noteEpoch(now: string): Promise<void> {
  const before = await epoch();
  if (before === now) return;
  await db.meta.put({ id: EPOCH, value: now });
  await db.meta.delete(OWN);
  if (before !== undefined) await db.meta.put({ id: AGAIN, value: await lastSeq() });
}

/** The version of the last of what this desk has pushed: what is older alone would make that seem gone. */
export const ownVersion = (): Promise<number> => numberIn(OWN);
export const putOwnVersion = (version: number): PromiseLike<unknown> => db.meta.put({ id: OWN, value: version });

/** What waits, oldest first. */
export const waiting = async (limit = Number.POSITIVE_INFINITY): Promise<OutboxEntry[]> =>
  db.outbox
    .where("seq")
    .above(await confirmed())
    .limit(limit)
    .toArray();

/** What the companion has refused never goes out again. */
export async function refuse(seqs: readonly number[]): Promise<void> {
  await db.outbox.where("seq").anyOf(seqs).modify({ isRefused: true });
}

/** Everything up to here has arrived. */
export async function confirm(seq: number, numbers: Numbers): Promise<void> {
  const before = await confirmed();
  const upTo = Math.min(seq, await lastSeq());
  if (upTo <= before) return;
  numbers.grow("outbox", before - upTo);
  await db.meta.put({ id: CONFIRMED, value: upTo });
  await db.outbox
    .where("seq")
    .belowOrEqual(upTo - KEPT)
    .delete();
}

/**
 * The companion knows less than it had confirmed: what came after `seq` waits again. False where that is not kept any more; then the
 * outbox must be started anew.
 */
export async function rewind(seq: number, numbers: Numbers): Promise<boolean> {
  const before = await confirmed();
  if (seq >= before) return true;
  if (!(await db.outbox.get(seq + 1))) return false;
  numbers.grow("outbox", before - seq);
  await db.meta.bulkPut([
    { id: CONFIRMED, value: seq },
    { id: AGAIN, value: await lastSeq() },
  ]);
  return true;
}

/**
 * Begins anew with these entries, numbered from 1, under a new id: what of them had arrived before arrives once more and does no harm.
 * `again`: see `goesAgain`.
 */
export async function restartOutbox(entries: readonly Omit<OutboxEntry, "seq">[], again = 0): Promise<void> {
  await db.outbox.clear();
  await db.meta.delete(EPOCH);
  await db.outbox.bulkAdd(entries.map((entry, i) => ({ ...entry, seq: i + 1 })));
  await db.meta.bulkPut([
    { id: CLIENT, value: crypto.randomUUID() },
    { id: CONFIRMED, value: 0 },
    { id: AGAIN, value: again },
    { id: OUTBOX_SEQ, value: entries.length },
    { id: counterId("outbox"), value: entries.length },
  ]);
}

/** Begins anew with all that is kept and was not refused. */
export async function resendAll(): Promise<void> {
  const kept = await db.outbox.filter(({ isRefused }) => !isRefused).sortBy("seq");
  await restartOutbox(kept, (await confirmed()) > 0 ? kept.length : 0);
}

const lastSeq = (): Promise<number> => numberIn(OUTBOX_SEQ);
