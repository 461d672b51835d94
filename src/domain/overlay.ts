/** Rows as they would stand after changes that are not written yet. */
import type { Change, Lookup, TableName, Tables } from "./rows";

export interface Overlay {
  get: Lookup;
  apply(changes: Change[]): void;
  put<T extends TableName>(table: T, row: Tables[T]): void;
  remove(table: TableName, id: string): void;
  /** What was changed, the last word on each row. */
  changes(): Change[];
}

/** Lays changes over a lookup; the rows below are never touched. */
export function createOverlay(below: Lookup): Overlay {
  const changed = new Map<string, Change>();
  const set = (change: Change) => changed.set(`${change.table}\n${change.id}`, change);
  const get: Lookup = (table, id) => {
    const change = changed.get(`${table}\n${id}`);
    if (!change) return below(table, id);
    return (change.row ?? undefined) as ReturnType<typeof below<typeof table>>;
  };
  return {
    get,
    apply: (changes) => changes.forEach(set),
    put: (table, row) => set({ table, id: row.id, row } as Change),
    remove: (table, id) => set({ table, id, row: null } as Change),
    changes: () => [...changed.values()],
  };
}
