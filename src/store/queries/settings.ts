/** Accounts, tags, agents and settings. */
import type { Account, Agent, Settings, Tag } from "../../domain/rows";
import { withDefaults } from "../../domain/settings/defaults";
import { db } from "../db";

/** The brand's accounts, in the order they were added. */
export async function accounts(): Promise<Account[]> {
  return (await db.accounts.toArray()).sort((a, b) => a.addedAt - b.addedAt || a.id.localeCompare(b.id));
}

/** Every tag ever used, recently used first. */
export async function tags(): Promise<Tag[]> {
  return db.tags.orderBy("lastUsedAt").reverse().toArray();
}

/** Everybody of the team, those who left too; nobody while the desk stands alone. */
export const agents = async (): Promise<Agent[]> => db.agents.toArray();

/** One group of settings, with the defaults filled in. */
export async function setting<K extends keyof Settings>(id: K): Promise<Settings[K]> {
  return withDefaults(id, (await db.settings.get(id)) as Settings[K] | undefined);
}
