/** Articles a connector has read become commands at the same door as everybody's: decided, logged, audited, and told to every panel. */
import { randomUUID } from "node:crypto";
import { draftOf } from "../../domain/articles/row";
import type { Command } from "../../domain/commands";
import { type ConnectorSettings, connectorAuthor } from "../../domain/connectors/connector";
import type { Imported, Incoming } from "../../domain/knowledge/incoming";
import { type ImportStep, planImport, sourcePlace } from "../../domain/knowledge/plan-import";
import type { Article } from "../../domain/rows";
import type { Db } from "../db/open";
import type { News } from "../live/news";
import { act } from "../sync/act";
import { addToAudit, type Fact } from "../sync/audit";
import { createRows, inTable } from "../sync/rows";
import { writeTo } from "../sync/workspace";

export interface Of {
  workspaceId: string;
  connectorId: string;
}

type Conflict = Extract<ImportStep, { kind: "conflict" }>;

/** What came of some articles. */
export interface Brought {
  created: number;
  changed: number;
  unchanged: number;
  /** Refused by the desk's own rules. */
  refused: number;
  conflicts: Conflict["row"][];
  /** Absent: nothing was written. */
  news?: News;
}

/** How a connector gives what it has read: in its language and with its tags where they have none of their own. */
export function asSet({ articles, from = "", ...rest }: Imported, { lang, tags, arrive }: ConnectorSettings): Imported & { from: string } {
  const given = articles.map(({ status, ...article }): Incoming => {
    const made = { ...article, lang: article.lang || lang, tags: [...article.tags, ...tags] };
    // Brought in as drafts, it is for the desk to say when they are none any more.
    return arrive === "draft" ? made : { ...made, status };
  });
  return { ...rest, from, articles: given };
}

/**
 * Writes what is new and changed. What was edited here stays, unless `take` names it. Nothing is written, and the workspace not held, where
 * all is as it was. `now`: milliseconds since 1970 UTC.
 */
export async function bringIn(
  db: Db,
  of: Of,
  { from, articles }: Imported & { from: string },
  { arrive, take, now }: { arrive: ConnectorSettings["arrive"]; take: ReadonlySet<string>; now: number },
): Promise<Brought> {
  const planned = (existing: readonly Article[]) => planImport([{ from, articles, isWhole: false }], existing);
  const commands = (steps: readonly ImportStep[]) => steps.map((step) => commandsOf(step, arrive, take)).filter((some) => some.length > 0);
  const steps = planned(await articlesOf(db, of.workspaceId));
  const conflicts = steps.flatMap((step) => (step.kind === "conflict" && !take.has(step.row.id) ? [step.row] : []));
  const unchanged = steps.filter(({ kind }) => kind === "unchanged").length;
  const none = { created: 0, changed: 0, unchanged, refused: 0, conflicts };
  if (commands(steps).length === 0) return none;
  // What was planned may have been written by somebody meanwhile: it is planned anew over the rows that are held.
  const { done, refused, news } = await give(db, of, now, (existing) => commands(planned(existing)));
  const created = done.filter(([first]) => first?.type === "article.create").length;
  return { ...none, created, changed: done.length - created, refused, news };
}

/** Has somebody read again, from today on, what stands at the source no more; how many they were. */
export async function markGone(db: Db, of: Of, places: readonly string[], now: number): Promise<{ gone: number; news?: News }> {
  const wanted = new Set(places);
  const today = new Date(now).toISOString().slice(0, 10);
  const marks = (existing: readonly Article[]): Command[][] =>
    existing
      .filter((row) => row.archivedAt === undefined && wanted.has(sourcePlace(row) ?? "") && !(row.reviewBy && row.reviewBy <= today))
      .map((row) => [{ type: "article.edit", articleId: row.id, article: { ...draftOf(row), reviewBy: today } }]);
  if (marks(await articlesOf(db, of.workspaceId)).length === 0) return { gone: 0 };
  const { done, news } = await give(db, of, now, marks);
  return { gone: done.length, news };
}

function commandsOf(step: ImportStep, arrive: ConnectorSettings["arrive"], take: ReadonlySet<string>): Command[] {
  if (step.kind === "new") {
    const article = arrive === "draft" ? { ...step.article, status: "draft" as const } : step.article;
    return [{ type: "article.create", articleId: step.articleId, article }];
  }
  if (step.kind === "changed") return [{ type: "article.edit", articleId: step.row.id, article: step.article }];
  if (step.kind !== "conflict" || !take.has(step.row.id)) return [];
  const edit: Command = { type: "article.edit", articleId: step.row.id, article: step.article };
  return step.because === "archived" ? [{ type: "article.restore", articleId: step.row.id }, edit] : [edit];
}

async function articlesOf(db: Db, workspaceId: string): Promise<Article[]> {
  const rows = await db.selectFrom("rows").select("data").where("workspace_id", "=", workspaceId).where(inTable("articles")).execute();
  return rows.flatMap(({ data }) => (data === null ? [] : [JSON.parse(data) as Article]));
}

/** Gives commands over the articles as they stand in the transaction. */
function give(db: Db, { workspaceId, connectorId }: Of, now: number, plan: (existing: readonly Article[]) => Command[][]) {
  return writeTo(db, workspaceId, async (trx, version, epoch) => {
    const rows = createRows(trx, workspaceId);
    // As a manager: what was archived comes back where one has asked for it.
    const by = { at: now, agentId: connectorAuthor(connectorId), role: "manager" as const };
    const facts: Fact[] = [];
    const done: Command[][] = [];
    let refused = 0;
    for (const commands of plan(await rows.ofTable("articles"))) {
      let isDone = true;
      for (const command of commands) {
        const made = await act(rows, { id: randomUUID(), command, touched: {} }, by);
        if ("rejection" in made) isDone = false;
        else facts.push(...made.facts);
      }
      if (isDone) done.push(commands);
      else refused++;
    }
    const written = await rows.write(version);
    await addToAudit(trx, workspaceId, facts, now);
    const news: News = { epoch, after: version - 1, version, rows: written, lastSeqs: new Map() };
    return { done, refused, news };
  });
}
