/** The connectors of a workspace, as its managers set them. */
import { randomUUID } from "node:crypto";
import { CONNECTORS_MOST, type Connector, type ConnectorDraft, pullReport } from "../../contracts/connectors";
import { fromJson } from "../../contracts/json";
import type { ConnectorSettings } from "../../domain/connectors/connector";
import type { WorkspaceEvent } from "../../domain/events";
import { actOf } from "../auth/acts";
import type { Db, Trx } from "../db/open";
import { addActs } from "../sync/audit";
import { writeTo } from "../sync/workspace";
import type { Of } from "./bring-in";
import type { Vault } from "./vault";

/** Who changes it, and when: milliseconds since 1970 UTC. */
export interface By {
  agentId: string;
  now: number;
}

type Row = Awaited<ReturnType<typeof rowOf>>;
type Change = Extract<WorkspaceEvent, { type: "connector.set" }>["change"];

const rowOf = (db: Db | Trx, { workspaceId, connectorId }: Of) =>
  db.selectFrom("connectors").selectAll().where("workspace_id", "=", workspaceId).where("id", "=", connectorId).executeTakeFirst();
/** Changes one row. */
export const update = (db: Db | Trx, { workspaceId, connectorId }: Of) =>
  db.updateTable("connectors").where("workspace_id", "=", workspaceId).where("id", "=", connectorId);

/** By what a token is bound to its connector. */
export const boundTo = ({ workspaceId, connectorId }: Of): string => `${workspaceId}\n${connectorId}`;

function shown(row: NonNullable<Row>, now: number): Connector {
  const settings = JSON.parse(row.settings) as ConnectorSettings;
  const last = row.last === null ? undefined : fromJson(pullReport, row.last);
  const isPulling = row.lease !== null && row.lease_until > now;
  const isDue = (row.paused === 0 || row.asked === 1) && row.next_at <= now && row.wait_until <= now;
  const progress = isPulling ? (JSON.parse(row.progress ?? "null") as Connector["progress"]) : undefined;
  return {
    ...settings,
    id: row.id,
    isPaused: row.paused === 1,
    hasToken: row.token !== null,
    nextAt: Math.max(row.next_at, row.wait_until),
    ...((isPulling || isDue) && { progress: progress ?? { pages: 0, articles: 0 } }),
    ...(last && { last }),
  };
}

/** All of a workspace, the oldest first. */
export async function listConnectors(db: Db, workspaceId: string, now: number): Promise<Connector[]> {
  const rows = await db
    .selectFrom("connectors")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => shown(row, now));
}

const noted = (trx: Trx, { workspaceId, connectorId }: Of, { agentId, now }: By, { kind, address }: ConnectorSettings, change: Change) =>
  addActs(trx, workspaceId, [actOf(agentId, now, { type: "connector.set", connectorId, kind, host: new URL(address).host, change })], now);

const settingsOf = ({ kind, address, every, lang, tags, arrive }: ConnectorDraft): ConnectorSettings => ({
  ...{ kind, address: new URL(address).href, every, lang, arrive },
  tags: [...new Set(tags)],
});

/** Adds one, to be pulled at once; undefined where there are too many. */
export function addConnector(db: Db, vault: Vault, workspaceId: string, draft: ConnectorDraft, by: By): Promise<string | undefined> {
  return writeTo(db, workspaceId, async (trx) => {
    const { n } = await trx
      .selectFrom("connectors")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("workspace_id", "=", workspaceId)
      .executeTakeFirstOrThrow();
    if (Number(n) >= CONNECTORS_MOST) return;
    const of = { workspaceId, connectorId: randomUUID() };
    const settings = settingsOf(draft);
    const values = { workspace_id: workspaceId, id: of.connectorId, settings: JSON.stringify(settings), created_at: by.now };
    const token = draft.token ? vault.close(draft.token, boundTo(of)) : null;
    const state = { paused: Number(draft.isPaused), asked: 0, next_at: by.now, wait_until: 0, failures: 0, lease_until: 0 };
    await trx
      .insertInto("connectors")
      .values({ ...values, ...state, token, take: null, lease: null, progress: null, last: null })
      .execute();
    await noted(trx, of, by, settings, "added");
    return of.connectorId;
  });
}

/** Changes one; false where it is not there. A pull under way ends, and what it goes by is read anew where that has changed. */
export function changeConnector(db: Db, vault: Vault, of: Of, draft: ConnectorDraft, by: By): Promise<boolean> {
  return writeTo(db, of.workspaceId, async (trx) => {
    const row = await rowOf(trx, of);
    if (!row) return false;
    const before = JSON.parse(row.settings) as ConnectorSettings;
    const settings = settingsOf(draft);
    const isElsewhere = new URL(before.address).origin !== new URL(settings.address).origin || before.kind !== settings.kind;
    const isSame = JSON.stringify({ ...before, every: "" }) === JSON.stringify({ ...settings, every: "" }) && draft.token === undefined;
    // A token never follows to another host: whoever runs that would have it.
    const kept = isElsewhere ? null : row.token;
    const token = draft.token === undefined ? kept : draft.token ? vault.close(draft.token, boundTo(of)) : null;
    const isOn = row.paused === 1 && !draft.isPaused;
    await update(trx, of)
      .set({
        settings: JSON.stringify(settings),
        token,
        paused: Number(draft.isPaused),
        asked: 0,
        lease: null,
        lease_until: 0,
        progress: null,
      })
      .$if(!isSame || isOn || before.every !== settings.every, (query) => query.set({ next_at: by.now, failures: 0 }))
      .$if(isElsewhere, (query) => query.set({ last: null, wait_until: 0 }))
      .execute();
    if (!isSame) await forget(trx, of, "connector_pages");
    if (before.address !== settings.address || isElsewhere) await forget(trx, of, "connector_articles");
    const changed = isSame && before.every === settings.every ? [] : (["changed"] as const);
    const paused = row.paused === Number(draft.isPaused) ? [] : ([draft.isPaused ? "paused" : "resumed"] as const);
    for (const change of [...changed, ...paused]) await noted(trx, of, by, settings, change);
    return true;
  });
}

const forget = (trx: Trx, { workspaceId, connectorId }: Of, table: "connector_pages" | "connector_articles") =>
  trx.deleteFrom(table).where("workspace_id", "=", workspaceId).where("connector_id", "=", connectorId).execute();

/** Takes one away; what it has brought stays. False where it is not there. */
export function removeConnector(db: Db, of: Of, by: By): Promise<boolean> {
  return writeTo(db, of.workspaceId, async (trx) => {
    const row = await rowOf(trx, of);
    if (!row) return false;
    for (const table of ["connector_pages", "connector_articles"] as const) await forget(trx, of, table);
    await trx.deleteFrom("connectors").where("workspace_id", "=", of.workspaceId).where("id", "=", of.connectorId).execute();
    await noted(trx, of, by, JSON.parse(row.settings) as ConnectorSettings, "removed");
    return true;
  });
}

/** Wants it pulled now, or as soon as its source allows; false where it is not there. */
export async function askForPull(db: Db, of: Of, take: readonly string[], now: number): Promise<boolean> {
  const done = await update(db, of)
    .set({ asked: 1, next_at: now, take: take.length > 0 ? JSON.stringify(take) : null })
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
