/** Handing out what has changed, page by page: first what is new and, while nothing is, the past from the newest to the oldest. */
import type { Cookie, PulledPage } from "../../contracts/sync";
import type { Db, Trx } from "../db/open";
import { inTable } from "./rows";
import { NoWorkspace } from "./workspace";

export interface Pull {
  workspaceId: string;
  clientId: string;
  cookie?: Cookie;
  /** The most rows in a page; the first of all also brings what a desk can't do without. */
  limit: number;
}

/** Without these a desk shows nothing right; they are few, and come with the first page. */
const FIRST = ["accounts", "agents", "settings", "tags"] as const;

/** The next page after the cookie. Rows and `lastSeq` are of one moment. */
export function pull(db: Db, { workspaceId, clientId, cookie, limit }: Pull): Promise<PulledPage> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const workspace = await trx.selectFrom("workspaces").select(["epoch", "version"]).where("id", "=", workspaceId).executeTakeFirst();
      if (!workspace) throw new NoWorkspace(workspaceId);
      const isKnown = cookie?.epoch === workspace.epoch;
      const page = isKnown ? await goOn(trx, workspaceId, cookie, limit) : await begin(trx, workspaceId, workspace, limit);
      const client = await trx
        .selectFrom("clients")
        .select("last_seq")
        .where("workspace_id", "=", workspaceId)
        .where("id", "=", clientId)
        .executeTakeFirst();
      return { ...page, reset: cookie !== undefined && !isKnown, lastSeq: client?.last_seq ?? 0 };
    });
}

type Page = Pick<PulledPage, "cookie" | "rows" | "more" | "total">;

const rowsOf = (trx: Trx, workspaceId: string) =>
  trx.selectFrom("rows").select(["key", "version", "data"]).where("workspace_id", "=", workspaceId);

/** The first page: what comes first, then the newest of the past. Everything later than this moment is new. */
async function begin(trx: Trx, workspaceId: string, { epoch, version }: { epoch: string; version: number }, limit: number): Promise<Page> {
  const now = { version: version + 1, key: "" };
  const first = await rowsOf(trx, workspaceId)
    .where(({ or }) => or(FIRST.map(inTable)))
    .execute();
  const { count } = await trx
    .selectFrom("rows")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  const past = await goBack(trx, workspaceId, { epoch, ...now, back: now }, now, limit);
  return { ...past, rows: [...first, ...past.rows], total: Number(count) };
}

async function goOn(trx: Trx, workspaceId: string, from: Cookie, limit: number): Promise<Page> {
  const found = await rowsOf(trx, workspaceId)
    .where(({ eb, or, and }) => or([eb("version", ">", from.version), and([eb("version", "=", from.version), eb("key", ">", from.key)])]))
    .orderBy("version")
    .orderBy("key")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (!last) return from.back ? goBack(trx, workspaceId, from, from.back, limit) : { cookie: from, rows, more: false };
  return { cookie: { ...from, version: last.version, key: last.key }, rows, more: found.length > limit || from.back !== undefined };
}

/** Only while nothing is new: so whatever a page of the past confirms is there already. */
async function goBack(trx: Trx, workspaceId: string, from: Cookie, to: NonNullable<Cookie["back"]>, limit: number): Promise<Page> {
  const found = await rowsOf(trx, workspaceId)
    .where(({ eb, or, and }) => or([eb("version", "<", to.version), and([eb("version", "=", to.version), eb("key", "<", to.key)])]))
    .where(({ and, not }) => and(FIRST.map((table) => not(inTable(table)))))
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
