/**
 * Rows that are one agent's own. They stand under keys that begin with whose they are, `~agent%3A<user id>/drafts/<id>`, behind those of all
 * tables: what is the team's never holds them, and who pulls gets their own under the names they know.
 */
import { expressionBuilder } from "kysely";
import type { PulledRow } from "../../contracts/sync";
import { keyOf, type Place, placeOf } from "../../domain/keys";
import { isExpired, isOwn, mergeOwn, OWN, type OwnRows, type OwnTable } from "../../domain/own/own";
import type { Change, Lookup, TableName } from "../../domain/rows";
import type { Schema } from "../db/schema";
import type { LoadedRows } from "./rows";

/** No table's name begins with it, and it comes after all that do. */
const MARK = "~";
const before = (agentId: string) => `${MARK}${encodeURIComponent(agentId)}/`;

/** Where a row stands that its agent calls by this name. */
export function placeFor(agentId: string, place: Place): Place {
  return isOwn(place.table) ? { table: (before(agentId) + place.table) as TableName, id: place.id } : place;
}

/** The key of a row by the one its agent knows. */
export const keyFor = (agentId: string, key: string): string => keyOf(placeFor(agentId, placeOf(key) as Place));

/** Rows of the team, and this agent's own. */
export function seenBy(agentId: string) {
  const { eb, or, and } = expressionBuilder<Schema, "rows">();
  const own = before(agentId);
  return or([eb("key", "<", MARK), and([eb("key", ">=", own), eb("key", "<", `${own.slice(0, -1)}0`)])]);
}

/** Of rows that were written, those this agent may see, under the names they know. */
export const rowsFor = (agentId: string, rows: readonly PulledRow[]): PulledRow[] =>
  rows.flatMap((row) => {
    const own = before(agentId);
    if (row.key.startsWith(own)) return { ...row, key: row.key.slice(own.length) };
    return row.key.startsWith(MARK) ? [] : row;
  });

/** Takes what a device tells of its agent's rows, and lets go what has had its time. */
export async function takeOwn(rows: LoadedRows, given: OwnRows, { at, agentId }: { at: number; agentId: string }): Promise<void> {
  for (const table of OWN) {
    const told = given[table] ?? [];
    const placed = told.map((row) => ({ ...placeFor(agentId, { table, id: row.id }), row }));
    await rows.load(placed);
    const get = rows.get as (table: string, id: string) => ReturnType<Lookup>;
    const changes = placed.map(({ row, ...place }) => ({
      ...place,
      row: mergeOwn(table, get(place.table, place.id) as typeof row | undefined, row),
    }));
    rows.change(changes as Change[], []);
    rows.change(await expired(rows, table, { at, agentId }), []);
  }
}

async function expired(rows: LoadedRows, table: OwnTable, { at, agentId }: { at: number; agentId: string }): Promise<Change[]> {
  const { table: name } = placeFor(agentId, { table, id: "" });
  const all = await rows.ofTable(name as OwnTable);
  return all.flatMap((row) => (isExpired(table, row.at, at) ? ({ table: name, id: row.id, row: null } as Change) : []));
}
