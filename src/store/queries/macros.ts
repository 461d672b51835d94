/** Macros, and whose teams they are for. */
import type { Macro } from "../../domain/rows";
import { db } from "../db";
import { setting } from "./settings";

/** Every macro, also those put away, in no particular order. */
export const macros = (): Promise<Macro[]> => db.macros.toArray();

/** These macros, in this order; those that are gone are left out. */
export async function macrosOf(ids: readonly string[]): Promise<Macro[]> {
  const rows = await db.macros.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

/** Ids of the teams whose macros the agent of this desk is offered: their own, or every team's where the desk stands alone. */
export async function teamsOfMine(): Promise<string[]> {
  const { agentId } = await setting("agent");
  const me = await db.agents.get(agentId);
  if (me) return me.profile?.teams ?? [];
  return (await setting("teams")).teams.map(({ id }) => id);
}
