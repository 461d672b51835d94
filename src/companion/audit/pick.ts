/** Which links a bundle shows, and between which it stands. */
import type { Asked } from "../../domain/events";
import type { Db } from "../db/open";
import type { Entry } from "../sync/audit";

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
  const ofCase = (caseId: string) =>
    db
      .selectFrom("salts")
      .innerJoin("audit", (join) => join.onRef("audit.workspace_id", "=", "salts.workspace_id").onRef("audit.seq", "=", "salts.seq"))
      .select("audit.event_id")
      .where("salts.workspace_id", "=", workspaceId)
      .where("salts.case_id", "=", caseId);
  const chosen =
    asked.kind === "case"
      ? audit.where("event_id", "in", ofCase(asked.caseId))
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
  return {
    ...between,
    isWanted: (entry) => theirs.has(entry.seq) && (entry.state !== "stands" || !entry.event || entry.event.caseId === asked.caseId),
  };
}
