/** What a connector remembers between pulls: which version of each page it knows, and which articles it has found on which page. */
import type { Db } from "../db/open";
import type { Of } from "./bring-in";
import type { Remembered } from "./walk";

/** Values in one statement stay below what SQLite takes. */
const AT_ONCE = 500;

/** The memory of one pull that began `at`, milliseconds since 1970 UTC. */
export function createMemory(db: Db, { workspaceId, connectorId }: Of, at: number) {
  const mine = { workspace_id: workspaceId, connector_id: connectorId };
  const pages = () => db.selectFrom("connector_pages").where("workspace_id", "=", workspaceId).where("connector_id", "=", connectorId);
  const seen = () => db.selectFrom("connector_articles").where("workspace_id", "=", workspaceId).where("connector_id", "=", connectorId);
  const stale = (table: "connector_pages" | "connector_articles") =>
    db.deleteFrom(table).where("workspace_id", "=", workspaceId).where("connector_id", "=", connectorId).where("seen_at", "<", at);
  return {
    recall: (address: string): Promise<Remembered | undefined> =>
      pages().select(["etag", "modified", "next"]).where("address", "=", address).executeTakeFirst(),

    /** The page is as it was: so is all that was found on it. */
    async same(address: string): Promise<number> {
      const set = { seen_at: at };
      const page = db.updateTable("connector_pages").set(set).where("workspace_id", "=", workspaceId);
      await page.where("connector_id", "=", connectorId).where("address", "=", address).execute();
      const articles = db.updateTable("connector_articles").set(set).where("workspace_id", "=", workspaceId);
      const done = await articles.where("connector_id", "=", connectorId).where("page", "=", address).executeTakeFirst();
      return Number(done.numUpdatedRows);
    },

    /** The page held these articles. Without a version it is read again next time, whatever the source says. */
    async found(address: string, { etag, modified, next }: Remembered, places: readonly string[]): Promise<void> {
      await db
        .insertInto("connector_pages")
        .values({ ...mine, address, etag, modified, next, seen_at: at })
        .onConflict((conflict) =>
          conflict.columns(["workspace_id", "connector_id", "address"]).doUpdateSet({ etag, modified, next, seen_at: at }),
        )
        .execute();
      for (let i = 0; i < places.length; i += AT_ONCE) {
        const rows = [...new Set(places.slice(i, i + AT_ONCE))].map((place) => ({ ...mine, place, page: address, seen_at: at }));
        await db
          .insertInto("connector_articles")
          .values(rows)
          .onConflict((conflict) => conflict.columns(["workspace_id", "connector_id", "place"]).doUpdateSet({ page: address, seen_at: at }))
          .execute();
      }
    },

    /** Found before, and not in this pull. */
    async missing(): Promise<string[]> {
      const found = await seen().select("place").where("seen_at", "<", at).execute();
      return found.map(({ place }) => place);
    },

    /** How many were found in this pull. */
    async count(): Promise<number> {
      const { n } = await seen()
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("seen_at", "=", at)
        .executeTakeFirstOrThrow();
      return Number(n);
    },

    /** What this pull has not found is forgotten. */
    async forgetMissing(): Promise<void> {
      await stale("connector_pages").execute();
      await stale("connector_articles").execute();
    },
  };
}
