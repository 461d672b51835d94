/** Rows of the desk as the companion keeps them: loaded for the rules, written with a version. */
import type { DeskEvent } from "../../domain/events";
import type { Change, Lookup, Ref, TableName, Tables } from "../../domain/rows";
import type { Trx } from "../db/open";

/** How many keys go into one statement: SQLite takes some thousands of values, each row here is five. */
const AT_ONCE = 500;

/** Where a row stands, or an event. */
type Place = { table: TableName | "events"; id: string };

export const keyOf = ({ table, id }: Place): string => `${table}/${id}`;
const placeOf = ({ id }: DeskEvent): Place => ({ table: "events", id });

export interface LoadedRows {
  get: Lookup;
  /** Loads what is not loaded yet. */
  load(places: readonly Place[]): Promise<void>;
  /** It was loaded and is there. */
  has(place: Place): boolean;
  /** What the rules asked for and was not loaded; asking empties the list. */
  missed(): Ref[];
  /** What was decided stands from now on. */
  know(changes: readonly Change[], events: readonly DeskEvent[]): void;
}

/** No rows yet. Use it inside one transaction that holds the workspace. */
export function createRows(trx: Trx, workspaceId: string): LoadedRows {
  const known = new Map<string, unknown>();
  let missing: Ref[] = [];
  return {
    get(table, id) {
      const key = keyOf({ table, id });
      if (!known.has(key)) missing.push({ table, id });
      return known.get(key) as Tables[typeof table] | undefined;
    },
    has: (place) => known.get(keyOf(place)) !== undefined,
    async load(places) {
      const keys = [...new Set(places.map(keyOf))].filter((key) => !known.has(key));
      for (let i = 0; i < keys.length; i += AT_ONCE) {
        const some = keys.slice(i, i + AT_ONCE);
        const rows = await trx
          .selectFrom("rows")
          .select(["key", "data"])
          .where("workspace_id", "=", workspaceId)
          .where("key", "in", some)
          .execute();
        for (const key of some) known.set(key, undefined);
        for (const { key, data } of rows) if (data !== null) known.set(key, JSON.parse(data));
      }
    },
    missed() {
      const asked = missing;
      missing = [];
      return asked;
    },
    know(changes, events) {
      for (const change of changes) known.set(keyOf(change), change.row ?? undefined);
      for (const event of events) known.set(keyOf(placeOf(event)), event);
    },
  };
}

const ownerOf = (row: object | null): string | null => {
  const { customerId } = (row ?? {}) as { customerId?: string };
  return customerId || null;
};

/** Writes rows and events at this version; a row of null leaves a tombstone. */
export async function writeRows(trx: Trx, workspaceId: string, version: number, changes: readonly Change[], events: readonly DeskEvent[]) {
  const rows = [
    ...changes.map((change) => ({ key: keyOf(change), row: change.row as object | null })),
    ...events.map((event) => ({ key: keyOf(placeOf(event)), row: event as object })),
  ].map(({ key, row }) => ({ workspace_id: workspaceId, key, version, data: row && JSON.stringify(row), customer_id: ownerOf(row) }));
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    await trx
      .insertInto("rows")
      .values(rows.slice(i, i + AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(["workspace_id", "key"]).doUpdateSet((row) => ({
          version: row.ref("excluded.version"),
          data: row.ref("excluded.data"),
          customer_id: row.ref("excluded.customer_id"),
        })),
      )
      .execute();
  }
}
