/** Writing rows that are the agent's own: what is told later than what stands here joins it. */
import { canonical } from "../../domain/fingerprint";
import { mergeOwn, OWN, type OwnRows } from "../../domain/own/own";
import type { Change } from "../../domain/rows";
import { db } from "../db";
import { confirmed } from "../outbox";
import { pairing } from "../pairing";
import { loadNumbers } from "./numbers";
import { createRows } from "./rows";
import { byTable, write } from "./write";

/** Within a transaction over `writeTables()`. Given `tellAt`, when it was done, it goes out to the agent's other devices. */
export async function putOwn(given: OwnRows, tellAt?: number): Promise<void> {
  const rows = createRows();
  const all = OWN.flatMap((table) => (given[table] ?? []).map((row) => ({ table, id: row.id, row })));
  const [numbers] = await Promise.all([loadNumbers(), rows.load(all)]);
  const changes = all.map(({ table, id, row }): Change => ({ table, id, row: mergeOwn(table, rows.get(table, id), row) }));
  const touched = byTable(changes);
  const tells = tellAt !== undefined && !(await waitsAlready(touched));
  const outbox = { at: tellAt ?? 0, kind: "own" as const, eventIds: [], touched };
  await write({ before: rows.get, changes, events: [], numbers, ...(tells && { outbox }) });
}

/** A desk that stands alone need not note each pause of a writer: what waits goes out as it is then. */
async function waitsAlready(touched: Record<string, string[]>): Promise<boolean> {
  if (await pairing()) return false;
  const last = await db.outbox.toCollection().last();
  return last?.kind === "own" && canonical(last.touched) === canonical(touched) && last.seq > (await confirmed());
}
