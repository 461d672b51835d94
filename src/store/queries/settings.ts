/** Accounts, tags and settings. */
import type { Account, Settings, Tag } from "../../domain/rows";
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

/** One group of settings, with the defaults filled in. */
export async function setting<K extends keyof Settings>(id: K): Promise<Settings[K]> {
  return withDefaults(id, (await db.settings.get(id)) as Settings[K] | undefined);
}
