import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "../../src/companion/db/migrations";
import { migrate, openStore } from "../../src/companion/db/open";
import { freshPlace, onEveryStore } from "./stores";

onEveryStore("the companion's database", (kind) => {
  test("comes up to date from every earlier version, and from two companions at once", async () => {
    const names = Object.keys(migrations);
    expect(names).toEqual([...names].sort());
    for (const name of names) {
      const place = await freshPlace(kind);
      const first = await openStore(place.where);
      await migrate(first.db, name);
      await first.close();
      const stores = await Promise.all([openStore(place.where), ...(kind === "postgres" ? [openStore(place.where)] : [])]);
      for (const { db } of stores) {
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
