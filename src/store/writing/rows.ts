/** Rows loaded within one transaction, as the pure rules want them: looked up at once, never awaited. */
import type { LoadingRows } from "../../domain/load";
import type { Ref, TableName, Tables } from "../../domain/rows";
import { db } from "../db";

export interface LoadedRows extends LoadingRows {
  /** A row loaded by other means. */
  know<T extends TableName>(table: T, row: Tables[T]): void;
  /** A table known to hold no rows at all. */
  knowEmpty(table: TableName): void;
}

/** No rows yet. Use it inside one transaction only: what is loaded doesn't follow later writes of others. */
export function createRows(): LoadedRows {
  const tables = new Map<TableName, Map<string, Tables[TableName] | undefined>>();
  const of = (table: TableName) => {
    const known = tables.get(table) ?? new Map<string, Tables[TableName] | undefined>();
    tables.set(table, known);
    return known;
  };
  const empty = new Set<TableName>();
  let missing: Ref[] = [];
  return {
    get(table, id) {
      const known = of(table);
      if (!known.has(id) && !empty.has(table)) missing.push({ table, id });
      return known.get(id) as Tables[typeof table] | undefined;
    },
    knowEmpty(table) {
      empty.add(table);
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
          const there = await stored(table, ids);
          const rows = await db.table<Tables[TableName], string>(table).bulkGet(there);
          for (const id of ids) of(table).set(id, undefined);
          there.forEach((id, i) => {
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

/** Fewer than this are as quickly asked for one by one. */
const MANY = 30;
/** Keys of others that may lie in a run before it is cut in two. */
const OTHERS = 200;
/** How often a run may be cut. */
const CUTS = 3;
/** What an id begins with that ids near it share. */
const kindOf = (id: string) => /^(?:x:@|\w+:)?/.exec(id)?.[0] ?? "";

/**
 * Which of these ids are worth asking for. New rows come in runs (X numbers its posts by time), and one question for all keys of a run says
 * that none is there for a hundredth of what asking for each would cost. Where a run holds too much else, its ids come back.
 */
export async function stored(table: TableName, ids: string[]): Promise<string[]> {
  if (ids.length < MANY) return ids;
  const runs = new Map<string, string[]>();
  for (const id of ids) {
    const kind = kindOf(id);
    const run = runs.get(kind);
    if (run) run.push(id);
    else runs.set(kind, [id]);
  }
  const answers = await Promise.all([...runs.values()].map((run) => among(table, run.sort(), CUTS)));
  return answers.flat();
}

async function among(table: TableName, run: string[], cuts: number): Promise<string[]> {
  if (run.length < MANY) return run;
  const limit = run.length + OTHERS;
  const range = db.table<{ id: string }, string>(table).where(":id").between(run[0], run.at(-1), true, true);
  const keys = await range.limit(limit).primaryKeys();
  if (keys.length < limit) {
    const there = new Set(keys);
    return run.filter((id) => there.has(id));
  }
  if (cuts === 0) return run;
  const half = run.length >> 1;
  const halves = await Promise.all([among(table, run.slice(0, half), cuts - 1), among(table, run.slice(half), cuts - 1)]);
  return halves.flat();
}
