/** What this agent is writing. */
import { isExpired } from "../../domain/own/own";
import type { Customer, KeptDraft } from "../../domain/rows";
import { db } from "../db";
import { customer } from "./customer";

/** All drafts there are, those that are empty too. */
export const drafts = (): Promise<KeptDraft[]> => db.drafts.toArray();

/** A draft with something in it, or a thread that is not out yet. */
export interface Unsent {
  draft: KeptDraft;
  customer: Customer;
}

/** What was written and has not gone into X, the newest first. */
export async function unsent(now: number): Promise<Unsent[]> {
  const written = (await drafts()).filter(({ text, thread, at }) => (text.trim() !== "" || thread) && !isExpired("drafts", at, now));
  const found = await Promise.all(
    written.map(async (draft) => {
      const who = await customer(draft.customerId);
      return who ? [{ draft, customer: who }] : [];
    }),
  );
  return found.flat().sort((a, b) => b.draft.at - a.draft.at);
}

/** Drafts of replies to this customer that are going out as a thread, the newest first. */
export async function threadsTo(customerId: string): Promise<KeptDraft[]> {
  const all = (await drafts()).filter(({ thread }) => thread);
  const theirs = await Promise.all(all.map(async (draft) => ((await customer(draft.customerId))?.id === customerId ? [draft] : [])));
  return theirs.flat().sort((a, b) => b.at - a.at);
}
