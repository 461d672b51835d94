/** The companion's suites run on every store there is: SQLite in a file, and a database of its own on the tests' PostgreSQL. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, inject } from "vitest";
import { openStore, type Store, type StoreKind } from "../../src/companion/db/open";

const postgres = inject("postgres");

/** Where a fresh, empty store is, and how it is thrown away. */
export interface Place {
  where: string;
  remove(): Promise<void>;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes one. */
export async function freshPlace(kind: StoreKind): Promise<Place> {
  if (kind === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "perch-companion-"));
    return { where: join(folder, "companion.db"), remove: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
  }
  const name = `perch_${randomUUID().replaceAll("-", "")}`;
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  const address = new URL(postgres.url ?? "");
  address.pathname = `/${name}`;
  return {
    where: address.href,
    remove: async () => {
      await onServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

/** One suite on both stores; without a PostgreSQL it says so and skips that half. */
export function onEveryStore(name: string, suite: (kind: StoreKind) => void): void {
  describe(`${name} (SQLite)`, () => suite("sqlite"));
  const half = postgres.url ? `${name} (PostgreSQL)` : `${name} (PostgreSQL: skipped, ${postgres.reason})`;
  describe.skipIf(!postgres.url)(half, () => suite("postgres"));
}

/** A fresh store for each test of a suite, thrown away after it. `open` is the store of the test that runs. */
export function useStore(kind: StoreKind): { place: Place; open: Store } {
  const use = {} as { place: Place; open: Store };
  beforeEach(async () => {
    use.place = await freshPlace(kind);
    use.open = await openStore(use.place.where);
  });
  afterEach(async () => {
    await use.open.close();
    await use.place.remove();
  });
  return use;
}

/** How many links of the audit tell of the workspace itself and not of a desk. */
export async function actsIn({ db }: Pick<Store, "db">, workspaceId: string): Promise<number> {
  return (await db.selectFrom("acts").select("id").where("workspace_id", "=", workspaceId).execute()).length;
}
