/** A workspace and its counter row. */
import { randomUUID } from "node:crypto";
import type { Db, Trx } from "../db/open";

/** Makes a workspace; its id. */
export async function createWorkspace(db: Db, name: string, now: number): Promise<string> {
  const id = randomUUID();
  await db.insertInto("workspaces").values({ id, name, epoch: randomUUID(), version: 0, created_at: now }).execute();
  return id;
}

export class NoWorkspace extends Error {}

/**
 * Writes to a workspace: `work` gets the version its rows carry. From the first line to the commit nobody else writes to this
 * workspace, so a version is visible only when all before it are, and who pulls by version misses none.
 */
export function writeTo<T>(db: Db, workspaceId: string, work: (trx: Trx, version: number, epoch: string) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    const { version, epoch } = await hold(trx, workspaceId);
    return work(trx, version, epoch);
  });
}

/** The same within a transaction that is under way: from here on it holds the workspace, and its rows carry this version. */
export async function hold(trx: Trx, workspaceId: string): Promise<{ version: number; epoch: string }> {
  const held = await trx
    .updateTable("workspaces")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", workspaceId)
    .returning(["version", "epoch"])
    .executeTakeFirst();
  if (!held) throw new NoWorkspace(workspaceId);
  return held;
}

/** Another epoch: after a restore, so that clients pull anew and push again what they had confirmed since. */
export async function renewEpoch(db: Db, workspaceId: string): Promise<void> {
  await db.updateTable("workspaces").set({ epoch: randomUUID() }).where("id", "=", workspaceId).execute();
}
