/** The whole desk out of Perch, into it, and away. */
import type { ZodType } from "zod";
import { EXPORT_FORMAT, EXPORT_TABLES, EXPORT_VERSION, type ExportTable, exportFrame, exportSchemas } from "../contracts/export";
import type { Failure } from "../domain/commands";
import { OWN } from "../domain/own/own";
import { db, type Meta } from "../store/db";
import { failureOf, withDesk } from "../store/open";
import { restartOutbox } from "../store/outbox";
import { pairing, removeCookie } from "../store/pairing";
import { counterId } from "../store/tables";
import { portions } from "./portions";

/** Rows read or written at a time. */
const PAGE = 2_000;

/** Everything as one JSON file (`contracts/export.ts`), in pieces for a Blob: one moment of the desk, however long writing it takes. */
export async function exportAll(now = Date.now()): Promise<string[]> {
  const head = JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, exportedAt: now });
  const pieces = [`${head.slice(0, -1)},"tables":{`];
  const tables = EXPORT_TABLES.map((name) => db.table(name));
  await withDesk(() =>
    db.transaction("r", tables, async () => {
      pieces.length = 1;
      for (const [i, name] of EXPORT_TABLES.entries()) pieces.push(`${i ? "," : ""}"${name}":[`, ...(await lines(name)), "]");
    }),
  );
  pieces.push("}}\n");
  return pieces;
}

/** A table's rows as JSON, a page a piece, by primary key: an offset would read everything before it again. */
async function lines(name: ExportTable): Promise<string[]> {
  const pieces: string[] = [];
  const table = db.table<{ id: string }, string>(name);
  for (let page = await table.orderBy(":id").limit(PAGE).toArray(); page.length; ) {
    const text = page.map((row) => JSON.stringify(row)).join(",\n");
    pieces.push(pieces.length ? `,\n${text}` : text);
    const last = page.at(-1)?.id ?? "";
    page = page.length < PAGE ? [] : await table.where(":id").above(last).limit(PAGE).toArray();
  }
  return pieces;
}

/** Why a file can't be imported. `row` counts from 1. */
export interface ImportError {
  reason: "not_json" | "not_perch" | "too_new" | "invalid_row" | "twice" | Failure;
  table?: ExportTable;
  row?: number;
  detail?: string;
}
export type ImportOutcome = { ok: true; counts: Record<ExportTable, number> } | { ok: false; error: ImportError };

type Rows = Map<ExportTable, { id: string }[]>;

/** Checks every row before anything is written. */
function readFile(text: string): Rows | ImportError {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { reason: "not_json", detail: (error as Error).message };
  }
  const { format, version } = (typeof json === "object" && json ? json : {}) as { format?: unknown; version?: unknown };
  if (format === EXPORT_FORMAT && Number(version) > EXPORT_VERSION) return { reason: "too_new", detail: String(version) };
  const frame = exportFrame.safeParse(json);
  if (!frame.success) return { reason: "not_perch", detail: frame.error.issues[0]?.path.join(".") };
  const rows: Rows = new Map();
  for (const table of EXPORT_TABLES) {
    const read = readRows(table, frame.data.tables[table] ?? []);
    if (!Array.isArray(read)) return read;
    rows.set(table, read);
  }
  return rows;
}

function readRows(table: ExportTable, given: unknown[]): { id: string }[] | ImportError {
  const schema = exportSchemas[table] as ZodType<{ id: string }>;
  const ids = new Set<string>();
  const rows: { id: string }[] = [];
  for (const [i, row] of given.entries()) {
    const checked = schema.safeParse(row);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      return { reason: "invalid_row", table, row: i + 1, detail: issue && `${issue.path.join(".")}: ${issue.message}` };
    }
    if (ids.has(checked.data.id)) return { reason: "twice", table, row: i + 1, detail: checked.data.id };
    ids.add(checked.data.id);
    rows.push(checked.data);
  }
  return rows;
}

/** Replaces the whole desk by what the file holds, or changes nothing and says why. Everything imported waits to be pushed to the team. */
export async function importAll(text: string, now = Date.now()): Promise<ImportOutcome> {
  const rows = readFile(text);
  if (!(rows instanceof Map)) return { ok: false, error: rows };
  try {
    await withDesk(() => db.transaction("rw", db.tables, async () => replace(rows, now)));
  } catch (error) {
    const reason = failureOf(error);
    if (!reason) throw error;
    return { ok: false, error: { reason } };
  }
  return { ok: true, counts: Object.fromEntries([...rows].map(([table, all]) => [table, all.length])) as Record<ExportTable, number> };
}

async function replace(rows: Rows, now: number): Promise<void> {
  // Who is paired stays who they are, whoever's desk the file was.
  const agent = (await pairing()) && (await db.settings.get("agent"));
  for (const name of EXPORT_TABLES) await db.table(name).clear();
  for (const [table, all] of rows) {
    for (let i = 0; i < all.length; i += PAGE) await db.table(table).bulkPut(all.slice(i, i + PAGE));
  }
  if (agent) await db.settings.put(agent);
  const own = Object.fromEntries(OWN.map((table) => [table, (rows.get(table) ?? []).map(({ id }) => id)]));
  await restartOutbox([
    ...portions(rows).map((touched) => ({ at: now, kind: "restored" as const, eventIds: [], touched })),
    { at: now, kind: "own", eventIds: [], touched: own },
  ]);
  await removeCookie();
  const counts = await Promise.all(
    [...rows.keys()].map(async (table): Promise<Meta> => ({ id: counterId(table), value: await db.table(table).count() })),
  );
  await db.meta.bulkPut(counts);
}

/** Removes everything Perch has stored in this browser, for good. */
export async function wipe(): Promise<void> {
  await withDesk(() => db.transaction("rw", db.tables, async () => Promise.all(db.tables.map((table) => table.clear()))));
}
