/** Taking what a client has done and seen: each entry of its outbox once, in its order. */
import type { PushEntry, Restored } from "../../contracts/sync";
import type { Rejection } from "../../domain/commands";
import { mayObserve, mayRestore, type Role } from "../../domain/roles";
import type { Db, Trx } from "../db/open";
import { act } from "./act";
import { addToAudit, type Fact } from "./audit";
import { hear } from "./hear";
import { restore } from "./restore";
import { createRows, type LoadedRows } from "./rows";
import { writeTo } from "./workspace";

export interface Push {
  workspaceId: string;
  clientId: string;
  agentId: string;
  role: Role;
  /** How far the client's clock is behind ours, in milliseconds: what it did happened that much later. */
  behind?: number;
  entries: readonly PushEntry[];
  now: number;
}

export interface PushAnswer {
  /** Everything up to here is taken. Less than was sent where there was a gap: the client goes on from here. */
  lastSeq: number;
  /** Of what was sent, now or before: what was refused, and why. */
  refused: { seq: number; rejection: Rejection }[];
}

/** A clock that is wrong by less than this, in milliseconds, is right. */
const CLOCK_TOLERANCE = 5_000;

/** How far a client's clock is behind ours where it says it is `theirs`: its `behind`. */
export const behindBy = (theirs: number, now: number): number => (Math.abs(now - theirs) > CLOCK_TOLERANCE ? now - theirs : 0);

/** Takes a batch in one transaction: all of it or, on an error, none; sent again, what was taken is not taken twice. */
export function push(db: Db, { workspaceId, clientId, agentId, role, behind = 0, entries, now }: Push): Promise<PushAnswer> {
  return writeTo(db, workspaceId, async (trx, version) => {
    let lastSeq = await lastSeqOf(trx, workspaceId, clientId, agentId, now);
    const rows = createRows(trx, workspaceId);
    const facts: Fact[] = [];
    /** How the client has come to see the rows it changed. */
    const views: Record<string, string> = {};
    for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
      if (entry.seq > lastSeq + 1) break;
      // Also of what was taken before: its client may have come to see more rows otherwise since.
      Object.assign(views, entry.touched);
      if (entry.seq <= lastSeq) continue;
      lastSeq = entry.seq;
      const by = { at: Math.min(entry.at + behind, now), agentId, role };
      if (entry.kind === "observed") {
        // What a viewer sees is nobody else's; what they see instead of it goes out to them again.
        if (mayObserve(role)) facts.push(...(await hear(rows, entry.told, by)));
        continue;
      }
      if (entry.kind === "command" && entry.told && mayObserve(role)) facts.push(...(await hear(rows, entry.told, by)));
      const made = entry.kind === "restored" ? await restoreBy(role, rows, entry.rows) : await act(rows, entry, by);
      if ("facts" in made) facts.push(...made.facts);
      else await refuse(trx, workspaceId, clientId, entry.seq, made.rejection);
    }
    await rows.resend(views);
    await rows.write(version);
    await addToAudit(trx, workspaceId, facts, now);
    await trx
      .updateTable("clients")
      .set({ last_seq: lastSeq })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", clientId)
      .execute();
    return { lastSeq, refused: await refusedOf(trx, workspaceId, clientId, entries) };
  });
}

/** Whoever runs the team may bring a whole desk along. */
const restoreBy = async (role: Role, rows: LoadedRows, given: Restored): Promise<{ facts: Fact[] } | { rejection: Rejection }> =>
  mayRestore(role) ? { facts: await restore(rows, given) } : { rejection: { reason: "not_allowed" } };

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

async function refuse(trx: Trx, workspaceId: string, clientId: string, seq: number, rejection: Rejection): Promise<void> {
  await trx
    .insertInto("refusals")
    .values({ workspace_id: workspaceId, client_id: clientId, seq, rejection: JSON.stringify(rejection) })
    .execute();
}

async function refusedOf(trx: Trx, workspaceId: string, clientId: string, entries: readonly PushEntry[]) {
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
