/** The door for what is the agent's own and no command tells of: kept here, and told to their other devices. */
import type { Failure } from "../domain/commands";
import { isExpired, OWN, type OwnRows } from "../domain/own/own";
import { db } from "../store/db";
import { failureOf, withDesk } from "../store/open";
import { writeTables } from "../store/tables";
import { loadNumbers } from "../store/writing/numbers";
import { putOwn } from "../store/writing/own";

/**
 * Keeps rows that are the agent's own, joined with what another device has told meanwhile. `make` sees what stands, in the same
 * transaction. Why not, where the disk or the browser refused: then nothing was written.
 */
export async function keepOwn(make: () => Promise<OwnRows>): Promise<Failure | undefined> {
  try {
    await withDesk(() => db.transaction("rw", writeTables(), async () => putOwn(await make(), Date.now())));
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return failure;
  }
}

/** Lets go the agent's own rows that have had their time. */
export async function letGoExpired(now = Date.now()): Promise<void> {
  await withDesk(() =>
    db.transaction("rw", writeTables(), async () => {
      const numbers = await loadNumbers();
      for (const table of OWN) {
        const count = await db
          .table<{ at: number }>(table)
          .filter(({ at }) => isExpired(table, at, now))
          .delete();
        numbers.grow(table, -count);
      }
      await numbers.save();
    }),
  );
}
