/** The write door for what was seen: the same rules for one post and for a hundred thousand, a transaction for each thousand. */
import { observe as decide, type Observed } from "../domain/conversations/observe";
import { overPast } from "../domain/conversations/settle";
import type { DeskEvent } from "../domain/events";
import type { Observation } from "../domain/observations";
import { isRouting } from "../domain/routing/rule";
import { mayShame } from "../domain/routing/shaming";
import type { Message } from "../domain/rows";
import { db } from "../store/db";
import { withDesk } from "../store/open";
import { pairing } from "../store/pairing";
import { setting } from "../store/queries/settings";
import { writeTables } from "../store/tables";
import { loadNumbers } from "../store/writing/numbers";
import { observing } from "../store/writing/observing";
import { createRows } from "../store/writing/rows";
import { loadTimelines } from "../store/writing/timelines";
import { byTable, inLog, write } from "../store/writing/write";
import { ensureAgent } from "./agent";
import { prefetch } from "./prefetch";
import { noteUnrouted, type Unrouted } from "./unrouted";

/** The most observations in one transaction: a huge one would leave live queries behind. */
const CHUNK = 1_000;

export interface ObserveResult {
  /** Observations that concerned the desk, known before or not. */
  stored: number;
  ignored: number;
  /** Ids of customers of whom anything changed. */
  customers: string[];
  /** Messages of the brand that are new, or of which more is known. */
  sent: Message[];
  events: DeskEvent[];
}

/**
 * Stores observations, each once however often it comes. Throws when the store does (no space, not available: see `store/open`); the
 * chunks before are stored then, this one is not, and observing all of it again does no harm.
 */
export async function observe(observations: Observation[], opts: { now?: number } = {}): Promise<ObserveResult> {
  const now = opts.now ?? Date.now();
  const result: ObserveResult = { stored: 0, ignored: 0, customers: [], sent: [], events: [] };
  const customers = new Set<string>();
  for (let i = 0; i < observations.length; i += CHUNK) {
    const chunk = observations.slice(i, i + CHUNK);
    const seen = await withDesk(() => db.transaction("rw", writeTables(), async () => storeChunk(chunk, now)));
    result.ignored += seen.ignored;
    result.stored += chunk.length - seen.ignored;
    for (const event of seen.events) result.events.push(event);
    for (const { table, row } of seen.changes) if (table === "messages" && row?.direction === "outbound") result.sent.push(row);
    for (const id of seen.customers) customers.add(id);
  }
  return { ...result, customers: [...customers] };
}

async function storeChunk(observations: Observation[], now: number): Promise<Observed> {
  const agentId = await ensureAgent();
  const rows = createRows();
  const [context, routing, numbers] = await Promise.all([observing(rows, now, agentId), setting("routing"), loadNumbers()]);
  await prefetch(rows, observations, context.accounts);
  if (numbers.count("awaited") === 0) rows.knowEmpty("awaited");
  const seen = await overPast(
    rows,
    (timeline) => decide(rows.get, observations, { ...context, timeline }),
    async (needs) => {
      const past = await loadTimelines(needs, oldest(observations));
      for (const row of [...past.values()].flatMap(({ cases }) => cases)) rows.know("cases", row);
      return past;
    },
  );
  if (!seen.changes.length && !seen.events.length && !seen.withdrawn.length) return seen;
  const eventIds = [...seen.events.map(({ id }) => id), ...seen.withdrawn];
  const outbox = { at: now, kind: "observed" as const, eventIds, touched: byTable(seen.changes) };
  // While the team's rows come in page by page, a fact may be there before its case is, or the other way round.
  const shaming = new Set(seen.changes.flatMap(({ table, id, row }) => (table === "messages" && row && mayShame(row) ? id : [])));
  const known = (await pairing()) ? await inLog(seen.events) : seen.known;
  await write({ before: rows.get, ...seen, known, outbox, numbers });
  if (isRouting(routing)) await noteUnrouted(newlyWaiting(seen, known));
  else if (routing.shaming.isOn) await noteUnrouted(newlyWaiting(seen, known).filter(([, messageId]) => shaming.has(messageId)));
  return seen;
}

/** Of what was seen for the first time, what waits for an answer. */
function newlyWaiting({ events, changes }: Observed, known: readonly string[]): Unrouted[] {
  const inLog = new Set(known);
  const waits = new Set(
    changes.flatMap(({ table, row }) => (table === "cases" && row?.waitingSince ? row.unanswered.map(({ id }) => id) : [])),
  );
  return events.flatMap((event) =>
    event.type === "message.received" && !inLog.has(event.id) && waits.has(event.messageId) ? [[event.caseId, event.messageId]] : [],
  );
}

/** The time of the oldest message among these, milliseconds since 1970 UTC. */
function oldest(observations: Observation[]): number {
  let at = Number.POSITIVE_INFINITY;
  for (const seen of observations) if (seen.kind === "post_seen" || seen.kind === "dm_seen") at = Math.min(at, seen.at);
  return at;
}
