/**
 * Where the companion begins another epoch, everything is pulled anew over what is there, page by page, so nothing vanishes on the way.
 * What came is noted; once all of it is there, what did not come is gone.
 */
import type { PulledPage } from "../contracts/sync";
import { keyOf } from "../domain/keys";
import { isPersonalRow } from "../domain/personal";
import { db } from "../store/db";
import { CAME } from "../store/pairing";
import { type Counted, SHARED } from "../store/tables";
import type { Numbers } from "../store/writing/numbers";

const noted = () => db.meta.where("id").startsWith(CAME);

/** Notes what a page brought that begins anew, or follows one that does: whether it is such a page. Within the transaction that takes it, as the next. */
export async function noteCame({ reset, rows }: PulledPage): Promise<boolean> {
  if (reset) await noted().delete();
  else if ((await noted().count()) === 0) return false;
  await db.meta.put({ id: CAME + crypto.randomUUID(), value: JSON.stringify(rows.map(({ key }) => key)) });
  return true;
}

/** All has come: removes what has not, but for what still waits to go out. */
export async function sweep(waiting: readonly string[], numbers: Numbers): Promise<void> {
  const pages = await noted().toArray();
  const stays = new Set([...waiting, ...pages.flatMap(({ value }) => JSON.parse(String(value)) as string[])]);
  for (const table of SHARED) {
    const ids = await db.table<unknown, string>(table).toCollection().primaryKeys();
    const gone = ids.filter((id) => !stays.has(keyOf({ table, id })) && !isPersonalRow({ table, id }));
    await db.table(table).bulkDelete(gone);
    numbers.grow(table as Counted, -gone.length);
  }
  await noted().delete();
}
