/** What was there before an upgrade goes on after it: of the companion while its team works, and of a browser that had work waiting. */
import Dexie from "dexie";
import { IDBKeyRange } from "fake-indexeddb";
import fc from "fast-check";
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import Sqlite from "libsql";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { migrations } from "../../../src/companion/db/migrations";
import { type Db, migrate } from "../../../src/companion/db/open";
import { sha256 } from "../../../src/companion/sync/audit";
import { hashOf } from "../../../src/domain/audit/chain";
import { freshPlace, onEveryStore, useStore } from "../stores";
import { freshStorage, openClient } from "./client";
import { loneDesk } from "./lone-desk";
import { allIsKept, nothingVanished } from "./promises";
import { story } from "./steps";
import { createWorld } from "./world";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The companion's database as nothing has touched it yet: opening it as the companion does would bring it up to date. */
function bare(where: string): Db {
  if (!where.startsWith("postgres"))
    return new Kysely({ dialect: new SqliteDialect({ database: new Sqlite(where) as unknown as SqliteDatabase }) });
  const getTypeParser = (oid: number, format?: "text") => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format));
  const pool = new pg.Pool({ connectionString: where, types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser } });
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

/** The tables of a browser's desk as its first version had them. */
const FIRST = {
  accounts: "id",
  customers: "id",
  identities: "id",
  messages: "id, [customerId+at], at",
  awaited: "id",
  conversations: "id",
  cases: "id, customerId, waitingSince",
  tags: "id, lastUsedAt",
  notes: "id, customerId",
  articles: "id",
  acceptances: "id",
  pendingReplies: "id",
  settings: "id",
  events: "id, at, customerId",
  outbox: "seq",
  health: "id",
  refusals: "++id",
  meta: "id",
};

/** Links once named their event, where a mark stands for it today. */
async function linkAsAtFirst(db: Db): Promise<void> {
  const links = await db.selectFrom("audit").selectAll().orderBy("workspace_id").orderBy("seq").execute();
  let before = "";
  for (const { workspace_id, seq, event_id: eventId, taken_at: at, commitment } of links) {
    before = hashOf(sha256, seq === 1 ? "" : before, { seq, at, mark: null, eventId, commitment });
    await db.updateTable("audit").set({ hash: before }).where("workspace_id", "=", workspace_id).where("seq", "=", seq).execute();
  }
}

/** Takes away what later steps brought: the rows then stand in the tables as the first version made them. */
async function asAtFirst(db: Db): Promise<void> {
  const { schema } = db;
  await linkAsAtFirst(db);
  for (const table of ["connectors", "connector_pages", "connector_articles", "acts"]) await schema.dropTable(table).execute();
  await schema.dropIndex("salts_by_case").execute();
  for (const name of ["agent_id", "type", "case_id", "customer_id"]) await schema.alterTable("salts").dropColumn(name).execute();
  await schema.dropIndex("audit_by_event").execute();
  await schema.alterTable("audit").dropColumn("mark").execute();
  await schema.dropIndex("rows_of_customer").execute();
  await schema.createIndex("rows_by_customer").on("rows").columns(["workspace_id", "customer_id"]).execute();
  await schema.alterTable("rows").dropColumn("at").execute();
  await schema.alterTable("workspaces").dropColumn("keep_days").execute();
  for (const table of ["invitations", "members", "device_codes", "verifications", "sessions", "logins", "users"])
    await schema.dropTable(table).execute();
  const [, ...later] = Object.keys(migrations);
  await sql`DELETE FROM kysely_migration WHERE name IN (${sql.join(later)})`.execute(db);
}

onEveryStore("an upgrade", (kind) => {
  const store = useStore(kind);

  test("of the companion, from its first tables, in the middle of a team's work", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.nat(20), async ({ browsers, chance, steps }, before) => {
        const place = await freshPlace(kind);
        const db = bare(place.where);
        await migrate(db);
        const world = await createWorld(db, browsers, chance, [await loneDesk()], nothingVanished);
        try {
          for (const step of steps.slice(0, before)) await world.step(step);
          await asAtFirst(db);
          await migrate(db);
          for (const step of steps.slice(before, 2 * before)) await world.step(step);
          await world.quiet();
          await allIsKept(world);
        } finally {
          for (const { client } of world.seats) client.db.close();
          await db.destroy();
          await place.remove();
        }
      }),
      { numRuns: 3 },
    );
  });

  test("of a browser, whose desk of the first version and all that waits in it arrive", async () => {
    const world = await createWorld(store.open.db, 2, 7, [], nothingVanished);
    const [old, other] = world.seats as [(typeof world.seats)[0], (typeof world.seats)[0]];
    for (const posts of [
      [0, 1],
      [2, 4, 6],
    ])
      await world.step({ who: 0, does: "see", posts });
    await world.step({ who: 0, does: "note", on: 1 });
    await world.step({ who: 0, does: "status", on: 0, status: "solved" });

    const storage = freshStorage();
    const dexie = new Dexie("perch", { indexedDB: storage, IDBKeyRange });
    dexie.version(1).stores(FIRST);
    for (const name of Object.keys(FIRST)) await dexie.table(name).bulkPut(await old.client.db.table(name).toArray());
    dexie.close();
    old.client.db.close();
    old.storage = storage;
    old.client = await openClient(storage);

    await world.quiet();
    await allIsKept(world);
    expect(await other.client.db.notes.toArray()).toMatchObject([{ text: "note 0" }]);
    expect(await other.client.db.cases.get("case:x_post:1000")).toMatchObject({ status: "solved" });
    for (const { client } of world.seats) client.db.close();
  });
});
