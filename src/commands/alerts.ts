/** Which warnings this browser has given. No part of the desk's log. */
import { db } from "../store/db";
import { withDesk } from "../store/open";

const TOLD = "alerts:told";

/** Of the warnings that hold now, those never given: from now on they count as given. What holds no more is forgotten. */
export async function notYetTold(keys: readonly string[]): Promise<string[]> {
  return withDesk(() =>
    db.transaction("rw", db.meta, async () => {
      const told = new Set<string>(JSON.parse(String((await db.meta.get(TOLD))?.value ?? "[]")));
      const fresh = keys.filter((key) => !told.has(key));
      if (fresh.length > 0 || told.size > keys.length) await db.meta.put({ id: TOLD, value: JSON.stringify(keys) });
      return fresh;
    }),
  );
}
