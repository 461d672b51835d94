/** Everything said before. */
import Dexie from "dexie";
import { isHappening } from "../../domain/cases/happenings";
import type { DeskEvent } from "../../domain/events";
import type { Message } from "../../domain/rows";
import { db } from "../db";

/** The customer's messages, public and private, newest first; `before` (milliseconds since 1970 UTC) pages back. */
export async function history(customerId: string, opts: { limit: number; before?: number }): Promise<Message[]> {
  const to = opts.before ?? Dexie.maxKey;
  const range = db.messages.where("[customerId+at]").between([customerId, Dexie.minKey], [customerId, to], true, opts.before === undefined);
  return range.reverse().limit(opts.limit).toArray();
}

/** What happened to the customer and their cases, for the timeline, oldest first. Notes are `notesOf`. */
export async function historyEvents(customerId: string): Promise<DeskEvent[]> {
  const events = await db.events.where("customerId").equals(customerId).toArray();
  return events.filter(isHappening).sort((a, b) => a.at - b.at);
}

/** Which of these X posts Perch has stored. */
export async function knownPostIds(ids: Iterable<string>): Promise<Set<string>> {
  const wanted = [...ids];
  const rows = await db.messages.bulkGet(wanted.map((id) => `x_post:${id}`));
  return new Set(wanted.filter((_, i) => rows[i] !== undefined));
}
