/** Notes pushed to the companion one at a time, each durable when it is answered, beside bare commits of one row to the same kind of store. */
import { randomUUID } from "node:crypto";
import Sqlite from "libsql";
import pg from "pg";
import { openStore, type Store } from "../../companion/db/open";
import { push } from "../../companion/sync/push";
import { createWorkspace } from "../../companion/sync/workspace";
import { median, percentile, rounded } from "./figures";
import { NOTED, note, openings } from "./notes";
import type { Row } from "./row";
import { type Place, postgresPlace, sqlitePlace } from "./stores";

/** Alternating slices of this many milliseconds each, so that what else the machine does falls on both. */
const SLICES = 16;
const SLICE = 700;
const GOAL = 0.5;

/** Pushes a second of a slice each, or bare commits. */
type Rates = number[];

/** How often a second `work` could be done, one after the other, for the time of one slice. */
async function slice(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < SLICE) {
    await work();
    done++;
  }
  return done / ((performance.now() - started) / 1_000);
}

/** Pushes one note, each time the next. */
async function pusher({ db }: Store): Promise<() => Promise<void>> {
  const workspaceId = await createWorkspace(db, "Bench", Date.now());
  const who = { workspaceId, clientId: randomUUID(), agentId: "agent:bench", role: "agent" as const };
  await push(db, { ...who, entries: openings(Date.now()), now: Date.now() });
  let seq = NOTED;
  return async () => {
    const { lastSeq, refused } = await push(db, { ...who, entries: [note(++seq, who.agentId)], now: Date.now() });
    if (lastSeq !== seq || refused.length > 0) throw new Error(`Note ${seq} was not taken`);
  };
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
    const pushOne = await pusher(store);
    const own: Rates = [];
    const theirs: Rates = [];
    // The first pair warms up.
    for (let index = 0; index <= SLICES; index++) {
      own.push(await slice(pushOne));
      theirs.push(await slice(bare.commit));
    }
    const [ours, bares] = [own.slice(1), theirs.slice(1)];
    const ratio = rounded(median(ours.map((rate, index) => rate / (bares[index] ?? Number.NaN))));
    const baseline = "bare commits of one row";
    return [
      {
        name: `Durable pushes, ${place.name}, median`,
        value: rounded(median(ours)),
        unit: "pushes/s",
        baseline: { name: baseline, value: rounded(median(bares)) },
      },
      {
        name: `Durable pushes, ${place.name}, p95`,
        value: rounded(percentile(ours, 0.05)),
        unit: "pushes/s",
        baseline: { name: baseline, value: rounded(percentile(bares, 0.05)) },
      },
      { name: `Durable pushes ÷ ${baseline}, ${place.name}`, value: ratio, unit: "ratio", goal: `at least ${GOAL}`, ok: ratio >= GOAL },
    ];
  } finally {
    await bare.close();
    await store.close();
  }
}

/** Pushes a second and their share of bare commits, on each store there is. */
export async function benchPush(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const make of [sqlitePlace, postgresPlace]) {
    const place = await make();
    if (!place) continue;
    try {
      rows.push(...(await measure(place)));
    } finally {
      await place.remove();
    }
  }
  return rows;
}
