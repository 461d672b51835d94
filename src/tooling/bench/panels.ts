/**
 * Two hundred panels on one companion, and fifty changes a second among them: how long a change takes to everybody, what the companion
 * needs for it, and how large a store grows. Loopback alone; PERCH_PANELS_SECONDS shortens the two minutes.
 */
import { randomBytes } from "node:crypto";
import type { PushEntry } from "../../contracts/sync";
import { Visitor } from "../driver/visitor";
import { databaseSizes } from "./database-size";
import { type FarCompanion, startFarCompanion } from "./far-companion";
import { median, percentile, rounded } from "./figures";
import { manyPanels } from "./many-panels";
import { NOTED, note, openings } from "./notes";
import { connectPanel, type PanelClient, type PanelEvents } from "./panel-client";
import type { Row } from "./row";
import { sqlitePlace } from "./stores";

const PANELS = 200;
/** Changes a second, of all panels together. */
const RATE = 50;
const SECONDS = Math.min(120, Math.max(1, Number(process.env.PERCH_PANELS_SECONDS ?? 120) || 120));
/** How long after the last change panels may still be on their way, in milliseconds. */
const LATE = 15_000;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

interface Load {
  /** Milliseconds from a push answered to its change in a panel, for each change and panel. */
  seen: number[];
  changes: number;
  missing: number;
  requests: number;
  seconds: number;
  /** Megabytes: with all panels connected and nothing going on, and the most while it went on. */
  memory: { idle: number; most: number };
  failures: unknown[];
}

type Team = Pick<FarCompanion, "url" | "memory"> & { tokens: string[]; agentId: string };

/** Connects, changes and counts. */
async function load({ url, memory, tokens, agentId }: Team): Promise<Load> {
  const answered = new Map<string, number>();
  /** Per event, when panels had it: the answer may come later than the news. */
  const arrived = new Map<string, number[]>();
  const result: Load = { seen: [], changes: 0, missing: 0, requests: 0, seconds: 0, memory: { idle: 0, most: 0 }, failures: [] };
  const events: PanelEvents = {
    pushed: (id, at) => void answered.set(id, at),
    pulled(keys, at) {
      for (const key of keys) if (key.startsWith("events/")) arrived.get(key.slice("events/".length))?.push(at);
    },
    asked: () => result.requests++,
    failed: (error) => result.failures.push(error),
  };
  const panels = tokens.map((token) => connectPanel(url, token, events));
  try {
    const [first] = panels as [PanelClient];
    for (const opening of openings(Date.now())) first.send((seq) => ({ ...opening, seq }) as Extract<PushEntry, { kind: "command" }>);
    await Promise.all(panels.map(({ ready }) => ready));
    await pause(1_000);
    result.memory.idle = await memory();
    result.requests = 0;
    const started = performance.now();
    for (let done = 0; done < RATE * SECONDS; done++) {
      const due = started + (done / RATE) * 1_000;
      if (performance.now() < due) await pause(due - performance.now());
      panels[done % panels.length]?.send((seq) => {
        const entry = { ...note(NOTED + done, agentId), seq };
        arrived.set(entry.id, []);
        return entry;
      });
      if (done % RATE === 0) result.memory.most = Math.max(result.memory.most, await memory());
      if (result.failures.length > 0) throw result.failures[0];
    }
    result.changes = arrived.size;
    const isEverywhere = () => [...arrived.values()].every(({ length }) => length >= panels.length);
    result.seconds = (performance.now() - started) / 1_000;
    for (const end = performance.now() + LATE; performance.now() < end && !isEverywhere(); ) await pause(100);
  } finally {
    for (const panel of panels) panel.stop();
  }
  for (const [id, times] of arrived) {
    const at = answered.get(id) ?? Number.NaN;
    result.missing += Math.max(0, panels.length - times.length);
    for (const time of times) result.seen.push(Math.max(0, time - at));
  }
  return result;
}

/** Milliseconds, requests a second, megabytes, and bytes of a case. */
export async function benchPanels(): Promise<Row[]> {
  const place = sqlitePlace();
  const secret = randomBytes(32).toString("hex");
  const companion = await startFarCompanion(place.where, secret);
  try {
    const owner = new Visitor(companion.url);
    await owner.join(companion.ownerLink, "Olga Owner");
    const { tokens, me } = await manyPanels(owner, { url: companion.url, store: place.where, secret }, PANELS);
    const { seen, changes, missing, requests, seconds, memory } = await load({ ...companion, tokens, agentId: me.agentId });
    if (missing > 0) throw new Error(`${missing} of ${changes * PANELS} arrivals are missing`);
    const name = `${PANELS} panels, ${RATE} changes a second for ${SECONDS} s`;
    return [
      { name: `${name}: pushed to seen by a panel, median`, value: rounded(median(seen)), unit: "ms" },
      { name: `${name}: pushed to seen by a panel, p95`, value: rounded(percentile(seen, 0.95)), unit: "ms" },
      { name: `${name}: changes made`, value: rounded(changes / seconds), unit: "changes/s" },
      { name: `${name}: requests answered`, value: rounded(requests / seconds), unit: "requests/s" },
      {
        name: `${name}: memory of the companion, the most`,
        value: rounded(memory.most),
        unit: "MB",
        baseline: { name: "panels connected, nothing going on", value: rounded(memory.idle) },
      },
      ...(await databaseSizes()),
    ];
  } finally {
    await companion.close();
    await place.remove();
  }
}
