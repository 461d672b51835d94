/** Messages and events from before the time this desk keeps: fetched when their customer is opened, let go when their time has come. */
import { placeOf } from "../domain/keys";
import { db } from "../store/db";
import { withDesk } from "../store/open";
import { keptSince, putLetGo } from "../store/pairing";
import { unsynced } from "../store/queries/desk-state";
import { addMissing } from "../store/writing/missing";
import { loadNumbers } from "../store/writing/numbers";
import { Unreachable } from "./api";
import { pairedApi } from "./paired-api";

/** Rows of one question, and the most of one customer. */
const PAGE = 1_000;
const MOST = 20_000;
/** Rows let go in one transaction. */
const AT_ONCE = 5_000;

const TABLES = ["messages", "events"] as const;
type Old = { id: string; at: number };

/** Whose past has been fetched since this page was opened. */
const fetched = new Set<string>();

/** Fetches a customer's past, once; nothing where this desk keeps all there is. What can't be fetched now is tried at the next opening. */
export async function fetchOlder(customerId: string): Promise<void> {
  const [api, since] = await Promise.all([pairedApi(), keptSince()]);
  if (!api || since === undefined || fetched.has(customerId)) return;
  fetched.add(customerId);
  let before = since;
  try {
    for (let count = 0; count < MOST; ) {
      const { rows, more } = await api.older(customerId, before, PAGE);
      const old = rows.flatMap(({ key, data }) => (data === null ? [] : [{ table: placeOf(key).table, row: JSON.parse(data) as Old }]));
      await keep(old);
      count += rows.length;
      const oldest = Math.min(...old.map(({ row }) => row.at));
      if (!more || oldest >= before) return;
      // Several can share a moment: it is asked for once more.
      before = oldest + 1;
    }
  } catch (error) {
    fetched.delete(customerId);
    if (!(error instanceof Unreachable)) throw error;
  }
}

/** Adds those that are not here: what is here may be newer. */
async function keep(old: readonly { table: string; row: Old }[]): Promise<void> {
  await withDesk(() =>
    db.transaction("rw", db.messages, db.events, db.meta, async () => {
      const numbers = await loadNumbers();
      for (const name of TABLES) {
        const rows = old.flatMap((one) => (one.table === name ? [one.row] : []));
        await addMissing(name, rows, numbers);
      }
      await numbers.save();
    }),
  );
}

/** Milliseconds of the past that stay when the disk is full. */
const STAYS = 90 * 86_400_000;

/** The disk is full: what is long past and with the companion makes room. Throws what the store does where even that can't be written. */
export async function makeRoom(now = Date.now()): Promise<void> {
  await letGoOlder(now - STAYS);
  await putLetGo(now - STAYS);
}

/** Lets go what is older than this desk keeps: the companion has it. Never while anything waits to be sent. */
export async function letGoOlder(since: number): Promise<void> {
  for (const name of TABLES) {
    for (let gone = AT_ONCE; gone === AT_ONCE; ) {
      gone = await withDesk(() =>
        db.transaction("rw", db.table(name), db.meta, async () => {
          if ((await unsynced()) > 0) return 0;
          const count = await db.table(name).where("at").below(since).limit(AT_ONCE).delete();
          const numbers = await loadNumbers();
          numbers.grow(name, -count);
          await numbers.save();
          return count;
        }),
      );
    }
  }
}
