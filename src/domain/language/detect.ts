/**
 * The language of a text that X names none of: private messages, and posts X was not sure of. Found by `tinyld` (its light edition: 24 languages,
 * 70 kB), once, by the worker that saw the message: it goes to the team with the message, so every desk has the same.
 */
import { detectAll } from "tinyld/light";
import type { Observation } from "../observations";

/** By so much it must be likelier than the next: no language is better than a wrong one. */
const CLEAR = 0.2;
/** Two words say too little in letters that many languages share. */
const WORDS_LEAST = 2;
const SHARED_LETTERS = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** The beginning tells it. */
const LENGTH_MOST = 500;

/** What is no language: links, handles, tags, numbers, marks. */
const wordsOf = (text: string) =>
  text
    .slice(0, LENGTH_MOST)
    .replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, " ")
    .match(/[\p{L}\p{M}'’]+/gu) ?? [];

/** BCP 47; undefined where it is not clear. The same text gives the same answer on every machine. */
export function detectLanguage(text: string): string | undefined {
  const words = wordsOf(text);
  const said = words.join(" ");
  if (words.length < WORDS_LEAST && SHARED_LETTERS.test(said)) return undefined;
  const [first, second] = detectAll(said);
  return first && first.accuracy - (second?.accuracy ?? 0) >= CLEAR ? first.lang : undefined;
}

/** The same, with the language of each text that has none. */
export const withLanguages = (observations: readonly Observation[]): Observation[] =>
  observations.map((seen) => {
    if ((seen.kind !== "post_seen" && seen.kind !== "dm_seen") || seen.lang !== undefined) return seen;
    const lang = detectLanguage(seen.text);
    return lang ? { ...seen, lang } : seen;
  });
