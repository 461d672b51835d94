/** How this desk stands with its team. */
import { db, type Rejected } from "../db";
import { type Pairing, pairing, type SyncStatus, syncStatus } from "../pairing";
import { unsynced } from "./desk-state";

export interface TeamState {
  /** Absent while the desk stands alone. */
  team?: Omit<Pairing, "token">;
  status?: SyncStatus;
  /** Changes that have not been sent yet. */
  waiting: number;
  /** Commands the companion refused and nobody has dismissed yet. */
  refused: number;
}

/** What the panel says of it. */
export async function teamState(): Promise<TeamState> {
  const [paired, status, waiting, refused] = await Promise.all([pairing(), syncStatus(), unsynced(), db.rejections.count()]);
  if (!paired) return { waiting, refused };
  const { token: _, ...team } = paired;
  return { team, waiting, refused, ...(status && { status }) };
}

/** Whether this agent takes nothing new now; undefined where the team does not know them. */
export async function isAway(agentId: string): Promise<boolean | undefined> {
  const agent = await db.agents.get(agentId);
  return agent && (agent.profile?.isAway ?? false);
}

/** What was refused, newest first. */
export const rejections = async (limit: number): Promise<Rejected[]> => db.rejections.orderBy(":id").reverse().limit(limit).toArray();
