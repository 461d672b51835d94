/** What a workspace sets of its checks, and what holds until it does. */
import type { Check } from "./finding";

export interface CheckSettings {
  id: "checks";
  /** Checks that are switched off. */
  off: Check[];
  /** From this share of common words on, in percent, two replies are alike. */
  alike: number;
  /** Hours that count as recent. */
  alikeHours: number;
  /** So many alike before this one are warned of; fewer are only noted. */
  alikeFrom: number;
  /** X's caps of public replies and of private messages in 24 hours. */
  repliesADay: number;
  messagesADay: number;
  /** Public replies in half an hour. */
  burst: number;
}

/**
 * X lets an account that is not verified send 200 replies and 500 private messages a day, and divides its 2,400 posts for all others into
 * half-hours without saying how: 50 are an even share. https://help.x.com/en/rules-and-policies/x-limits
 */
export const CHECK_DEFAULTS: CheckSettings = {
  id: "checks",
  off: [],
  alike: 60,
  alikeHours: 4,
  alikeFrom: 3,
  repliesADay: 200,
  messagesADay: 500,
  burst: 50,
};
