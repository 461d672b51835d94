/** How long X says a text is: its official rules (a link counts 23, CJK and emoji 2), from X's own library. */
import parseTweet from "twitter-text/dist/parseTweet.js";

/** Weighted length of a post of an account without Premium. */
export const MAX_LENGTH = 280;
/** Weighted length of a post of an account with Premium. */
export const MAX_LENGTH_PREMIUM = 25_000;

export interface Weight {
  /** X's weighted length. */
  length: number;
  /** What is left of `max`; negative when over. */
  remaining: number;
  /** Neither empty, nor too long, nor holding characters X refuses. */
  valid: boolean;
}

const rules = (max: number) => ({
  version: 3,
  maxWeightedTweetLength: max,
  scale: 100,
  defaultWeight: 200,
  emojiParsingEnabled: true,
  transformedURLLength: 23,
  ranges: [
    { start: 0, end: 4351, weight: 100 },
    { start: 8192, end: 8205, weight: 100 },
    { start: 8208, end: 8223, weight: 100 },
    { start: 8242, end: 8247, weight: 100 },
  ],
});
const standard = rules(MAX_LENGTH);

/** Weighs a post by X's rules, against 280 or another limit. */
export function weigh(text: string, max: number = MAX_LENGTH): Weight {
  const { weightedLength, valid } = parseTweet(text, max === MAX_LENGTH ? standard : rules(max));
  return { length: weightedLength, remaining: max - weightedLength, valid };
}
