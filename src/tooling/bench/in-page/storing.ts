/** Storing observed messages through the real write path, and the same rows with bare Dexie. */
import { observe } from "../../../commands/observe";
import { run } from "../../../commands/run";
import type { Observation } from "../../../domain/observations";
import { DeskDatabase, db } from "../../../store/db";

const BRAND = { userId: "7001", handle: "BenchBrand", name: "Bench Brand" };
/** As many as one transaction of the write path takes. */
const BATCH = 1_000;
const START = Date.UTC(2026, 0, 1);

/** Makes a brand one of the agent's accounts: this file's own, unless told otherwise. */
export async function addBrand(brand: typeof BRAND = BRAND): Promise<void> {
  const outcome = await run({ type: "account.add", ...brand });
  if (!outcome.ok) throw new Error(`The account was refused: ${outcome.rejection.reason}`);
}

/** Messages of a busy brand: every customer asks, is answered, and says thanks. `offset` keeps the ids of two runs apart. */
function observed(count: number, offset: number): Observation[] {
  return Array.from({ length: count }, (_, index): Observation => {
    const number = offset + index;
    const thread = Math.floor(number / 3);
    const customer = {
      userId: String(90_000_000 + (thread % 10_000) + offset),
      handle: `c${(thread % 10_000) + offset}`,
      name: `Customer ${thread % 10_000}`,
    };
    const part = number % 3;
    const id = (n: number) => String(1_000_000_000_000 + n);
    const first = number - part;
    const isBrand = part === 1;
    return {
      kind: "post_seen",
      source: "json",
      id: id(number),
      author: isBrand ? BRAND : customer,
      at: START + number * 1_000,
      text: isBrand
        ? "Sorry about that. Please send us your order number in a private message and we will look at once."
        : `@${BRAND.handle} my parcel ${number} has not moved since Monday, could you please look into it for me? Thank you.`,
      conversationId: id(first),
      ...(part > 0 && { inReplyTo: { postId: id(number - 1), handle: isBrand ? customer.handle : BRAND.handle } }),
      mentions: [isBrand ? customer.handle : BRAND.handle],
      lang: "en",
    };
  });
}

/** Stores `count` observed messages through `observe`; milliseconds it took, and how many became messages. */
export async function storeObserved(count: number, offset: number): Promise<{ ms: number; messages: number }> {
  const all = observed(count, offset);
  const started = performance.now();
  for (let from = 0; from < count; from += BATCH) await observe(all.slice(from, from + BATCH));
  return { ms: performance.now() - started, messages: await db.messages.count() };
}

/** Keys of every row of every table, to tell later which are new. */
async function keys(): Promise<Map<string, Set<unknown>>> {
  const all = await Promise.all(db.tables.map(async (table) => [table.name, new Set(await table.toCollection().primaryKeys())] as const));
  return new Map(all);
}
let before: Map<string, Set<unknown>> | undefined;

/** Remembers what is stored now: `storeBare` puts what came after. */
export async function mark(): Promise<void> {
  before = await keys();
}

const bare = new Map<string, DeskDatabase>();

/** A database with the same tables and indexes, one for each kind of comparison; it grows as Perch's own does. */
async function bareDatabase(tables: string): Promise<DeskDatabase> {
  const database = bare.get(tables) ?? new DeskDatabase(`bare-${crypto.randomUUID()}`);
  bare.set(tables, database);
  await database.open();
  return database;
}

/**
 * Puts the rows that came since `mark` into another database, by bulkPut in pages of one transaction each: of the messages
 * alone, or of every table. `messages` is how many are in it then.
 */
export async function storeBare(tables: "messages" | "all"): Promise<{ ms: number; rows: number; messages: number }> {
  const now = await keys();
  const fresh = [...now].map(([name, all]) => [name, [...all].filter((key) => !before?.get(name)?.has(key))] as const);
  const wanted = fresh.filter(([name]) => tables === "all" || name === "messages");
  const rows = await Promise.all(wanted.map(async ([name, ids]) => [name, await db.table(name).bulkGet(ids as string[])] as const));
  const database = await bareDatabase(tables);
  const started = performance.now();
  for (const [name, all] of rows) {
    for (let from = 0; from < all.length; from += BATCH) await database.table(name).bulkPut(all.slice(from, from + BATCH));
  }
  const ms = performance.now() - started;
  return { ms, rows: rows.reduce((sum, [, all]) => sum + all.length, 0), messages: await database.messages.count() };
}
