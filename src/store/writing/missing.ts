/** Rows that come from elsewhere and are older than what is here. */
import { db } from "../db";
import type { Counted } from "../tables";
import type { Numbers } from "./numbers";

/** Adds those that are not here, and counts them; within a transaction over the table and `meta`, by whoever saves the numbers. */
export async function addMissing(name: Counted, rows: readonly { id: string }[], numbers: Numbers): Promise<void> {
  const table = db.table<unknown, string>(name);
  const there = await table.bulkGet(rows.map(({ id }) => id));
  const missing = rows.filter((_, i) => there[i] === undefined);
  await table.bulkPut(missing);
  numbers.grow(name, missing.length);
}
