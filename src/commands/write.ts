/** Writing what the rules said: rows, log, outbox and counters, in the transaction of whoever calls. */
import type { DeskEvent } from "../domain/events";
import type { Change, Lookup, TableName } from "../domain/rows";
import { db, type OutboxEntry } from "../store/db";
import { type Counted, counterId, OUTBOX_SEQ } from "../store/tables";

/** Everything one write holds. `before` tells which rows are new; every changed row must have been looked up. */
export interface Write {
  before: Lookup;
  changes: Change[];
  /** Events to write, new or told anew. */
  events: DeskEvent[];
  /** Ids of derived events that stand no more. */
  withdrawn?: string[];
  /** Ids of those of `events` that are in the log already. */
  known?: string[];
  outbox?: Omit<OutboxEntry, "seq">;
}

/** Must run inside a transaction over `writeTables()`; nothing is written if it throws. */
export async function write({ before, changes, events, withdrawn = [], known = [], outbox }: Write): Promise<void> {
  const grown = new Map<Counted, number>();
  const grow = (table: Counted, by: number) => grown.set(table, (grown.get(table) ?? 0) + by);
  const puts = new Map<TableName, unknown[]>();
  const removals = new Map<TableName, string[]>();
  const into = <T>(lists: Map<TableName, T[]>, table: TableName, item: T) => {
    const list = lists.get(table);
    if (list) list.push(item);
    else lists.set(table, [item]);
  };
  for (const { table, id, row } of changes) {
    const was = before(table, id);
    if (row) {
      into(puts, table, row);
      if (!was) grow(table, 1);
    } else if (was) {
      into(removals, table, id);
      grow(table, -1);
    }
  }
  grow("events", events.length - new Set(known).size - withdrawn.length);
  const work: PromiseLike<unknown>[] = [];
  for (const [table, rows] of puts) work.push(db.table(table).bulkPut(rows));
  for (const [table, ids] of removals) work.push(db.table(table).bulkDelete(ids));
  if (events.length) work.push(db.events.bulkPut(events));
  if (withdrawn.length) work.push(db.events.bulkDelete(withdrawn));
  if (outbox) {
    const seq = Number((await db.meta.get(OUTBOX_SEQ))?.value ?? 0) + 1;
    work.push(db.outbox.add({ ...outbox, seq }), db.meta.put({ id: OUTBOX_SEQ, value: seq }));
    grow("outbox", 1);
  }
  work.push(count(grown));
  await Promise.all(work);
}

/** Moves the counter rows. Must run inside a transaction over `meta`. */
export async function count(grown: ReadonlyMap<Counted, number>): Promise<void> {
  const moved = [...grown].filter(([, by]) => by !== 0);
  const rows = await db.meta.bulkGet(moved.map(([table]) => counterId(table)));
  await db.meta.bulkPut(moved.map(([table, by], i) => ({ id: counterId(table), value: Math.max(0, Number(rows[i]?.value ?? 0) + by) })));
}
