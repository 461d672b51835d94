/** What the desk has stored, read from the extension's own database. */
import type { Page } from "puppeteer-core";

/** All rows of all tables but messages and customers, read inside a page of the extension. */
export const rowsOf = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("perch"));
    const rows: Record<string, Record<string, unknown>[]> = {};
    for (const name of database.objectStoreNames) {
      if (name === "messages" || name === "customers") continue;
      rows[name] = await done(database.transaction(name).objectStore(name).getAll());
    }
    database.close();
    return rows as Record<"settings" | "accounts" | "notes" | "tags" | "pendingReplies" | "events" | "refusals", Record<string, unknown>[]>;
  });
