/** Writing what the rules said: rows, log, outbox and counters, in the transaction of whoever calls. */
import type { DeskEvent } from "../../domain/events";
import type { Change, Lookup, TableName } from "../../domain/rows";
import { db, type OutboxEntry } from "../db";
import type { Numbers } from "./numbers";

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
  numbers: Numbers;
}

/** Must run inside a transaction over `writeTables()`; nothing is written if it throws. */
export async function write({ before, changes, events, withdrawn = [], known = [], outbox, numbers }: Write): Promise<void> {
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
      if (!was) numbers.grow(table, 1);
    } else if (was) {
      into(removals, table, id);
      numbers.grow(table, -1);
    }
  }
  numbers.grow("events", events.length - new Set(known).size - withdrawn.length);
  const work: PromiseLike<unknown>[] = [];
  for (const [table, rows] of puts) work.push(db.table(table).bulkPut(rows));
  for (const [table, ids] of removals) work.push(db.table(table).bulkDelete(ids));
  if (events.length) work.push(db.events.bulkPut(events));
  if (withdrawn.length) work.push(db.events.bulkDelete(withdrawn));
  if (outbox) {
    work.push(db.outbox.add({ ...outbox, seq: numbers.nextSeq() }));
    numbers.grow("outbox", 1);
  }
  work.push(numbers.save());
  await Promise.all(work);
}

/** Ids of those of these events that are in the log. */
export async function inLog(events: readonly { id: string }[]): Promise<string[]> {
  const found = await db.events.bulkGet(events.map(({ id }) => id));
  return found.flatMap((event) => event?.id ?? []);
}

/** The ids of changed rows by table, as the outbox notes them. */
export function byTable(changes: readonly Change[]): Record<string, string[]> {
  const touched: Record<string, string[]> = {};
  for (const { table, id } of changes) {
    touched[table] ??= [];
    touched[table].push(id);
  }
  return touched;
}
