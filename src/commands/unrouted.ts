/** Messages that have come in and been through no rule yet: noted with them, so that a worker that is stopped halfway finds them again. */
import { db } from "../store/db";

/** A case and the message in it. */
export type Unrouted = [caseId: string, messageId: string];

const UNROUTED = "routing:unrouted";
/** The most that are remembered: of more, the newest. */
const KEPT = 5_000;

/** What is to be routed, oldest first. */
export async function unrouted(): Promise<Unrouted[]> {
  const text = (await db.meta.get(UNROUTED))?.value;
  return text === undefined ? [] : JSON.parse(String(text));
}

const put = (all: readonly Unrouted[]) =>
  all.length > 0 ? db.meta.put({ id: UNROUTED, value: JSON.stringify(all.slice(-KEPT)) }) : db.meta.delete(UNROUTED);

/** Notes more; within a transaction over `meta`. */
export async function noteUnrouted(more: readonly Unrouted[]): Promise<void> {
  if (more.length > 0) await put([...(await unrouted()), ...more]);
}

/** These have been through. */
export async function noteRouted(messageIds: ReadonlySet<string>): Promise<void> {
  await db.transaction("rw", db.meta, async () => put((await unrouted()).filter(([, messageId]) => !messageIds.has(messageId))));
}

/** Everything that waits for an answer now is to be routed. */
export async function noteAllUnrouted(): Promise<void> {
  await db.transaction("rw", db.meta, db.cases, async () => {
    const waiting = await db.cases.orderBy("waitingSince").toArray();
    const known = new Set((await unrouted()).map(([, messageId]) => messageId));
    const all = waiting.flatMap((row) => row.unanswered.map(({ id }): Unrouted => [row.id, id]));
    await noteUnrouted(all.filter(([, messageId]) => !known.has(messageId)));
  });
}
