/** Names of those an audit speaks of. */
import { isConnector } from "../../domain/connectors/connector";
import type { Agent, Customer } from "../../domain/rows";
import type { Db } from "../db/open";
import { inTable } from "../sync/rows";

/** Who no agent of the workspace is: Perch itself, or a source it pulls. What was tampered with may name nobody. */
export const otherName = (id: string | undefined): string =>
  id === undefined ? "Nobody" : id === "system" ? "Perch" : isConnector(id) ? "Live help centre" : id;

/** Everybody who ever belonged to the workspace, by agent id. */
export async function agentsOf(db: Db, workspaceId: string): Promise<Map<string, Agent>> {
  const rows = await db.selectFrom("rows").select("data").where("workspace_id", "=", workspaceId).where(inTable("agents")).execute();
  return new Map(
    rows.flatMap(({ data }): [string, Agent][] => {
      const agent = data === null ? undefined : (JSON.parse(data) as Agent);
      return agent ? [[agent.id, agent]] : [];
    }),
  );
}

/** How these customers are called, by id: "@handle". Ask for some hundreds at once. */
export async function customersOf(db: Db, workspaceId: string, ids: Iterable<string | undefined>): Promise<Map<string, string>> {
  const keys = [...new Set(ids)].flatMap((id) => (id ? [`customers/${id}`] : []));
  if (keys.length === 0) return new Map();
  const rows = await db.selectFrom("rows").select("data").where("workspace_id", "=", workspaceId).where("key", "in", keys).execute();
  return new Map(
    rows.flatMap(({ data }): [string, string][] => {
      const customer = data === null ? undefined : (JSON.parse(data) as Customer);
      return customer ? [[customer.id, `@${customer.handle}`]] : [];
    }),
  );
}
