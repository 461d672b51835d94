/** The groups as they stood are kept in this browser: the next time they are gathered, those that were stay. */
import { db } from "../store/db";
import { withDesk } from "../store/open";
import { STANDING } from "../store/queries/groups";

/** Keeps the group of each case. What goes to nobody and can be found anew may fail unheard. */
export async function keepStanding(groups: ReadonlyMap<string, string>): Promise<void> {
  await withDesk(async () => db.meta.put({ id: STANDING, value: JSON.stringify([...groups]) })).catch(() => undefined);
}
