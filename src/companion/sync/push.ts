/** Taking what a client has done: each command once, in its order, decided anew by the same rules. */
import { command as commandSchema } from "../../contracts/commands";
import type { Rejection } from "../../domain/commands";
import { decide, evolve, reads } from "../../domain/desk";
import type { DeskEvent } from "../../domain/events";
import { createOverlay } from "../../domain/overlay";
import type { Change } from "../../domain/rows";
import type { Db, Trx } from "../db/open";
import { addToAudit } from "./audit";
import { createRows, keyOf, type LoadedRows, writeRows } from "./rows";
import { writeTo } from "./workspace";

/** A command of a client's outbox. */
export interface PushedCommand {
  seq: number;
  /** The id the client gave it: what it makes is named after it, so both sides name it the same. */
  id: string;
  /** When it was given, milliseconds since 1970 UTC, by the companion's clock. */
  at: number;
  /** As given: it is checked here. */
  command: unknown;
}

export interface Push {
  workspaceId: string;
  clientId: string;
  agentId: string;
  entries: readonly PushedCommand[];
  now: number;
}

export interface PushAnswer {
  /** Everything up to here is taken. Less than was sent where there was a gap: the client goes on from here. */
  lastSeq: number;
  /** Of what was sent, now or before: what was refused, and why. */
  refused: { seq: number; rejection: Rejection }[];
}

/** Takes a batch in one transaction: all of it or, on an error, none; sent again, what was taken is not taken twice. */
export function push(db: Db, { workspaceId, clientId, agentId, entries, now }: Push): Promise<PushAnswer> {
  return writeTo(db, workspaceId, async (trx, version) => {
    let lastSeq = await lastSeqOf(trx, workspaceId, clientId, agentId, now);
    const rows = createRows(trx, workspaceId);
    const changes = new Map<string, Change>();
    const events: DeskEvent[] = [];
    const refused: { seq: number; rejection: Rejection }[] = [];
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
      if (entry.seq <= lastSeq) continue;
      if (entry.seq > lastSeq + 1) break;
      lastSeq = entry.seq;
      const made = await apply(rows, entry, agentId);
      if ("rejection" in made) {
        refused.push({ seq: entry.seq, rejection: made.rejection });
        continue;
      }
      for (const change of made.changes) changes.set(keyOf(change), change);
      events.push(...made.events);
    }
    await writeRows(trx, workspaceId, version, [...changes.values()], events);
    await addToAudit(trx, workspaceId, events, now);
    for (const { seq, rejection } of refused) {
      await trx
        .insertInto("refusals")
        .values({ workspace_id: workspaceId, client_id: clientId, seq, rejection: JSON.stringify(rejection) })
        .execute();
    }
    await trx
      .updateTable("clients")
      .set({ last_seq: lastSeq })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", clientId)
      .execute();
    return { lastSeq, refused: await refusedOf(trx, workspaceId, clientId, entries) };
  });
}

export class NotYourClient extends Error {}

async function lastSeqOf(trx: Trx, workspaceId: string, clientId: string, agentId: string, now: number): Promise<number> {
  const client = await trx
    .selectFrom("clients")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", clientId)
    .executeTakeFirst();
  if (client && client.agent_id !== agentId) throw new NotYourClient(clientId);
  if (client) return client.last_seq;
  await trx
    .insertInto("clients")
    .values({ workspace_id: workspaceId, id: clientId, agent_id: agentId, last_seq: 0, created_at: now })
    .execute();
  return 0;
}

/** What one command makes of the rows as they stand; `rows` then hold it. */
async function apply(
  rows: LoadedRows,
  { id, at, command }: PushedCommand,
  agentId: string,
): Promise<{ rejection: Rejection } | { changes: Change[]; events: DeskEvent[] }> {
  const checked = commandSchema.safeParse(command);
  if (!checked.success) return { rejection: { reason: "invalid", detail: checked.error.issues[0]?.path.join(".") ?? "" } };
  const plan = () => {
    const decision = decide(rows.get, checked.data, { now: at, agentId, id });
    if ("rejection" in decision) return decision;
    const overlay = createOverlay(rows.get);
    for (const event of decision.events) overlay.apply(evolve(overlay.get, event));
    return { events: decision.events, changes: overlay.changes() };
  };
  await rows.load(reads(checked.data));
  let made = plan();
  for (let missed = rows.missed(); missed.length > 0; missed = rows.missed()) {
    await rows.load(missed);
    made = plan();
  }
  if ("rejection" in made) return made;
  // An id that names something already is nobody's to give again: facts are never written over.
  const facts = made.events.map(({ id }) => ({ table: "events" as const, id }));
  await rows.load(facts);
  if (facts.some((fact) => rows.has(fact))) return { rejection: { reason: "already" } };
  rows.know(made.changes, made.events);
  return made;
}

async function refusedOf(trx: Trx, workspaceId: string, clientId: string, entries: readonly PushedCommand[]) {
  const seqs = entries.map(({ seq }) => seq);
  if (seqs.length === 0) return [];
  const found = await trx
    .selectFrom("refusals")
    .select(["seq", "rejection"])
    .where("workspace_id", "=", workspaceId)
    .where("client_id", "=", clientId)
    .where("seq", ">=", Math.min(...seqs))
    .where("seq", "<=", Math.max(...seqs))
    .orderBy("seq")
    .execute();
  return found.map(({ seq, rejection }) => ({ seq, rejection: JSON.parse(rejection) as Rejection }));
}
