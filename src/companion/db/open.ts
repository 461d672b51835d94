/** The companion's database: a file of SQLite's, or PostgreSQL where an address says so. The same tables and queries on both. */
import { Kysely, Migrator, PostgresDialect, type SqliteDatabase, SqliteDialect, type Transaction } from "kysely";
import Sqlite from "libsql";
import pg from "pg";
import { migrations } from "./migrations";
import type { Schema } from "./schema";

export type Db = Kysely<Schema>;
export type Trx = Transaction<Schema>;
export type StoreKind = "sqlite" | "postgres";

export interface Store {
  kind: StoreKind;
  db: Db;
  /** Waits for what is under way, then closes. */
  close(): Promise<void>;
}

/** PostgreSQL's 64-bit integers. Ours are versions, counts and milliseconds: all of them exact as a number. */
const BIGINT = 20;
const types = {
  getTypeParser: ((oid: number, format?: "text") =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Whether it is the address of a PostgreSQL. */
export const isPostgres = (where: string): boolean => /^postgres(ql)?:/.test(where);

/**
 * Opens the store and brings its tables up to date. `where` is a `postgres://` address or the path of a file (`:memory:` is kept
 * nowhere); `upTo` names the migration to stop at, where that is not the last. Rejects when it can't be reached or a migration fails; nothing is then half done.
 */
export async function openStore(where: string, upTo?: string): Promise<Store> {
  const store = isPostgres(where) ? openPostgres(where) : openSqlite(where);
  try {
    await migrate(store.db, upTo);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

function openPostgres(connectionString: string): Store {
  const pool = new pg.Pool({ connectionString, types, max: 10 });
  // A connection that breaks is replaced, and the query under way rejects; unheard, the error would also end the process. The pool
  // speaks for those nobody uses, each of the others for itself.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return { kind: "postgres", db, close: () => db.destroy() };
}

function openSqlite(path: string): Store {
  const database = new Sqlite(path);
  // Every acknowledged write is on the disk: FULL also in WAL, where NORMAL would lose the last ones in a power cut.
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "busy_timeout = 10000", "foreign_keys = ON"]) database.pragma(pragma);
  const db: Db = new Kysely({ dialect: new SqliteDialect({ database: database as unknown as SqliteDatabase }) });
  return { kind: "sqlite", db, close: () => db.destroy() };
}

/** Brings the tables up to `to`, or all the way. Several companions may start at once: one of them does it. */
export async function migrate(db: Db, to?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await (to ? migrator.migrateTo(to) : migrator.migrateToLatest());
  if (error) throw error;
}
