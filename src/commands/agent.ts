/** Who acts at this desk: one id per installation, made on the first act. */

import type { Settings } from "../domain/rows";
import { withDefaults } from "../domain/settings/defaults";
import { db } from "../store/db";
import { loadNumbers } from "../store/writing/numbers";

/** The agent's id; within a transaction over `writeTables()`. */
export async function ensureAgent(): Promise<string> {
  const row = (await db.settings.get("agent")) as Settings["agent"] | undefined;
  if (row?.agentId) return row.agentId;
  const agentId = `agent:${crypto.randomUUID()}`;
  await db.settings.put({ ...withDefaults("agent", row), agentId });
  if (!row) {
    const numbers = await loadNumbers();
    numbers.grow("settings", 1);
    await numbers.save();
  }
  return agentId;
}
