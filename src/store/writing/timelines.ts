/** What is stored of customers, where their cases must be told anew. */
import Dexie from "dexie";
import type { Needs, Timeline } from "../../domain/conversations/settle";
import { db } from "../db";

/**
 * Loads their cases, events and notes, and their messages: all of them, or (of those who stay who they are) as far back as any of it or
 * `since` reaches: what was said before bears on no case.
 */
export async function loadTimelines(needs: Needs, since: number): Promise<Map<string, Timeline>> {
  const loaded = await Promise.all(
    needs.map(async ({ customerId, all }) => {
      const [cases, events, notes] = await Promise.all([
        db.cases.where("customerId").equals(customerId).toArray(),
        db.events.where("customerId").equals(customerId).toArray(),
        db.notes.where("customerId").equals(customerId).toArray(),
      ]);
      const from = all ? Dexie.minKey : Math.min(since, ...cases.map((row) => row.openedAt));
      const range = db.messages.where("[customerId+at]").between([customerId, from], [customerId, Dexie.maxKey], true, true);
      return [customerId, { cases, events, notes, messages: await range.toArray() }] as const;
    }),
  );
  return new Map(loaded);
}
