/** Who pulls: of several companions on one database each connector has one at a time, by a lease that its holder prolongs. */
import { randomUUID } from "node:crypto";
import type { PullReport } from "../../contracts/connectors";
import { type ConnectorSettings, nextPull } from "../../domain/connectors/connector";
import type { Db } from "../db/open";
import type { Of } from "./bring-in";
import { update } from "./store";

/** Milliseconds. Longer than any single request with the pauses around it. */
const LASTS = 180_000;

export interface Claimed extends Of {
  lease: string;
  settings: ConnectorSettings;
  /** Encrypted. */
  token: string | null;
  failures: number;
  take: ReadonlySet<string>;
}

/** Takes the one that has been due the longest, if any is; no other companion has it then. `now`: milliseconds since 1970 UTC. */
export async function claim(db: Db, now: number): Promise<Claimed | undefined> {
  const due = await db
    .selectFrom("connectors")
    .select(["workspace_id", "id"])
    .where((row) => row.and([row("next_at", "<=", now), row("wait_until", "<=", now), row("lease_until", "<=", now)]))
    .where((row) => row.or([row("paused", "=", 0), row("asked", "=", 1)]))
    .orderBy("next_at")
    .limit(1)
    .executeTakeFirst();
  if (!due) return;
  const lease = randomUUID();
  const of = { workspaceId: due.workspace_id, connectorId: due.id };
  const row = await update(db, of)
    .set({ lease, lease_until: now + LASTS, progress: null })
    .where("lease_until", "<=", now)
    .returning(["settings", "token", "failures", "take"])
    .executeTakeFirst();
  if (!row) return;
  return {
    ...of,
    lease,
    settings: JSON.parse(row.settings) as ConnectorSettings,
    token: row.token,
    failures: row.failures,
    take: new Set(JSON.parse(row.take ?? "[]") as string[]),
  };
}

const held = (db: Db, claimed: Claimed) => update(db, claimed).where("lease", "=", claimed.lease);

/** Keeps it, and says how far it has come. False: it was changed, paused or removed meanwhile, or another has it. */
export async function prolong(db: Db, claimed: Claimed, progress: { pages: number; articles: number }, now: number): Promise<boolean> {
  const done = await held(db, claimed)
    .set({ lease_until: now + LASTS, progress: JSON.stringify(progress) })
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

/** Gives it back with how it went. `wait`: milliseconds the source asks to be left alone. */
export async function finish(db: Db, claimed: Claimed, report: PullReport, wait: number): Promise<void> {
  const failures = report.problem ? claimed.failures + 1 : 0;
  await held(db, claimed)
    .set({
      ...{ lease: null, lease_until: 0, progress: null, asked: 0, take: null, failures, last: JSON.stringify(report) },
      next_at: nextPull(report.at, claimed.settings.every, failures, wait),
      wait_until: wait > 0 ? nextPull(report.at, claimed.settings.every, 1, wait) : 0,
    })
    .execute();
}

/** Gives it back untouched: another companion goes on, or this one when it is started again. */
export async function giveBack(db: Db, claimed: Claimed): Promise<void> {
  await held(db, claimed).set({ lease: null, lease_until: 0, progress: null }).execute();
}
