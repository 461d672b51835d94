/** What the checks of a reply go by. */

import type { Sent } from "../../domain/lint/pace";
import type { Message, Settings } from "../../domain/rows";
import { isPractice } from "../../domain/training/part";
import { db } from "../db";
import { history } from "./history";
import { setting } from "./settings";

export interface ChecksRows {
  settings: Settings["checks"];
  voices: Settings["voice"]["voices"];
  /** Who rewrites replies; nobody outside this browser in an encrypted chat. */
  rewrite: Settings["voice"]["rewrite"];
  /** When it was read, milliseconds since 1970 UTC. */
  now: number;
  /** What went out in the last 24 hours, as far as Perch saw it. */
  sent: Sent[];
  /** Texts of the hours that count as recent: those seen sent, and those that stand in X's composer. */
  recent: string[];
  /** What was said with this customer, newest first. */
  said: Message[];
  /** Their replies that were not seen sent yet. */
  waiting: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** More of one customer's messages say nothing more of whether a reply is wanted. */
const SAID = 100;

/** `replyId`: the reply that is checked; it is not like itself, and waits for nothing. */
export async function checksRows(customerId: string, replyId: string, now = Date.now()): Promise<ChecksRows> {
  return db.transaction("r", [db.conversations, db.messages, db.pendingReplies, db.settings], async () => {
    const [settings, { voices, rewrite }, lately, pending, said, chat] = await Promise.all([
      setting("checks"),
      setting("voice"),
      db.messages
        .where("at")
        .above(now - Math.max(DAY, (await setting("checks")).alikeHours * HOUR))
        .filter((row) => row.direction === "outbound" && row.deletedAt === undefined && !isPractice(row.customerId))
        .toArray(),
      db.pendingReplies.filter(({ id, at }) => id !== replyId && now - at < HOUR).toArray(),
      history(customerId, { limit: SAID }),
      db.conversations.get(replyId.replace(/^private:/, "")),
    ]);
    const isRecent = ({ at, text }: { at: number; text: string }) => now - at < settings.alikeHours * HOUR && text !== "";
    return {
      settings,
      voices,
      rewrite: chat?.encrypted && rewrite === "companion" ? "off" : rewrite,
      now,
      sent: lately.map(({ at, audience, accountId }) => ({ at, audience, ...(accountId !== undefined && { accountId }) })),
      recent: [...lately, ...pending.filter((row) => !isPractice(row.customerId))].filter(isRecent).map(({ text }) => text),
      said,
      waiting: pending.filter((row) => row.customerId === customerId).length,
    };
  });
}
