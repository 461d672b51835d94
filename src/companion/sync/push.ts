/** Taking what a client has done and seen: each entry of its outbox once, in its order. */
import type { Selectable } from "kysely";
import type { PushEntry, Restored } from "../../contracts/sync";
import type { Rejection } from "../../domain/commands";
import { type Place, placeOf } from "../../domain/keys";
import { mayObserve, mayRestore, type Role } from "../../domain/roles";
import type { Db, Trx } from "../db/open";
import type { Schema } from "../db/schema";
import type { News } from "../live/news";
import { act, placesOfCommand } from "./act";
import { addToAudit, type Fact } from "./audit";
import { hear } from "./hear";
import { keyFor, placeFor, takeOwn } from "./own";
import { restore } from "./restore";
import { createRows, type LoadedRows } from "./rows";
import { together } from "./together";
import { writeTo } from "./workspace";

export interface Push {
  workspaceId: string;
  clientId: string;
  agentId: string;
  role: Role;
  /** How far the client's clock is behind ours, in milliseconds: what it did happened that much later. */
  behind?: number;
  /** The epoch the client knows of; undefined for one who has heard of none. */
  epoch?: string | undefined;
  entries: readonly PushEntry[];
  now: number;
}

export interface PushAnswer {
  /** Everything up to here is taken. Less than was sent where there was a gap: the client goes on from here. */
  lastSeq: number;
  /** Of what was sent, now or before: what was refused, and why. */
  refused: { seq: number; rejection: Rejection }[];
  /** The one that is. Where the client knew of another, nothing was taken. */
  epoch: string;
  /** The version of what it has changed. */
  version: number;
}

/** An answer, and what all that was taken together with it has changed. */
export type Taken = PushAnswer & { news: News };

/** A clock that is wrong by less than this, in milliseconds, is right. */
const CLOCK_TOLERANCE = 5_000;

/** How far a client's clock is behind ours where it says it is `theirs`: its `behind`. */
export const behindBy = (theirs: number, now: number): number => (Math.abs(now - theirs) > CLOCK_TOLERANCE ? now - theirs : 0);

/**
 * Takes what one client sends: all of it or, on an error, none; sent again, what was taken is not taken twice. What comes from several
 * while a transaction is under way is taken in the next one together: each is answered when its own is on the disk.
 */
export function push(db: Db, given: Push): Promise<Taken> {
  const doors = doorsOf.get(db) ?? new Map<string, (one: Push) => Promise<Taken>>();
  doorsOf.set(db, doors);
  const { workspaceId } = given;
  const door = doors.get(workspaceId) ?? together((all: Push[]) => takeAll(db, workspaceId, all), fits);
  doors.set(workspaceId, door);
  return door(given);
}

/** Of each store, the one door of each workspace: whoever writes to it holds it alone anyway. */
const doorsOf = new WeakMap<Db, Map<string, (one: Push) => Promise<Taken>>>();

/** The most entries in one transaction, where it holds more than one push: others wait for it. */
const MOST = 500;
const fits = (all: readonly Push[], { entries }: Push) => all.reduce((sum, one) => sum + one.entries.length, entries.length) <= MOST;

function takeAll(db: Db, workspaceId: string, all: readonly Push[]): Promise<Taken[]> {
  return writeTo(db, workspaceId, async (trx, version, epoch) => {
    const rows = createRows(trx, workspaceId);
    const clients = await clientsOf(trx, workspaceId, all);
    // Read at once what would be asked for one by one.
    await rows.load(all.flatMap(({ agentId, entries }) => entries.flatMap((entry) => placesOf(agentId, entry))));
    const facts: Fact[] = [];
    const answers: PushAnswer[] = [];
    for (const one of all) answers.push({ ...(await takeOne(trx, one, rows, clients, facts, epoch)), epoch, version });
    const written = await rows.write(version);
    await addToAudit(trx, workspaceId, facts, Math.max(...all.map(({ now }) => now)));
    await writeClients(trx, [...clients.values()]);
    const lastSeqs = new Map([...clients].map(([id, { last_seq }]) => [id, last_seq]));
    const news: News = { epoch, after: version - 1, version, rows: written, lastSeqs };
    return answers.map((answer) => ({ ...answer, news }));
  });
}

/** What an entry speaks of, as far as it can be told before it is decided. */
function placesOf(agentId: string, entry: PushEntry): Place[] {
  const touched = Object.keys(entry.touched).map((key) => placeFor(agentId, placeOf(key) as Place));
  return entry.kind === "command" ? [...touched, ...placesOfCommand(entry.command)] : touched;
}

async function takeOne(
  trx: Trx,
  one: Push,
  rows: LoadedRows,
  clients: Map<string, Client>,
  facts: Fact[],
  epoch: string,
): Promise<Pick<PushAnswer, "lastSeq" | "refused">> {
  const { workspaceId, clientId, agentId, role, behind = 0, now } = one;
  const client = clients.get(clientId) as Client;
  if (client.agent_id !== agentId) throw new NotYourClient(clientId);
  const before = client.last_seq;
  /** How the client has come to see the rows it changed. */
  const views: Record<string, string> = {};
  const refused: PushAnswer["refused"] = [];
  const entries = [...one.entries].sort((a, b) => a.seq - b.seq);
  if (one.epoch !== undefined && one.epoch !== epoch)
    return { lastSeq: before, refused: await refusedOf(trx, workspaceId, clientId, entries) };
  for (const entry of entries) {
    if (entry.seq > client.last_seq + 1) break;
    // Also of what was taken before: its client may have come to see more rows otherwise since.
    for (const [key, view] of Object.entries(entry.touched)) views[keyFor(agentId, key)] = view;
    if (entry.seq <= client.last_seq) continue;
    client.last_seq = entry.seq;
    const by = { at: Math.min(entry.at + behind, now), agentId, role };
    if (entry.kind === "own") {
      await takeOwn(rows, entry.rows, by);
      continue;
    }
    if (entry.kind === "observed") {
      // What a viewer sees is nobody else's; what they see instead of it goes out to them again.
      if (mayObserve(role)) facts.push(...(await hear(rows, entry.told, by)));
      continue;
    }
    if (entry.kind === "command" && entry.told && mayObserve(role)) facts.push(...(await hear(rows, entry.told, by)));
    const made = entry.kind === "restored" ? await restoreBy(role, rows, entry.rows) : await act(rows, entry, by);
    if ("facts" in made) facts.push(...made.facts);
    else {
      await refuse(trx, workspaceId, clientId, entry.seq, made.rejection);
      refused.push({ seq: entry.seq, rejection: made.rejection });
    }
  }
  await rows.resend(views);
  // What was refused when it came the first time is told again.
  const isNew = entries.every(({ seq }) => seq > before);
  return { lastSeq: client.last_seq, refused: isNew ? refused : await refusedOf(trx, workspaceId, clientId, entries) };
}

/** Whoever runs the team may bring a whole desk along. */
const restoreBy = async (role: Role, rows: LoadedRows, given: Restored): Promise<{ facts: Fact[] } | { rejection: Rejection }> =>
  mayRestore(role) ? { facts: await restore(rows, given) } : { rejection: { reason: "not_allowed" } };

export class NotYourClient extends Error {}

type Client = Pick<Selectable<Schema["clients"]>, "workspace_id" | "id" | "agent_id" | "last_seq" | "created_at">;

/** Who pushes; who never has before is theirs from now on. */
async function clientsOf(trx: Trx, workspaceId: string, all: readonly Push[]): Promise<Map<string, Client>> {
  const ids = [...new Set(all.map(({ clientId }) => clientId))];
  const known = await trx.selectFrom("clients").selectAll().where("workspace_id", "=", workspaceId).where("id", "in", ids).execute();
  const clients = new Map<string, Client>(known.map((client) => [client.id, client]));
  for (const { clientId, agentId, now } of all) {
    if (!clients.has(clientId))
      clients.set(clientId, { workspace_id: workspaceId, id: clientId, agent_id: agentId, last_seq: 0, created_at: now });
  }
  return clients;
}

async function writeClients(trx: Trx, clients: Client[]): Promise<void> {
  await trx
    .insertInto("clients")
    .values(clients)
    .onConflict((conflict) => conflict.columns(["workspace_id", "id"]).doUpdateSet((row) => ({ last_seq: row.ref("excluded.last_seq") })))
    .execute();
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
