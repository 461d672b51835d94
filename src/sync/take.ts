/** Taking what was pulled: the page, how far one has come and the outbox it confirms, in one transaction; what still waits is done again on top. */
import type { Cookie, News, PulledPage, PushEntry, Restored } from "../contracts/sync";
import type { Command } from "../domain/commands";
import { replicateOver, type Told } from "../domain/conversations/replicate";
import { reads } from "../domain/desk";
import type { DeskEvent } from "../domain/events";
import { placeOf } from "../domain/keys";
import { overRows } from "../domain/load";
import { isPersonalRow } from "../domain/personal";
import { plan } from "../domain/plan";
import type { Change, Settings, TableName } from "../domain/rows";
import { db, unflushed } from "../store/db";
import { withDesk } from "../store/open";
import { confirm, confirmed, noteEpoch, ownVersion, waiting } from "../store/outbox";
import { cookieText, putCookieText } from "../store/pairing";
import { type Counted, SHARED, writeTables } from "../store/tables";
import { addMissing } from "../store/writing/missing";
import { loadNumbers, type Numbers } from "../store/writing/numbers";
import { observing } from "../store/writing/observing";
import { putOwn } from "../store/writing/own";
import { createRows, type LoadedRows, stored } from "../store/writing/rows";
import { loadTimelines } from "../store/writing/timelines";
import { byTable, inLog, write } from "../store/writing/write";
import { keysOf, toPush } from "./entries";
import { noteCame, sweep } from "./sweep";

/** How far this desk has come, or undefined where it has never pulled. */
export async function cookie(): Promise<Cookie | undefined> {
  const text = await cookieText();
  return text === undefined ? undefined : (JSON.parse(text) as Cookie);
}

/** Takes a page: the ids of customers it spoke of. All of it or, where the store fails (see `store/open`), none: it can be taken again. */
export async function takePage(page: PulledPage): Promise<string[]> {
  return withDesk(() => unflushed(() => db.transaction("rw", writeTables(), async () => takeWithin(page))));
}

/** Takes what the live stream told, where this desk is whole, stands there and has pushed nothing later; undefined where it must pull. */
export async function takeNews({ epoch, after, version, rows, lastSeq }: News): Promise<string[] | undefined> {
  const [now, own] = await Promise.all([cookie(), ownVersion()]);
  if (now?.epoch !== epoch || now.back || now.version < after || version < own) return;
  if (now.version >= version) return [];
  return takePage({ cookie: { ...now, version }, rows, more: false, reset: false, lastSeq });
}

async function takeWithin(page: PulledPage): Promise<string[]> {
  // Each question to IndexedDB is a wait: those that can be asked together are.
  const [numbers, before] = await Promise.all([loadNumbers(), confirmed(), noteEpoch(page.cookie.epoch)]);
  if (page.lastSeq > before) await confirm(page.lastSeq, numbers);
  const covered = new Set(page.rows.map(({ key }) => key));
  const all = numbers.count("outbox") > 0 ? await waiting() : [];
  const again = all.filter((entry) => keysOf(entry).some((key) => covered.has(key)));
  // As this desk sees them now: rows of the page will lie over them.
  const entries = await Promise.all(again.map(toPush));
  const [customers, isAnew] = await Promise.all([writeRows(page, numbers), noteCame(page)]);
  if (isAnew && !page.more) await sweep(all.flatMap(keysOf), numbers);
  await Promise.all([putCookieText(JSON.stringify(page.cookie)), numbers.save()]);
  for (const entry of entries) await doAgain(entry);
  return customers;
}

/** A row that may be a customer's. */
interface Owned {
  id: string;
  customerId?: string;
}

async function writeRows({ rows }: PulledPage, numbers: Numbers): Promise<string[]> {
  const customers = new Set<string>();
  const byTable = new Map<string, { id: string; data: string | null }[]>();
  for (const { key, data } of rows) {
    const place = placeOf(key);
    const { table, id } = place;
    // A newer companion may have tables this desk knows nothing of.
    if (!SHARED.includes(table) || isPersonalRow(place)) continue;
    const so = byTable.get(table);
    if (so) so.push({ id, data });
    else byTable.set(table, [{ id, data }]);
  }
  const writing = [...byTable].map(async ([name, all]) => {
    const table = db.table<unknown, string>(name);
    const isEmpty = numbers.count(name as Counted) === 0;
    const ids = isEmpty
      ? []
      : await stored(
          name as TableName,
          all.map(({ id }) => id),
        );
    const there = await table.bulkGet(ids);
    const puts = all.flatMap(({ data }) => (data === null ? [] : [JSON.parse(data) as Owned]));
    for (const { id, customerId } of puts) customers.add(name === "customers" ? id : (customerId ?? ""));
    const gone = all.flatMap(({ id, data }) => (data === null ? [id] : []));
    const before = there.filter((row) => row !== undefined).length;
    if (puts.length) await table.bulkPut(puts);
    if (gone.length) await table.bulkDelete(gone);
    numbers.grow(name as Counted, puts.length - before);
  });
  await Promise.all(writing);
  customers.delete("");
  return [...customers];
}

/** One entry of the outbox once more, over the rows as they stand now. What is no longer possible, the companion will say. */
async function doAgain(entry: PushEntry): Promise<void> {
  if (entry.kind === "restored") return restoreAgain(entry.rows);
  if (entry.kind === "own") return putOwn(entry.rows);
  const rows = createRows();
  const agent = (await db.settings.get("agent")) as Settings["agent"] | undefined;
  const by = { at: entry.at, agentId: agent?.agentId ?? "" };
  const numbers = await loadNumbers();
  const made = entry.kind === "command" ? await act(rows, entry, by) : await hear(rows, entry.told, by);
  if (!made) return;
  await rows.load(made.changes);
  await write({ before: rows.get, ...made, known: await inLog(made.events), numbers });
  await note(entry.seq, made);
}

/** What the page does not have of a file's rows stays. */
async function restoreAgain(rows: Restored): Promise<void> {
  const numbers = await loadNumbers();
  for (const [name, all = []] of Object.entries(rows)) await addMissing(name as Counted, all, numbers);
  await numbers.save();
}

interface Made {
  changes: Change[];
  events: DeskEvent[];
  withdrawn?: string[];
}

/** What was changed this time, over half a page perhaps, the companion must hear of too: where it knows better, it says so again. */
async function note(seq: number, { changes, events, withdrawn = [] }: Made): Promise<void> {
  await db.outbox
    .where("seq")
    .equals(seq)
    .modify((entry) => {
      entry.eventIds = [...new Set([...entry.eventIds, ...events.map(({ id }) => id), ...withdrawn])];
      const touched = { ...entry.touched };
      for (const [table, ids] of Object.entries(byTable(changes))) touched[table] = [...new Set([...(touched[table] ?? []), ...ids])];
      entry.touched = touched;
    });
}

interface By {
  at: number;
  agentId: string;
}

async function act(rows: LoadedRows, { id, command }: { id: string; command: unknown }, { at, agentId }: By): Promise<Made | undefined> {
  const given = command as Command;
  const context = { now: at, agentId, id };
  await rows.load(reads(given));
  const made = await overRows(rows, () => plan(rows.get, given, context));
  return "rejection" in made ? undefined : made;
}

async function hear(rows: LoadedRows, told: Told, { at, agentId }: By): Promise<Made> {
  const context = await observing(rows, at, agentId);
  const oldest = Math.min(...told.messages.map((message) => message.at), at);
  return replicateOver(rows, told, context, (needs) => loadTimelines(needs, oldest));
}
