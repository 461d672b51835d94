/**
 * Notes pushed to the companion, one in a push and each durable when it is answered, beside bare commits of one row to the same kind of
 * store: by one panel that waits for each answer, and by as many panels as a team has, which also do.
 */
import { randomUUID } from "node:crypto";
import Sqlite from "libsql";
import pg from "pg";
import { openStore, type Store } from "../../companion/db/open";
import { push } from "../../companion/sync/push";
import { createWorkspace } from "../../companion/sync/workspace";
import { median, percentile, rounded } from "./figures";
import { NOTED, note, openings } from "./notes";
import type { Row } from "./row";
import { onEachPlace, type Place } from "./stores";

/** Alternating slices of this many milliseconds each, so that what else the machine does falls on all. */
const SLICES = 12;
const SLICE = 600;
const PANELS = 32;
const GOAL = 0.5;

/** How often a second these could do their work, each one time after the other, in one slice. */
async function slice(works: (() => Promise<unknown>)[]): Promise<number> {
  const started = performance.now();
  let done = 0;
  const repeat = async (work: () => Promise<unknown>) => {
    for (; performance.now() - started < SLICE; done++) await work();
  };
  await Promise.all(works.map(repeat));
  return done / ((performance.now() - started) / 1_000);
}

/** Panels of a new workspace, each of which pushes one note, each time the next. */
async function pushers({ db }: Store): Promise<(() => Promise<void>)[]> {
  const workspaceId = await createWorkspace(db, "Bench", Date.now());
  const panel = async (_: unknown, no: number) => {
    const who = { workspaceId, clientId: randomUUID(), agentId: `agent:${no}`, role: "agent" as const };
    await push(db, { ...who, entries: openings(Date.now()), now: Date.now() });
    let seq = NOTED;
    return async () => {
      const { lastSeq, refused } = await push(db, { ...who, entries: [note(++seq, who.agentId)], now: Date.now() });
      if (lastSeq !== seq || refused.length > 0) throw new Error(`Note ${seq} was not taken`);
    };
  };
  return Promise.all(Array.from({ length: PANELS }, panel));
}

/** Commits one row of about a note's size, each time the next: on one connection, as durably as the companion does. */
async function committer({ name, where }: Place): Promise<{ commit: () => Promise<void>; close: () => Promise<void> }> {
  let key = 0;
  const data = JSON.stringify({ ...note(0, "agent:bench"), touched: undefined });
  if (name === "SQLite") {
    const database = new Sqlite(`${where}.bare`);
    for (const pragma of ["journal_mode = WAL", "synchronous = FULL"]) database.pragma(pragma);
    database.exec("CREATE TABLE bare (key TEXT PRIMARY KEY, data TEXT NOT NULL)");
    const insert = database.prepare("INSERT INTO bare VALUES (?, ?)");
    return { commit: async () => void insert.run(`notes/${key++}`, data), close: async () => void database.close() };
  }
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  await client.query("CREATE TABLE bare (key TEXT PRIMARY KEY, data TEXT NOT NULL)");
  const commit = async () => {
    await client.query({ name: "bare", text: "INSERT INTO bare VALUES ($1, $2)", values: [`notes/${key++}`, data] });
  };
  return { commit, close: () => client.end() };
}

async function measure(place: Place): Promise<Row[]> {
  const store = await openStore(place.where);
  const bare = await committer(place);
  try {
    const panels = await pushers(store);
    const rates = { team: [] as number[], one: [] as number[], bare: [] as number[] };
    // The first of each warms up.
    for (let index = 0; index <= SLICES; index++) {
      rates.team.push(await slice(panels));
      rates.bare.push(await slice([bare.commit]));
      rates.one.push(await slice(panels.slice(0, 1)));
    }
    for (const all of Object.values(rates)) all.shift();
    const baseline = "bare commits of one row";
    const row = (name: string, own: number[], share: number): Row => ({
      name: `Durable pushes, ${place.name}, ${name}`,
      value: rounded(percentile(own, share)),
      unit: "pushes/s",
      baseline: { name: baseline, value: rounded(percentile(rates.bare, share)) },
    });
    const ratio = (own: number[]) => rounded(median(own.map((rate, index) => rate / (rates.bare[index] ?? Number.NaN))));
    const [team, one] = [ratio(rates.team), ratio(rates.one)];
    return [
      row(`${PANELS} panels, median`, rates.team, 0.5),
      row(`${PANELS} panels, p95`, rates.team, 0.05),
      {
        name: `Durable pushes ÷ ${baseline}, ${place.name}, ${PANELS} panels`,
        value: team,
        unit: "ratio",
        goal: `at least ${GOAL}`,
        ok: team >= GOAL,
      },
      row("one panel, median", rates.one, 0.5),
      { name: `Durable pushes ÷ ${baseline}, ${place.name}, one panel`, value: one, unit: "ratio" },
    ];
  } finally {
    await bare.close();
    await store.close();
  }
}

/** Pushes a second and their share of bare commits, on each store there is. */
export const benchPush = (): Promise<Row[]> => onEachPlace(measure);
