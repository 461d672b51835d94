/** Who acts at this desk: one id per installation, made on the first act. */

import type { Settings } from "../domain/rows";
import { withDefaults } from "../domain/settings/defaults";
import { db } from "../store/db";
import { count } from "./write";

/** The agent's id; within a transaction over `writeTables()`. */
export async function ensureAgent(): Promise<string> {
  const row = (await db.settings.get("agent")) as Settings["agent"] | undefined;
  if (row?.agentId) return row.agentId;
  const agentId = `agent:${crypto.randomUUID()}`;
  await db.settings.put({ ...withDefaults("agent", row), agentId });
  if (!row) await count(new Map([["settings", 1]]));
  return agentId;
}
