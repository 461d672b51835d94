/** The desk's numbers: a counter for each table, and the last sequence number of the outbox. Read once, early, in a write's transaction. */
import { db } from "../db";
import { COUNTED, type Counted, counterId, OUTBOX_SEQ } from "../tables";

export interface Numbers {
  count(table: Counted): number;
  grow(table: Counted, by: number): void;
  /** The next sequence number of the outbox: there are no gaps. */
  nextSeq(): number;
  /** Writes what has moved. */
  save(): Promise<void>;
}

/** Must run inside a transaction over `meta`, as must `save`, the same one. */
export async function loadNumbers(): Promise<Numbers> {
  const ids = [...COUNTED.map(counterId), OUTBOX_SEQ];
  const rows = await db.meta.bulkGet(ids);
  const values = new Map(ids.map((id, i) => [id, Number(rows[i]?.value ?? 0)]));
  const moved = new Set<string>();
  const add = (id: string, by: number) => {
    if (by === 0) return;
    values.set(id, Math.max(0, (values.get(id) ?? 0) + by));
    moved.add(id);
  };
  return {
    count: (table) => values.get(counterId(table)) ?? 0,
    grow: (table, by) => add(counterId(table), by),
    nextSeq() {
      add(OUTBOX_SEQ, 1);
      return values.get(OUTBOX_SEQ) ?? 1;
    },
    async save() {
      if (moved.size) await db.meta.bulkPut([...moved].map((id) => ({ id, value: values.get(id) ?? 0 })));
    },
  };
}
