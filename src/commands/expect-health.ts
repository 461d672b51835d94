/** What Perch looks for stands in Settings > Health from the first day, so that "not seen yet" can be said of it. */
import { db } from "../store/db";
import { failureOf, withDesk } from "../store/open";

/** Adds a row for each id that has none, as not seen yet. Rows there are stay as they are. */
export async function expectHealth(ids: readonly string[]): Promise<void> {
  try {
    await withDesk(() =>
      db.transaction("rw", db.health, async () => {
        const known = await db.health.bulkGet([...ids]);
        const news = ids.filter((_, i) => known[i] === undefined);
        if (news.length > 0) await db.health.bulkAdd(news.map((id) => ({ id, count: 0 })));
      }),
    );
  } catch (error) {
    if (!failureOf(error)) throw error;
  }
}
