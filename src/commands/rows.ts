/** Rows loaded within one transaction, as the pure rules want them: looked up at once, never awaited. */
import type { Lookup, Ref, TableName, Tables } from "../domain/rows";
import { db } from "../store/db";

export interface LoadedRows {
  get: Lookup;
  /** A row loaded by other means. */
  know<T extends TableName>(table: T, row: Tables[T]): void;
  /** Loads what is not loaded yet. */
  load(refs: Ref[]): Promise<void>;
  /** What the rules asked for and was not loaded; asking empties the list. */
  missed(): Ref[];
}

/** No rows yet; `empty` are tables known to hold none. Use it inside one transaction only: what is loaded doesn't follow later writes of others. */
export function createRows(empty: readonly TableName[] = []): LoadedRows {
  const tables = new Map<TableName, Map<string, Tables[TableName] | undefined>>();
  const of = (table: TableName) => {
    const known = tables.get(table) ?? new Map<string, Tables[TableName] | undefined>();
    tables.set(table, known);
    return known;
  };
  let missing: Ref[] = [];
  return {
    get(table, id) {
      const known = of(table);
      if (!known.has(id) && !empty.includes(table)) missing.push({ table, id });
      return known.get(id) as Tables[typeof table] | undefined;
    },
    know(table, row) {
      of(table).set(row.id, row);
    },
    async load(refs) {
      const wanted = new Map<TableName, Set<string>>();
      for (const { table, id } of refs) {
        if (of(table).has(id)) continue;
        wanted.set(table, (wanted.get(table) ?? new Set()).add(id));
      }
      await Promise.all(
        [...wanted].map(async ([table, set]) => {
          const ids = [...set];
          const rows = await db.table<Tables[TableName], string>(table).bulkGet(ids);
          ids.forEach((id, i) => {
            of(table).set(id, rows[i]);
          });
        }),
      );
    },
    missed() {
      const asked = missing;
      missing = [];
      return asked;
    },
  };
}
