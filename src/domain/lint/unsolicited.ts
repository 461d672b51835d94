/**
 * A second reply to somebody who has said nothing since the first. X asks for one reply to one word of theirs, and counts unasked-for
 * mentions as spam: https://help.x.com/en/rules-and-policies/x-automation
 */
import type { Audience, Message } from "../rows";
import type { Finding } from "./finding";

/**
 * `said`: the customer's messages and ours, any order. `waiting`: how many more stand in X's composer, or were not seen sent yet. In private
 * nothing is said where none of their private messages is known: of an encrypted chat Perch keeps no word.
 */
export function unsolicited(said: readonly Message[], waiting: number, audience: Audience): Finding[] {
  if (audience === "private" && !said.some((one) => one.direction === "inbound" && one.audience === "private")) return [];
  const asked = Math.max(Number.NEGATIVE_INFINITY, ...said.filter(isToUs).map(({ at }) => at));
  const ours = said.filter(({ direction, deletedAt, at }) => direction === "outbound" && deletedAt === undefined && at >= asked);
  const count = ours.length + waiting;
  if (asked === Number.NEGATIVE_INFINITY) return [{ check: "unasked", severity: "warn", spans: [], values: {} }];
  return count === 0 ? [] : [{ check: "unsolicited", severity: "warn", spans: [], values: { count } }];
}

/** They wrote to the brand: mentioned it, answered it or sent it a private message. */
const isToUs = ({ direction, accountId, audience }: Message) =>
  direction === "inbound" && (accountId !== undefined || audience === "private");
