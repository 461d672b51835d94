/** Finding links of the audit, and the kinds of actions there are to choose from. */
import type { Db } from "../db/open";
import { type Entry, readLinks } from "../sync/audit";

export interface Wanted {
  /** A case, or everything of a customer. */
  caseId?: string;
  customerId?: string;
  agentId?: string;
  /** A kind of event. */
  type?: string;
  /** From this moment until just before that one, milliseconds since 1970 UTC. */
  from?: number;
  to?: number;
}

/** The newest links that fit, of those before link `before`, newest first. What was erased is found by its time alone. */
export function searchAudit(
  db: Db,
  workspaceId: string,
  wanted: Wanted,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<Entry[]> {
  const { caseId, customerId, agentId, type, from, to } = wanted;
  return readLinks(db, workspaceId, (all) => {
    let query = all;
    if (caseId !== undefined) query = query.where("salts.case_id", "=", caseId);
    if (customerId !== undefined) query = query.where("salts.customer_id", "=", customerId);
    if (agentId !== undefined) query = query.where("salts.agent_id", "=", agentId);
    if (type !== undefined) query = query.where("salts.type", "=", type);
    if (from !== undefined) query = query.where("audit.taken_at", ">=", from);
    if (to !== undefined) query = query.where("audit.taken_at", "<", to);
    if (before !== undefined) query = query.where("audit.seq", "<", before);
    return query.orderBy("audit.seq", "desc").limit(limit);
  });
}

/** Every kind of event that is in the audit, by name. */
export async function typesIn(db: Db, workspaceId: string): Promise<string[]> {
  const found = await db.selectFrom("salts").select("type").distinct().where("workspace_id", "=", workspaceId).orderBy("type").execute();
  return found.flatMap(({ type }) => type ?? []);
}

/** How many links there are, and how many of them were erased. */
export async function countLinks(db: Db, workspaceId: string): Promise<{ links: number; erased: number }> {
  const count = async (table: "audit" | "salts") => {
    const { n } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("workspace_id", "=", workspaceId)
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const [links, salts] = [await count("audit"), await count("salts")];
  return { links, erased: links - salts };
}

/** Whose handle this is: the id of the customer. */
export async function customerOfHandle(db: Db, workspaceId: string, handle: string): Promise<string | undefined> {
  const id = `x:@${handle.replace(/^@/, "").toLowerCase()}`;
  const row = await db
    .selectFrom("rows")
    .select("data")
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", `identities/${id}`)
    .executeTakeFirst();
  return row?.data ? (JSON.parse(row.data) as { customerId: string }).customerId : undefined;
}
