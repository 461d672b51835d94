/** Writes a backup: one moment of the whole database, page by page. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { sql } from "kysely";
import type { Db, Trx } from "../db/open";
import { type Counts, headerNow, noCounts, type RowLine, TABLE_NAMES, TABLES, type TableName } from "./format";

/** Rows read at once. */
const PAGE = 1_000;

/**
 * Writes everything to `file`, which only this user can read, while others go on writing to the database. What stood in `file` stays
 * until the new backup is whole and on the disk. Rejects where the file can't be written. `now`: milliseconds since 1970 UTC.
 */
export async function backup(db: Db, file: string, now: number): Promise<Counts> {
  const part = `${file}.${process.pid}.part`;
  const counts = noCounts();
  try {
    await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((trx) => pipeline(lines(trx, now, counts), createGzip(), createWriteStream(part, { mode: 0o600, flush: true })));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return counts;
}

/** All lines, counted. */
async function* lines(trx: Trx, now: number, counts: Counts): AsyncGenerator<string> {
  const hash = createHash("sha256");
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(headerNow(now));
  for (const table of TABLE_NAMES) {
    for await (const rows of pages(trx, table)) {
      counts[table] += rows.length;
      yield rows.map((row) => line([table, row])).join("");
    }
  }
  yield `${JSON.stringify({ counts, sha256: hash.digest("hex") })}\n`;
}

/** A table in the order of its key. */
async function* pages(trx: Trx, table: TableName): AsyncGenerator<RowLine[1][]> {
  const names: readonly string[] = TABLES[table];
  const key = sql.join(names.map((name) => sql.ref(name)));
  // Of sessions, panels' alone.
  const wanted = table === "sessions" ? sql`workspace_id IS NOT NULL` : sql`1 = 1`;
  for (let last: RowLine[1] | undefined; ; ) {
    const after = last ? sql`(${key}) > (${sql.join(names.map((name) => last?.[name]))})` : sql`1 = 1`;
    const query = sql<RowLine[1]>`SELECT * FROM ${sql.table(table)} WHERE ${wanted} AND ${after} ORDER BY ${key} LIMIT ${sql.lit(PAGE)}`;
    const { rows } = await query.execute(trx);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}
