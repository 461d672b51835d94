/** Throw-away stores of the companion's: a SQLite file on the disk, and a database on a PostgreSQL of this machine, where there is one. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgres } from "../postgres";

export interface Place {
  name: "SQLite" | "PostgreSQL";
  /** As `openStore` takes it. */
  where: string;
  remove(): Promise<void>;
}

/** A file in a folder of its own. */
export function sqlitePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), "perch-bench-"));
  const remove = async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return { name: "SQLite", where: join(folder, "companion.db"), remove };
}

/** A database of its own; undefined, and said why, where this machine has no PostgreSQL. */
export async function postgresPlace(): Promise<Place | undefined> {
  const server = await startPostgres();
  if ("reason" in server) {
    console.warn(`PostgreSQL is skipped: ${server.reason}`);
    return;
  }
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  const name = `perch_bench_${randomUUID().replaceAll("-", "")}`;
  await run(`CREATE DATABASE ${name}`);
  const where = new URL(server.url);
  where.pathname = `/${name}`;
  return {
    name: "PostgreSQL",
    where: where.href,
    async remove() {
      await run(`DROP DATABASE ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

/** What the work says of each store there is; each is thrown away after it. */
export async function onEachPlace<T>(work: (place: Place) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (const make of [sqlitePlace, postgresPlace]) {
    const place = await make();
    if (!place) continue;
    try {
      all.push(...(await work(place)));
    } finally {
      await place.remove();
    }
  }
  return all;
}
