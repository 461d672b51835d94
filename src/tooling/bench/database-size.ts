/** How large the companion's store grows: cases pushed as a panel pushes them, and what the database then holds on the disk. */
import { randomUUID } from "node:crypto";
import { statSync } from "node:fs";
import { sql } from "kysely";
import { openStore, type Store } from "../../companion/db/open";
import { push } from "../../companion/sync/push";
import { inTable } from "../../companion/sync/rows";
import { createWorkspace } from "../../companion/sync/workspace";
import type { PushEntry } from "../../contracts/sync";
import type { Customer, Message } from "../../domain/rows";
import { rounded } from "./figures";
import type { Row } from "./row";
import { onEachPlace, type Place } from "./stores";

const CASES = 1_000;
const BRAND = { id: "benchbrand", handle: "BenchBrand" };
/** Posts of a case, by turns the customer's and the brand's. */
const POSTS = 4;

/** A customer with a case of four posts, a tag and a note, and solved in the end: entries of an outbox from `seq` on. */
function oneCase(index: number, seq: number, now: number): PushEntry[] {
  const [userId, handle] = [String(8_000_000 + index), `SizedCustomer${index}`];
  const id = `x:${userId}`;
  const at = now - 3_600_000;
  const post = (number: number) => `x_post:${4_000_000_000 + index * 10 + number}`;
  const customer: Customer = {
    id,
    handle,
    userId,
    name: `Customer number ${index}`,
    bio: "Coffee before anything else.",
    followers: index,
    lang: "en",
    firstSeenAt: at,
    lastSeenAt: at,
    messageCount: POSTS,
    tags: [],
    source: "json",
  };
  const messages = Array.from({ length: POSTS }, (_, number): Message => {
    const isBrand = number % 2 === 1;
    return {
      id: post(number),
      customerId: id,
      conversationId: post(0),
      accountId: BRAND.id,
      channel: "x_post",
      audience: "public",
      direction: isBrand ? "outbound" : "inbound",
      at: at + number * 60_000,
      text: isBrand
        ? "Sorry about that. Please send us your order number in a private message and we will look at once."
        : `@BenchBrand my parcel ${index} has not moved since Monday, could you please look into it for me? Thank you.`,
      authorHandle: isBrand ? BRAND.handle : handle,
      ...(number > 0 && { inReplyTo: post(number - 1) }),
      lang: "en",
      source: "json",
    };
  });
  const identities = [id, `x:@${handle.toLowerCase()}`].map((name) => ({ id: name, customerId: id, basis: "public_profile" as const }));
  const command = (given: object, by: number): PushEntry => ({
    kind: "command",
    seq: seq + by,
    id: randomUUID(),
    at: now,
    command: given,
    touched: {},
  });
  const caseId = `case:${post(0)}`;
  return [
    {
      kind: "observed",
      seq,
      at: now,
      told: { accounts: [], customers: [customer], identities, messages, conversations: [], awaited: [] },
      touched: {},
    },
    command({ type: "case.tag", caseId, tag: "delivery" }, 1),
    command({ type: "customer.note", customerId: id, caseId, text: "Called at noon; the parcel is at the depot." }, 2),
    command({ type: "case.set_status", caseId, status: "solved" }, 3),
  ];
}

/** Bytes on the disk. */
async function sizeOf({ kind, db }: Store, where: string): Promise<number> {
  if (kind === "sqlite") {
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    return statSync(where).size;
  }
  const { rows } = await sql<{ size: number }>`SELECT pg_database_size(current_database()) AS size`.execute(db);
  return Number(rows[0]?.size);
}

async function grown(place: Place): Promise<number> {
  const store = await openStore(place.where);
  try {
    const before = await sizeOf(store, place.where);
    const workspaceId = await createWorkspace(store.db, "Bench", Date.now());
    const now = Date.now();
    const account = { type: "account.add", handle: BRAND.handle, userId: "7001", name: "Bench Brand" };
    const entries: PushEntry[] = [{ kind: "command", seq: 1, id: randomUUID(), at: now, command: account, touched: {} }];
    for (let index = 0; index < CASES; index++) entries.push(...oneCase(index, entries.length + 1, now));
    const who = { workspaceId, clientId: randomUUID(), agentId: "agent:bench", role: "owner" as const };
    for (let from = 0; from < entries.length; from += 100) {
      const { refused } = await push(store.db, { ...who, entries: entries.slice(from, from + 100), now });
      if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`);
    }
    const { count } = await store.db
      .selectFrom("rows")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("workspace_id", "=", workspaceId)
      .where(inTable("cases"))
      .executeTakeFirstOrThrow();
    if (Number(count) !== CASES) throw new Error(`${count} cases instead of ${CASES}`);
    return (await sizeOf(store, place.where)) - before;
  } finally {
    await store.close();
  }
}

/** Kilobytes of 1,024 bytes for a thousand cases, on each store there is. */
export const databaseSizes = (): Promise<Row[]> =>
  onEachPlace(async (place) => {
    const kilobytes = ((await grown(place)) / 1_024 / CASES) * 1_000;
    return [{ name: `Database of 1,000 cases of ${POSTS} posts, a tag and a note, ${place.name}`, value: rounded(kilobytes), unit: "KB" }];
  });
