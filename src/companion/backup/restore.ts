/** Puts a backup into a database, all of it or nothing. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { openStore, type StoreKind, type Trx } from "../db/open";
import { BadBackup, type Counts, type Header, LEFT_OUT, type RowLine, TABLE_NAMES, type TableName } from "./format";
import { checkBackup, readBackup } from "./read";

/** Rows written at once. */
const AT_ONCE = 500;
/** Tables that tell a database somebody works with from one that was only made. */
const TELLING = ["users", "clients", "rows", "audit"] as const satisfies readonly TableName[];

/**
 * Restores `file` into the store at `where` (see `openStore`). Each workspace gets another epoch: panels pull anew, and push again what
 * they had sent since. Throws `BadBackup`, with nothing changed, where the file is not whole or where the store holds data and `replace`
 * was not said.
 */
export async function restore(where: string, file: string, { replace = false } = {}): Promise<{ header: Header; counts: Counts }> {
  // Before the store is opened, which would make one where there is none.
  await checkBackup(file);
  const { kind, db, close } = await openStore(where);
  try {
    return await db.transaction().execute(async (trx) => {
      await holdAll(trx, kind);
      for (const table of LEFT_OUT) await empty(trx, table);
      if (!replace && (await holdsData(trx)))
        throw new BadBackup("This database holds data already. With --replace the backup takes its place, and what is there is gone.");
      for (const table of [...TABLE_NAMES].reverse()) await empty(trx, table);
      return fill(trx, file);
    });
  } finally {
    await close();
  }
}

/** Nobody else writes from here on. Whoever writes to a workspace holds its row first, so that table is waited for first. */
async function holdAll(trx: Trx, kind: StoreKind): Promise<void> {
  const tables = sql.join([...TABLE_NAMES, ...LEFT_OUT].map((name) => sql.table(name)));
  if (kind === "postgres") await sql`LOCK TABLE ${tables} IN EXCLUSIVE MODE`.execute(trx);
  // SQLite has one writer: whose first word is a write.
  else await trx.updateTable("workspaces").set({ version: sql`version` }).execute();
}

const empty = (trx: Trx, table: TableName | (typeof LEFT_OUT)[number]) => trx.deleteFrom(table).execute();

async function holdsData(trx: Trx): Promise<boolean> {
  for (const table of TELLING) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table)} LIMIT 1`.execute(trx);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Reads it a second time, and once more to its end: were it another file by now, all of this is undone. */
async function fill(trx: Trx, file: string) {
  const lines = readBackup(file);
  let batch: { table: TableName; rows: RowLine[1][] } | undefined;
  const flush = async () => {
    if (batch)
      await trx
        .insertInto(batch.table)
        .values(batch.rows as never)
        .execute();
    batch = undefined;
  };
  for (;;) {
    const { done, value } = await lines.next();
    if (done) {
      await flush();
      return value;
    }
    const [table, row] = value;
    if (batch && (batch.table !== table || batch.rows.length >= AT_ONCE)) await flush();
    batch ??= { table, rows: [] };
    batch.rows.push(table === "workspaces" ? { ...row, epoch: randomUUID() } : row);
  }
}
