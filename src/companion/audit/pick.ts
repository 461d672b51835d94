/** Which links a bundle shows, and between which it stands. */
import type { Asked } from "../../domain/events";
import type { Case } from "../../domain/rows";
import type { Db } from "../db/open";
import type { Entry } from "../sync/audit";
import { inTable } from "../sync/rows";

export interface Pick {
  first: number;
  last: number;
  /** The hash of the link before the first, "" where there is none. */
  before: string;
  /** Its content is shown; of those between it only the commitment. */
  isWanted(entry: Entry): boolean;
}

/** The links that were asked for; undefined where there are none. */
export async function pickOf(db: Db, workspaceId: string, asked: Asked): Promise<Pick | undefined> {
  const audit = db.selectFrom("audit").where("workspace_id", "=", workspaceId);
  const ids = asked.kind === "case" ? await withMerged(db, workspaceId, asked.caseId) : new Set<string>();
  const ofCases = db
    .selectFrom("salts")
    .innerJoin("audit", (join) => join.onRef("audit.workspace_id", "=", "salts.workspace_id").onRef("audit.seq", "=", "salts.seq"))
    .select("audit.event_id")
    .where("salts.workspace_id", "=", workspaceId)
    .where("salts.case_id", "in", [...ids]);
  const chosen =
    asked.kind === "case"
      ? audit.where("event_id", "in", ofCases)
      : asked.kind === "span"
        ? audit.where("taken_at", ">=", asked.from).where("taken_at", "<", asked.to)
        : audit;
  const ends = await chosen.select(({ fn }) => [fn.min<number>("seq").as("first"), fn.max<number>("seq").as("last")]).executeTakeFirst();
  if (!ends?.first) return;
  const { first, last } = ends;
  const before =
    first > 1
      ? await audit
          .select("hash")
          .where("seq", "=", first - 1)
          .executeTakeFirst()
      : undefined;
  const between = { first: Number(first), last: Number(last), before: before?.hash ?? "" };
  if (asked.kind === "whole") return { ...between, isWanted: () => true };
  if (asked.kind === "span") return { ...between, isWanted: ({ at }) => at >= asked.from && at < asked.to };
  const theirs = new Set((await chosen.select("seq").execute()).map(({ seq }) => seq));
  // An event may have been another case's before it was this one's, or the other way.
  const isOf = ({ caseId }: { caseId?: string }) => caseId !== undefined && ids.has(caseId);
  return {
    ...between,
    isWanted: (entry) => theirs.has(entry.seq) && (entry.state !== "stands" || !entry.event || isOf(entry.event)),
  };
}

/** This case and those that went up in it, and in those. Only cases of one customer are ever merged. */
async function withMerged(db: Db, workspaceId: string, caseId: string): Promise<Set<string>> {
  const rows = db.selectFrom("rows").where("workspace_id", "=", workspaceId).where("data", "is not", null);
  const own = await rows.where("key", "=", `cases/${caseId}`).select("customer_id").executeTakeFirst();
  const ids = new Set([caseId]);
  if (!own?.customer_id) return ids;
  const theirs = await rows.where("customer_id", "=", own.customer_id).where(inTable("cases")).select("data").execute();
  const merged = theirs.flatMap(({ data }) => {
    const row = JSON.parse(data ?? "{}") as Case;
    return row.merged ? [{ id: row.id, into: row.merged.into }] : [];
  });
  // A set that grows while it is walked: what went up in what went up is found too.
  for (const into of ids) for (const one of merged) if (one.into === into) ids.add(one.id);
  return ids;
}
