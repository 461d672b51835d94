/** What is done to a workspace and at no desk goes into its audit too. */
import { randomUUID } from "node:crypto";
import type { WorkspaceEvent } from "../../domain/events";
import type { Db } from "../db/open";
import { addActs } from "../sync/audit";
import { writeTo } from "../sync/workspace";

type What = WorkspaceEvent extends infer E ? (E extends WorkspaceEvent ? Omit<E, "id" | "at" | "by"> : never) : never;

/** Such a fact, by an agent or "system". `at`: milliseconds since 1970 UTC. */
export const actOf = (by: string, at: number, what: What): WorkspaceEvent =>
  ({ ...what, id: `act:${randomUUID()}`, at, by }) as WorkspaceEvent;

/** Notes it by itself. */
export const note = (db: Db, workspaceId: string, act: WorkspaceEvent): Promise<void> =>
  writeTo(db, workspaceId, (trx) => addActs(trx, workspaceId, [act], act.at));
