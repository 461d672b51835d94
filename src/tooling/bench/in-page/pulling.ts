/** A first pull by Perch's own loop, and the same rows put by bare Dexie. */
import { liveQuery } from "dexie";
import type { Cookie, PulledRow } from "../../../contracts/sync";
import { placeOf } from "../../../domain/keys";
import { DeskDatabase, db } from "../../../store/db";
import { cookieText, pairing, syncStatus } from "../../../store/pairing";
import { counts } from "../../../store/queries/desk-state";
import { createApi } from "../../../sync/api";

/** As many as a page of Perch's own pull has. */
const PAGE = 5_000;
const GIVE_UP = 150_000;

const once = (what: string, look: () => PromiseLike<unknown>) =>
  new Promise<number>((done, fail) => {
    const gone = setTimeout(() => fail(new Error(`Waited ${GIVE_UP} ms for ${what}`)), GIVE_UP);
    const subscription = liveQuery(look).subscribe((found) => {
      if (!found) return;
      clearTimeout(gone);
      done(performance.now());
      setTimeout(() => subscription.unsubscribe());
    });
  });

/** Milliseconds from this desk being paired to its first page standing in it, and to all of it; and how many rows that is. */
export async function watchPull(): Promise<{ first: number; all: number; rows: number }> {
  await db.open();
  const paired = once("the pairing", pairing);
  const first = once("the first page", async () => (await pairing()) && (await cookieText()));
  const all = once("everything", async () => (await cookieText()) && (await syncStatus())?.state === "synced");
  const started = await paired;
  const ms = { first: (await first) - started, all: (await all) - started };
  const rows = Object.values(await counts()).reduce((sum, count) => sum + count, 0);
  return { ...ms, rows };
}

/** All pages there are to pull, newest first, as this token may. */
async function fetchAll(url: string, token: string): Promise<PulledRow[]> {
  const api = createApi(url, token);
  const clientId = crypto.randomUUID();
  const rows: PulledRow[] = [];
  let from: Cookie | undefined;
  for (;;) {
    const page = await api.pull(clientId, from, PAGE);
    rows.push(...page.rows);
    from = page.cookie;
    if (!page.more) return rows;
  }
}

/** Fetches everything and then, which alone is measured, puts it into an empty database of the same tables, each table in pages. */
export async function putAll(url: string, token: string): Promise<{ ms: number; rows: number }> {
  const tables = new Map<string, unknown[]>();
  const all = await fetchAll(url, token);
  for (const { key, data } of all) {
    const { table } = placeOf(key);
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    rows.push(JSON.parse(data ?? ""));
  }
  const database = new DeskDatabase(`bare-${crypto.randomUUID()}`);
  await database.open();
  const started = performance.now();
  for (const [name, rows] of tables) {
    for (let from = 0; from < rows.length; from += PAGE) await database.table(name).bulkPut(rows.slice(from, from + PAGE));
  }
  const ms = performance.now() - started;
  database.close();
  return { ms, rows: all.length };
}
