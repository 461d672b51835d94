/** Settings of a workspace as its pages need them. */
import type { Settings } from "../../domain/rows";
import { SETTINGS } from "../../domain/settings/defaults";
import type { Db } from "../db/open";

/** One group, by its id; `undefined` where nobody has set anything. */
async function group(db: Db, workspaceId: string, id: string): Promise<object | undefined> {
  const row = await db
    .selectFrom("rows")
    .select("data")
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", `settings/${id}`)
    .executeTakeFirst();
  return row?.data ? JSON.parse(row.data) : undefined;
}

export interface Named {
  id: string;
  name: string;
}

export const teamsOf = async (db: Db, workspaceId: string): Promise<Named[]> =>
  ({ ...SETTINGS.teams, ...((await group(db, workspaceId, "teams")) as Settings["teams"] | undefined) }).teams;

/** The schedules of working hours. */
export const schedulesOf = async (db: Db, workspaceId: string): Promise<Named[]> =>
  ((await group(db, workspaceId, "hours")) as { schedules?: Named[] } | undefined)?.schedules ?? [];
