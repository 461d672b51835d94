import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "../../src/companion/db/migrations";
import { openStore } from "../../src/companion/db/open";
import { freshPlace, onEveryStore } from "./stores";

onEveryStore("the companion's database", (kind) => {
  test("comes up to date from every earlier version, and from two companions at once", async () => {
    const names = Object.keys(migrations);
    expect(names).toEqual([...names].sort());
    for (const name of names) {
      const place = await freshPlace(kind);
      const first = await openStore(place.where, name);
      const before = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(first.db);
      expect(before.rows.at(-1)?.name).toBe(name);
      // Rows as the first version wrote them.
      await sql`insert into workspaces (id, name, epoch, version, created_at) values ('w', 'Northwind', 'e', 1, 0)`.execute(first.db);
      await sql`insert into rows (workspace_id, key, version, data, customer_id) values
        ('w', 'messages/x_post:1', 1, '{"id":"x_post:1","at":1700000000000.5}', 'x:1'), ('w', 'tags/vip', 1, '{"id":"vip"}', null)`.execute(
        first.db,
      );
      await first.close();
      const stores = await Promise.all([openStore(place.where), ...(kind === "postgres" ? [openStore(place.where)] : [])]);
      for (const { db } of stores) {
        const rows = await db.selectFrom("rows").selectAll().where("workspace_id", "=", "w").orderBy("key").execute();
        expect(rows.map(({ key, customer_id }) => [key, customer_id])).toEqual([
          ["messages/x_post:1", "x:1"],
          ["tags/vip", null],
        ]);
        // Whichever version wrote it, the last one knows when it was, where that version could.
        if (name < "0003") expect(rows.map(({ at }) => at)).toEqual([1_700_000_000_000, null]);
        const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
        expect(done.rows.map((row) => row.name)).toEqual(names);
      }
      for (const store of stores) await store.close();
      await place.remove();
    }
  });

  if (kind === "sqlite")
    test("writes ahead, and every commit to the disk", async () => {
      const place = await freshPlace(kind);
      const store = await openStore(place.where);
      const pragma = async (name: string) =>
        Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(store.db)).rows[0] ?? {})[0];
      expect([await pragma("journal_mode"), await pragma("synchronous")]).toEqual(["wal", 2]);
      await store.close();
      await place.remove();
    });

  test("says so when it can't be reached", async () => {
    await expect(openStore(kind === "sqlite" ? "/no/such/folder/companion.db" : "postgres://perch@127.0.0.1:1/none")).rejects.toThrow();
  });
});
