/** What commands would do, one after the other, by the same rules that do them. Nothing is written. */
import type { Command } from "../domain/commands";
import { reads } from "../domain/desk";
import { overRows } from "../domain/load";
import { createOverlay } from "../domain/overlay";
import { plan } from "../domain/plan";
import type { Tried } from "../domain/queue/bulk";
import { mayCommand } from "../domain/roles";
import { db } from "../store/db";
import { pairing } from "../store/pairing";
import { setting } from "../store/queries/settings";
import { ROW_TABLES } from "../store/tables";
import { createRows } from "../store/writing/rows";

/** Commands tried before the page gets to do something else. */
const AT_ONCE = 500;

/**
 * What the rules say to each command, in order, as if those before it were done. `onProgress` hears how many are tried; an abort ends it
 * early, with what was tried until then. Throws when the store can't be read.
 */
export async function preview(
  commands: readonly Command[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (tried: number) => void } = {},
): Promise<Tried[]> {
  const tables = [...ROW_TABLES, "meta"].map((name) => db.table(name));
  const rows = createRows();
  const overlay = createOverlay(rows.get);
  const tried: Tried[] = [];
  while (tried.length < commands.length && !signal?.aborted) {
    const some = commands.slice(tried.length, tried.length + AT_ONCE);
    await db.transaction("r", tables, async () => {
      const { role } = (await pairing()) ?? {};
      const { agentId } = await setting("agent");
      await rows.load(some.flatMap(reads));
      for (const command of some) {
        if (role && !mayCommand(role, command)) {
          tried.push({ rejection: { reason: "not_allowed" } });
          continue;
        }
        const context = { now: Date.now(), agentId, id: `preview:${tried.length}` };
        const made = await overRows(rows, () => plan(overlay.get, command, context));
        tried.push(made);
        if ("changes" in made) overlay.apply(made.changes);
      }
    });
    onProgress?.(tried.length);
  }
  return tried;
}
