/**
 * What a message means, as far as its English words tell. Words that stand among the same words in much text, or have a sense in common,
 * lie near each other in 40 dimensions (`words.json`, made by `tooling/train-words.ts`); a message lies where its words do, the rare ones
 * counting most.
 */
import { isStopWord, stem, stemmed } from "../stems";
import { DIMENSIONS, lengthOf, type Table, unpacked } from "./table";
import file from "./words.json";

/** How long a message's vector is, but for rounding. */
const LENGTH = 100;
/** "How do I" asks for hardly anything. */
const STOP_WORD = 0.1;
/** With no more than this share of its words known, a message is in another language. */
const KNOWN = 0.6;

let table: Table | undefined;

/** Adds what a folded word means to a sum, as far as it counts. Returns whether it is known. */
function addWord(sum: Float64Array, word: string): boolean {
  table ??= unpacked(file);
  const { rankOf, vectors } = table;
  const rank = rankOf.get(stem(word, "en"));
  if (rank === undefined) return false;
  const part = isStopWord(word, "en") ? STOP_WORD : 1;
  for (let i = 0, at = rank * sum.length; i < sum.length; i++, at++) sum[i] = (sum[i] as number) + part * (vectors[at] as number);
  return true;
}

/**
 * Where a message of these folded words lies, about 100 from nothing, in whole numbers. `lang`: of the message, BCP 47. Nothing where it is
 * in another language than English, or says nothing that is known.
 */
export function meaningOf(words: readonly string[], lang?: string): Float64Array | undefined {
  if (stemmed(lang, words) !== "en") return undefined;
  const sum = new Float64Array(DIMENSIONS);
  let [known, all] = [0, 0];
  for (const word of words) {
    const isKnown = addWord(sum, word);
    // "24", "2nd" and "w2" are of every language.
    if (/\d/.test(word)) continue;
    all++;
    if (isKnown || isStopWord(word, "en")) known++;
  }
  const length = lengthOf(sum);
  if (length === 0 || known <= KNOWN * all) return undefined;
  return sum.map((value) => Math.round((LENGTH * value) / length));
}

/** What a folded word means, as far as it counts in a message; all zero where it is not known. */
export function wordMeaning(word: string): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  addWord(sum, word);
  return sum;
}
