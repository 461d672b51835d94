/**
 * A backup: gzip over lines of JSON. The first says what it is, then comes a line for each row of each table, and the last says how many
 * there were and what all lines before it hash to. The same for both stores.
 */
import * as z from "zod";
import { migrations } from "../db/migrations";
import type { Schema } from "../db/schema";

/** Raised where an older Perch could not read what is written now. */
const VERSION = 1;

/** The schema the tables have here. */
const MIGRATION = Object.keys(migrations).sort().at(-1) ?? "";

/** A file that can't be restored; the message says why. */
export class BadBackup extends Error {}

/** The tables, each after those it refers to, with the columns of its primary key. What is gone in minutes anyway is left out. */
export const TABLES = {
  workspaces: ["id"],
  users: ["id"],
  logins: ["id"],
  // Of panels alone: whoever was signed in to the pages signs in again.
  sessions: ["id"],
  members: ["workspace_id", "user_id"],
  invitations: ["workspace_id", "hash"],
  clients: ["workspace_id", "id"],
  rows: ["workspace_id", "key"],
  refusals: ["workspace_id", "client_id", "seq"],
  audit: ["workspace_id", "seq"],
  salts: ["workspace_id", "seq"],
  acts: ["workspace_id", "id"],
  // Their tokens are encrypted with the key, which is in no backup.
  connectors: ["workspace_id", "id"],
  connector_pages: ["workspace_id", "connector_id", "address"],
  connector_articles: ["workspace_id", "connector_id", "place"],
} as const satisfies Partial<Record<keyof Schema, readonly string[]>>;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** Tables of the database that no backup holds; a restore empties them. */
export const LEFT_OUT = ["verifications", "device_codes"] as const satisfies readonly Exclude<keyof Schema, TableName>[];

/** Rows of each table. */
export type Counts = Record<TableName, number>;
export const noCounts = (): Counts => Object.fromEntries(TABLE_NAMES.map((name) => [name, 0])) as Counts;

const header = z.object({
  format: z.literal("perch-backup"),
  version: z.number().int().min(1),
  migration: z.string(),
  /** When it was made, milliseconds since 1970 UTC. */
  at: z.number(),
});
export type Header = z.infer<typeof header>;

const rowLine = z.tuple([z.enum(TABLE_NAMES), z.record(z.string(), z.union([z.string(), z.number(), z.null()]))]);
export type RowLine = z.infer<typeof rowLine>;

const trailer = z.object({ counts: z.record(z.enum(TABLE_NAMES), z.number()), sha256: z.string() });
export type Trailer = z.infer<typeof trailer>;

/** The first line of a backup made now. */
export const headerNow = (now: number): Header => ({ format: "perch-backup", version: VERSION, migration: MIGRATION, at: now });

/** Reads the first line. Throws `BadBackup` where it is none, or not one this Perch can read. */
export function readHeader(line: string): Header {
  const read = header.safeParse(parse(line));
  if (!read.success) throw new BadBackup("This is no backup of Perch's.");
  const { version, migration } = read.data;
  if (version > VERSION || migration > MIGRATION)
    throw new BadBackup(`This backup was made by a newer Perch (${migration}). Update this one first.`);
  if (migration !== MIGRATION)
    throw new BadBackup(
      `This backup was made by an older Perch (${migration}). Restore it with that one, then start this one on its database.`,
    );
  return read.data;
}

/** Reads any other line: of a row, or the last of all. Throws `BadBackup`. */
export function readLine(line: string): RowLine | Trailer {
  const read = z.union([rowLine, trailer]).safeParse(parse(line));
  if (!read.success) throw new BadBackup("This backup is damaged: a line of it can't be read.");
  return read.data;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
