/** What the desk has stored, read from the extension's own database. */
import type { Page } from "puppeteer-core";

type Rows = Record<string, Record<string, unknown>[]>;

/** All rows of these tables, by table, read inside a page of the extension. */
export const rowsIn = (page: Page, tables: readonly string[]): Promise<Rows> =>
  page.evaluate(async (names) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("perch"));
    const rows: Rows = {};
    for (const name of names) rows[name] = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows;
  }, tables);

/** Of the tables the main job writes, the small ones. */
export const rowsOf = (page: Page) =>
  rowsIn(page, ["settings", "accounts", "notes", "tags", "pendingReplies", "events", "refusals"]) as Promise<
    Record<"settings" | "accounts" | "notes" | "tags" | "pendingReplies" | "events" | "refusals", Record<string, unknown>[]>
  >;
