/** A long queue, put straight into the database. */
import Dexie from "dexie";
import { preview } from "../../../commands/preview";
import { runAll } from "../../../commands/run-all";
import { type BulkAction, bulkCommands } from "../../../domain/queue/bulk";
import type { Case, Customer, Message } from "../../../domain/rows";
import { db } from "../../../store/db";

const TAGS = ["refund", "parcel", "login", "praise", "bug", "price", "hours", "warranty", "order", "press"];
const PAGE = 10_000;

/** Every third waits in private. */
export const isPrivateIn = (index: number): boolean => index % 3 === 0;

function rows(index: number, now: number): { customer: Customer; message: Message; waits: Case } {
  const customerId = `x:${9_000_000 + index}`;
  const channel = isPrivateIn(index) ? "x_dm" : "x_post";
  const id = `${channel}:${4_000_000_000_000 + index}`;
  const at = now - index * 1_000;
  const handle = `Waits${index}`;
  return {
    customer: {
      id: customerId,
      handle,
      name: `Customer ${index}`,
      firstSeenAt: at,
      lastSeenAt: at,
      messageCount: 1,
      tags: [],
      source: "json",
      caseId: `case:${id}`,
    },
    message: {
      id,
      customerId,
      conversationId: id,
      accountId: "benchbrand",
      channel,
      audience: channel === "x_dm" ? "private" : "public",
      direction: "inbound",
      at,
      text: `Question ${index}: my parcel has not moved since Monday, could you please look into it?`,
      authorHandle: handle,
      source: "json",
    },
    waits: {
      id: `case:${id}`,
      customerId,
      accountId: "benchbrand",
      status: "new",
      statusAt: at,
      tags: [TAGS[index % TAGS.length] as string],
      openedAt: at,
      lastInboundAt: at,
      unanswered: [{ id, at }],
      waitingSince: at,
    },
  };
}

/** So many customers wait. */
export async function fillQueue(count: number): Promise<void> {
  await db.open();
  db.close();
  // The same database, without waiting for the disk.
  const fast = new Dexie(db.name, { chromeTransactionDurability: "relaxed" });
  await fast.open();
  const now = Date.now();
  for (let from = 0; from < count; from += PAGE) {
    const all = Array.from({ length: Math.min(PAGE, count - from) }, (_, i) => rows(from + i, now));
    await fast.table("customers").bulkAdd(all.map(({ customer }) => customer));
    await fast.table("messages").bulkAdd(all.map(({ message }) => message));
    await fast.table("cases").bulkAdd(all.map(({ waits }) => waits));
  }
  fast.close();
  await db.open();
}

/** The barest filter of such a queue: the milliseconds each time took. */
export async function bareFilter(times: number): Promise<number[]> {
  const cases = await db.cases.orderBy("waitingSince").toArray();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    const left = cases.filter((row) => row.unanswered[0]?.id.startsWith("x_dm:") === (i % 2 === 0));
    if (left.length === 0) throw new Error("Nobody was left");
    taken.push(performance.now() - from);
  }
  return taken;
}

/** So many of the queue set to on hold: milliseconds until it is told what would change, and until it is done. */
export async function changeMany(count: number): Promise<{ told: number; done: number }> {
  const ids = await db.cases.orderBy("waitingSince").limit(count).primaryKeys();
  const action: BulkAction = { type: "case.set_status", status: "on_hold" };
  const from = performance.now();
  const tried = await preview(bulkCommands(action, ids));
  const told = performance.now() - from;
  if (tried.some((one) => "rejection" in one)) throw new Error("One was refused");
  const { done } = await runAll(bulkCommands(action, ids));
  if (done !== count) throw new Error(`${done} were done`);
  return { told, done: performance.now() - from - told };
}
