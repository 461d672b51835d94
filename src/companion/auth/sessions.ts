/** Where people are signed in: panels of a workspace, and browsers at the companion's own pages. */
import type { Db } from "../db/open";
import { addActs } from "../sync/audit";
import { writeTo } from "../sync/workspace";
import { actOf, note } from "./acts";
import { agentIdOf, workspacesOf } from "./people";

export interface Session {
  id: string;
  kind: "panel" | "pages";
  /** Which browser it says it is; empty where it says nothing. */
  browser: string;
  /** ISO times; of the last only the day is exact. */
  since: string;
  lastSeen: string;
}

/** The browser a User-Agent header speaks of. */
function browserOf(userAgent: string | null): string {
  const name = /(Firefox|Edg|OPR|Chrome|Safari)\//.exec(userAgent ?? "")?.[1] ?? "";
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent ?? "")?.[1];
  const spoken = { Edg: "Edge", OPR: "Opera" }[name] ?? name;
  return [spoken, system].filter(Boolean).join(" on ");
}

/** Of one person: panels of this workspace, and the pages; by when they began. */
export async function sessionsOf(db: Db, workspaceId: string, userId: string, now: number): Promise<Session[]> {
  const found = await db
    .selectFrom("sessions")
    .select(["id", "workspace_id", "browser", "userAgent", "createdAt", "updatedAt"])
    .where("userId", "=", userId)
    .where(({ eb, or }) => or([eb("workspace_id", "=", workspaceId), eb("workspace_id", "is", null)]))
    .where("expiresAt", ">", new Date(now).toISOString())
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return found.map((one) => ({
    id: one.id,
    kind: one.workspace_id === null ? "pages" : "panel",
    browser: one.workspace_id === null ? browserOf(one.userAgent) : (one.browser ?? ""),
    since: one.createdAt,
    lastSeen: one.updatedAt,
  }));
}

interface Ending {
  userId: string;
  workspaceId: string;
  /** The id of the one session that ends; absent: every one, panels of this workspace and the pages. */
  only?: string;
  /** The agent who ends it. */
  by: string;
}

/** Signs somebody out; how many browsers that were. From the commit on their tokens are nobody's. */
export function endSessions(db: Db, { userId, workspaceId, only, by }: Ending, now: number): Promise<number> {
  return writeTo(db, workspaceId, async (trx) => {
    const ended = await trx
      .deleteFrom("sessions")
      .where("userId", "=", userId)
      .where(({ eb, or }) => or([eb("workspace_id", "=", workspaceId), eb("workspace_id", "is", null)]))
      .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
      .returning(["browser", "workspace_id"])
      .execute();
    const [one] = ended;
    if (!one) return 0;
    const browser = ended.length === 1 && one.workspace_id !== null ? { browser: one.browser ?? "" } : {};
    const act = actOf(by, now, { type: "session.ended", agentId: agentIdOf(userId), count: ended.length, ...browser });
    await addActs(trx, workspaceId, [act], now);
    return ended.length;
  });
}

/** Somebody signed in to the pages, or out of them: noted in each of their workspaces. */
export async function noteAtPages(db: Db, userId: string, type: "session.started" | "session.ended", now: number): Promise<void> {
  const agentId = agentIdOf(userId);
  const act = () => actOf(agentId, now, type === "session.ended" ? { type, agentId, count: 1 } : { type, agentId });
  for (const { id } of await workspacesOf(db, userId)) await note(db, id, act());
}
