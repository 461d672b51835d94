/** With which companion this desk is paired, and how that goes: rows of `meta`, so every panel and the worker see the same. */
import type { Role } from "../domain/roles";
import { db } from "./db";

export interface Pairing {
  /** Without a slash at the end. */
  url: string;
  token: string;
  workspaceId: string;
  workspace: string;
  agentId: string;
  /** The agent's own. */
  name: string;
  role: Role;
}

/** How sync goes. */
export interface SyncStatus {
  /** `signed_out`: the companion knows this browser no more. `failing`: it answers, but not as it should. `no_space`: the disk is full. */
  state: "syncing" | "synced" | "offline" | "signed_out" | "failing" | "no_space";
  /** Since when it has been so, milliseconds since 1970 UTC. */
  since: number;
  /** Of `failing`: what it said. */
  detail?: string;
  /** While the past comes in: rows of how many. */
  done?: number;
  total?: number;
}

const PAIRING = "sync:pairing";
const STATUS = "sync:status";
const COOKIE = "sync:cookie";
const SINCE = "sync:since";
const LET_GO = "sync:let-go";
/** Rows whose ids begin so hold the keys a page brought, as JSON, while all is pulled anew. */
export const CAME = `${COOKIE}:came:`;
const FORMER = "sync:former-agents";

async function read<T>(id: string): Promise<T | undefined> {
  const row = await db.meta.get(id);
  return row && (JSON.parse(String(row.value)) as T);
}
const put = (id: string, value: unknown) => db.meta.put({ id, value: JSON.stringify(value) });

/** Undefined while this desk stands alone. */
export const pairing = (): Promise<Pairing | undefined> => read(PAIRING);
export const putPairing = (value: Pairing): PromiseLike<unknown> => put(PAIRING, value);
export const removePairing = (): PromiseLike<unknown> => db.meta.bulkDelete([PAIRING, STATUS]);

export const syncStatus = (): Promise<SyncStatus | undefined> => read(STATUS);
/** Writes it where it is another; `since` stays as long as the state does. */
export async function putStatus(status: Omit<SyncStatus, "since">, now = Date.now()): Promise<void> {
  const before = await syncStatus();
  const since = before?.state === status.state ? before.since : now;
  const next = { ...status, since };
  if (JSON.stringify(before) !== JSON.stringify(next)) await put(STATUS, next);
}

/** How far this desk has come in what there is to pull: a `Cookie` of `contracts/sync`, as JSON. */
export const cookieText = async (): Promise<string | undefined> => {
  const row = await db.meta.get(COOKIE);
  return row && String(row.value);
};
export const putCookieText = (value: string): PromiseLike<unknown> => db.meta.put({ id: COOKIE, value });
/** Forgets how far it has come, and what came since it began anew. */
export const removeCookie = (): PromiseLike<unknown> => db.meta.where("id").startsWith(COOKIE).delete();

/** Since when this desk keeps messages and events, milliseconds since 1970 UTC; undefined where it keeps all of them. */
export async function keptSince(): Promise<number | undefined> {
  const [team, here] = await Promise.all([keptSinceOfTeam(), read<number>(LET_GO)]);
  return team === undefined || here === undefined ? (team ?? here) : Math.max(team, here);
}
/** By the team's choice alone. */
export const keptSinceOfTeam = (): Promise<number | undefined> => read(SINCE);
export const putKeptSince = (since: number | undefined): PromiseLike<unknown> =>
  since === undefined ? db.meta.delete(SINCE) : put(SINCE, since);

/** Because the disk was full: what was before this time was let go. */
export const putLetGo = (before: number): PromiseLike<unknown> => put(LET_GO, before);

/** The ids this desk's agent had before it was paired. */
export const formerAgents = async (): Promise<string[]> => (await read<string[]>(FORMER)) ?? [];
export const putFormerAgents = (ids: readonly string[]): PromiseLike<unknown> => put(FORMER, ids);
