/** X's ids: decimal, too large for numbers, the smaller one first where two people share a conversation. */

const EPOCH = 1_288_834_974_657n;

/** Post id X would give at `at` (milliseconds since 1970 UTC), the `sequence`-th of that millisecond. */
export const snowflake = (at: number, sequence = 0) => String(((BigInt(at) - EPOCH) << 22n) + BigInt(sequence));

const pair = (a: string, b: string, joint: string) => (BigInt(a) < BigInt(b) ? `${a}${joint}${b}` : `${b}${joint}${a}`);

/** Conversation id of an old DM between two users, as in X's JSON and URL. */
export const dmIdOf = (a: string, b: string) => pair(a, b, "-");

/** Conversation id of an XChat between two users, as in X's test ids (its URL has "-" for ":"). */
export const chatIdOf = (a: string, b: string) => pair(a, b, ":");

/** 32-bit hash, for things that must look random and be the same in every run. */
export function hash(text: string): number {
  let value = 2_166_136_261;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16_777_619);
  return value >>> 0;
}
