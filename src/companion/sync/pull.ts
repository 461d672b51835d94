/** Handing out what has changed, page by page. */
import type { Cookie, PulledPage } from "../../contracts/sync";
import type { Db } from "../db/open";
import { NoWorkspace } from "./workspace";

export interface Pull {
  workspaceId: string;
  clientId: string;
  cookie?: Cookie;
  /** The most rows in a page. */
  limit: number;
}

/** The next page after the cookie. Rows and `lastSeq` are of one moment. */
export function pull(db: Db, { workspaceId, clientId, cookie, limit }: Pull): Promise<PulledPage> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const workspace = await trx.selectFrom("workspaces").select("epoch").where("id", "=", workspaceId).executeTakeFirst();
      if (!workspace) throw new NoWorkspace(workspaceId);
      const { epoch } = workspace;
      const from = cookie?.epoch === epoch ? cookie : { epoch, version: 0, key: "" };
      const found = await trx
        .selectFrom("rows")
        .select(["key", "version", "data"])
        .where("workspace_id", "=", workspaceId)
        .where(({ eb, or, and }) =>
          or([eb("version", ">", from.version), and([eb("version", "=", from.version), eb("key", ">", from.key)])]),
        )
        .orderBy("version")
        .orderBy("key")
        .limit(limit + 1)
        .execute();
      const client = await trx
        .selectFrom("clients")
        .select("last_seq")
        .where("workspace_id", "=", workspaceId)
        .where("id", "=", clientId)
        .executeTakeFirst();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return {
        cookie: last ? { epoch, version: last.version, key: last.key } : from,
        rows,
        more: found.length > limit,
        reset: cookie !== undefined && cookie.epoch !== epoch,
        lastSeq: client?.last_seq ?? 0,
      };
    });
}
