/** The cases of somebody who leaves become somebody else's. */
import { randomUUID } from "node:crypto";
import { isActive } from "../../domain/cases/status";
import type { Command } from "../../domain/commands";
import type { Case } from "../../domain/rows";
import { NotAllowed } from "../auth/not-allowed";
import type { Db, Trx } from "../db/open";
import { act } from "./act";
import { addToAudit, type Fact } from "./audit";
import type { Giver } from "./command";
import { createRows, inTable } from "./rows";

/** Whose they become: an agent's, a team's and in it nobody's, or nobody's. */
export type Heir = { agentId: string } | { teamId: string } | null;

/** Ids of an agent's cases that are not finished, the oldest first. */
export async function openCasesOf(db: Db | Trx, workspaceId: string, agentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("rows")
    .select("data")
    .where("workspace_id", "=", workspaceId)
    .where(inTable("cases"))
    // Most rows are somebody else's: the database looks through them sooner than we do. Which field it is stands in the row.
    .where("data", "like", `%${JSON.stringify(agentId).replace(/[\\%_]/g, "_")}%`)
    .execute();
  const cases = rows.map(({ data }) => JSON.parse(data ?? "null") as Case | null);
  const theirs = cases.filter((row): row is Case => row !== null && row.assigneeId === agentId && isActive(row));
  return theirs.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/**
 * Hands them on as `by`, who may: ordinary facts of the log, in a transaction that holds the workspace. How many they were. Throws
 * `NotAllowed` where the heir can't have them.
 */
export async function handOn(
  trx: Trx,
  { workspaceId, ...by }: Giver,
  { version, now }: { version: number; now: number },
  from: string,
  heir: Heir,
): Promise<number> {
  if (heir && "agentId" in heir && heir.agentId === from) throw new NotAllowed("Their cases can't stay theirs.");
  const ids = await openCasesOf(trx, workspaceId, from);
  const rows = createRows(trx, workspaceId);
  await rows.load(ids.map((id) => ({ table: "cases", id })));
  const facts: Fact[] = [];
  const give = async (command: Command) => {
    const made = await act(rows, { id: randomUUID(), command, touched: {} }, { ...by, at: now });
    if ("facts" in made) facts.push(...made.facts);
    // It is that team's already.
    else if (made.rejection.reason !== "already") throw new NotAllowed("There is nobody of that name to hand the cases on to.");
  };
  for (const caseId of ids) {
    await give({ type: "case.assign", caseId, agentId: heir && "agentId" in heir ? heir.agentId : null });
    if (heir && "teamId" in heir) await give({ type: "case.set", caseId, set: { field: "team", value: heir.teamId } });
  }
  await rows.write(version);
  await addToAudit(trx, workspaceId, facts, now);
  return ids.length;
}
