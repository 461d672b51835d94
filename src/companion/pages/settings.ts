/** Settings of a workspace as its pages need them. */
import type { Settings } from "../../domain/rows";
import { withDefaults } from "../../domain/settings/defaults";
import type { Db } from "../db/open";

/** One group, with the defaults where nobody has set anything. */
async function group<K extends keyof Settings>(db: Db, workspaceId: string, id: K): Promise<Settings[K]> {
  const row = await db
    .selectFrom("rows")
    .select("data")
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", `settings/${id}`)
    .executeTakeFirst();
  return withDefaults(id, row?.data ? (JSON.parse(row.data) as Settings[K]) : undefined);
}

export interface Named {
  id: string;
  name: string;
}

export const teamsOf = async (db: Db, workspaceId: string): Promise<Named[]> => (await group(db, workspaceId, "teams")).teams;

/** The schedules of working hours. */
export const schedulesOf = async (db: Db, workspaceId: string): Promise<Named[]> => (await group(db, workspaceId, "hours")).schedules;
