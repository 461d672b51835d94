/**
 * Handing out what has changed, page by page: first what is new and, while nothing is, the past from the newest to the oldest. What is new
 * comes by whole versions: nobody sees half of what was done at once.
 */
import { expressionBuilder } from "kysely";
import type { Cookie, PulledPage } from "../../contracts/sync";
import type { Db, Trx } from "../db/open";
import type { Schema } from "../db/schema";
import { rowsFor, seenBy } from "./own";
import { inTable } from "./rows";
import { NoWorkspace } from "./workspace";

export interface Pull {
  workspaceId: string;
  clientId: string;
  /** Who asks: of rows that are an agent's own, they get theirs. */
  agentId: string;
  cookie?: Cookie;
  /** The most rows in a page, but for what a version has more; the first of all also brings what a desk can't do without. */
  limit: number;
  /** What is new comes in one page up to this version, within reason. */
  through?: number | undefined;
  now?: number;
}

/** The most rows by which a page grows. */
const MOST = 20_000;

/** Without these a desk shows nothing right; they are few, and come with the first page. */
const DAY = 86_400_000;
const FIRST = ["accounts", "agents", "settings", "tags"] as const;

/** The next page after the cookie. Rows and `lastSeq` are of one moment. */
export function pull(db: Db, { workspaceId, clientId, agentId, cookie, limit, through = 0, now = Date.now() }: Pull): Promise<PulledPage> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const workspace = await trx
        .selectFrom("workspaces")
        .select(["epoch", "version", "keep_days"])
        .where("id", "=", workspaceId)
        .executeTakeFirst();
      if (!workspace) throw new NoWorkspace(workspaceId);
      const isKnown = cookie?.epoch === workspace.epoch;
      const since = workspace.keep_days === null ? undefined : Math.floor(now / DAY - workspace.keep_days) * DAY;
      const { version } = workspace;
      const asked: Asked = { trx, workspaceId, version, agentId, limit, through, since };
      const page = isKnown ? await goOn(asked, cookie) : await begin(asked, workspace);
      const client = await trx
        .selectFrom("clients")
        .select("last_seq")
        .where("workspace_id", "=", workspaceId)
        .where("id", "=", clientId)
        .executeTakeFirst();
      const reset = cookie !== undefined && !isKnown;
      return { ...page, rows: rowsFor(agentId, page.rows), reset, lastSeq: client?.last_seq ?? 0, ...(since !== undefined && { since }) };
    });
}

type Page = Pick<PulledPage, "cookie" | "rows" | "more" | "total">;

interface Asked {
  trx: Trx;
  workspaceId: string;
  /** The workspace's at this moment. */
  version: number;
  agentId: string;
  limit: number;
  through: number;
  /** What was before is not handed out of itself: see `older`. */
  since: number | undefined;
}

const rowsOf = ({ trx, workspaceId, agentId }: Asked) =>
  trx.selectFrom("rows").select(["key", "version", "data"]).where("workspace_id", "=", workspaceId).where(seenBy(agentId));

/** The first page: what comes first, then the newest of the past. Everything later than this moment is new. */
async function begin(asked: Asked, { epoch, version }: { epoch: string; version: number }): Promise<Page> {
  const { trx, workspaceId, agentId } = asked;
  const first = await rowsOf(asked)
    .where(({ or }) => or(FIRST.map(inTable)))
    .execute();
  const { count } = await trx
    .selectFrom("rows")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .where(seenBy(agentId))
    .where(isWithin(asked.since))
    .executeTakeFirstOrThrow();
  const past = await goBack(asked, { epoch, version }, { version: version + 1, key: "" });
  return { ...past, rows: [...first, ...past.rows], total: Number(count) };
}

async function goOn(asked: Asked, from: Cookie): Promise<Page> {
  const { limit, through } = asked;
  const rows = await rowsOf(asked).where("version", ">", from.version).orderBy("version").orderBy("key").limit(limit).execute();
  const last = rows.at(-1);
  // Of what else was done until now, this agent is to see nothing.
  const all = { ...from, version: asked.version };
  if (!last) return from.back ? goBack(asked, all, from.back) : { cookie: all, rows, more: false };
  const { version, key } = last;
  const isFull = rows.length === limit;
  const rest = isFull ? await rowsOf(asked).where("version", "=", version).where("key", ">", key).execute() : [];
  const beyond = isFull && version < through ? await upTo(asked, version) : [];
  const end = beyond.at(-1)?.version ?? version;
  return { cookie: isFull ? { ...from, version: end } : all, rows: [...rows, ...rest, ...beyond], more: isFull || from.back !== undefined };
}

/** What came after this version up to the one that was asked for: all of it, or nothing where it is too much for a page. */
async function upTo(asked: Asked, version: number) {
  const { through } = asked;
  const rows = await rowsOf(asked)
    .where("version", ">", version)
    .where("version", "<=", through)
    .orderBy("version")
    .orderBy("key")
    .limit(MOST + 1)
    .execute();
  return rows.length > MOST ? [] : rows;
}

/** Only while nothing is new: so whatever a page of the past confirms is there already. */
async function goBack(asked: Asked, from: Cookie, to: NonNullable<Cookie["back"]>): Promise<Page> {
  const { limit, since } = asked;
  const found = await rowsOf(asked)
    .where(({ eb, or, and }) => or([eb("version", "<", to.version), and([eb("version", "=", to.version), eb("key", "<", to.key)])]))
    .where(({ and, not }) => and(FIRST.map((table) => not(inTable(table)))))
    .where(isWithin(since))
    .orderBy("version", "desc")
    .orderBy("key", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  const last = rows.at(-1);
  const { back: _, ...rest } = from;
  return { cookie: more && last ? { ...rest, back: { version: last.version, key: last.key } } : rest, rows, more };
}

/** What has no time, such as a customer, is always within. */
function isWithin(since: number | undefined) {
  const { eb, or, lit } = expressionBuilder<Schema, "rows">();
  return since === undefined ? lit(true) : or([eb("at", "is", null), eb("at", ">=", since)]);
}

export interface Older {
  workspaceId: string;
  customerId: string;
  /** Only what was before this (milliseconds since 1970 UTC). */
  before: number;
  /** The most rows. */
  limit: number;
}

/** What was said and done with one customer before, the newest of it first: for a panel that keeps less and has opened them. */
export async function older(
  db: Db,
  { workspaceId, customerId, before, limit }: Older,
): Promise<{ rows: PulledPage["rows"]; more: boolean }> {
  const found = await db
    .selectFrom("rows")
    .select(["key", "version", "data"])
    .where("workspace_id", "=", workspaceId)
    .where("customer_id", "=", customerId)
    .where("at", "<", before)
    .orderBy("at", "desc")
    .orderBy("key", "desc")
    .limit(limit + 1)
    .execute();
  return { rows: found.slice(0, limit), more: found.length > limit };
}
