/** What suggestions are made of, and what was learned of it so far. */
import type { Known } from "../../domain/knowledge/suggester";
import type { Snapshot } from "../../domain/knowledge/trainer";
import type { Message } from "../../domain/rows";
import { db } from "../db";
import { acceptances, articles } from "./knowledge";
import { macros, teamsOfMine } from "./macros";

/** Milliseconds in a block: messages are read block by block, so that the oldest ones leave once in a while and not with each new one. */
const BLOCK = 30 * 24 * 60 * 60_000;
/** Messages are read until there are so many, or these many blocks. */
const ENOUGH = 10_000;
const BLOCKS_MOST = 24;

/** All but what was said. */
export async function whatIsKnown(): Promise<Omit<Known, "messages">> {
  const [all, written, chosen, teams] = await Promise.all([articles(), macros(), acceptances(), teamsOfMine()]);
  return { articles: all, macros: written, acceptances: chosen, teams };
}

/** What was said lately, both ways, oldest first: whole blocks of 30 days, the newest back to where 10,000 messages are reached. */
export async function lately(): Promise<Message[]> {
  const newest = await db.messages.orderBy("at").last();
  const found: Message[][] = [];
  let count = 0;
  let end = newest ? Math.floor(newest.at / BLOCK) + 1 : 0;
  for (let blocks = 0; newest && count < ENOUGH && blocks < BLOCKS_MOST; blocks++, end--) {
    const block = await db.messages
      .where("at")
      .between((end - 1) * BLOCK, end * BLOCK)
      .toArray();
    found.push(block);
    count += block.length;
  }
  return found.reverse().flat();
}

/** What was learned before. */
export const keptModel = (): Promise<Snapshot | undefined> => db.models.get("suggestions");

/** Keeps what was learned, in place of what was kept before. */
export async function keepModel(snapshot: Snapshot): Promise<void> {
  await db.models.put({ ...snapshot, id: "suggestions" });
}
