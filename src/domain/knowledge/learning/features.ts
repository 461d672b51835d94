/**
 * What a learner looks at in a message: its stems, two that follow each other, two that stand anywhere in it, and pieces of four letters,
 * in a word or over the seam of two; each as a number made from its letters. Measured on CLINC150: stop words count too ("how do I" asks
 * for something else than "do I have"), but pairs of them tell nothing.
 */
import { grams } from "../near";
import { isStopWord, stem, stemmed } from "../stems";

/** Features of one message, each once. */
export interface Features {
  /** The feature as a number of 32 bits. Two that collide are taken for one: rarer than a misspelling. */
  keys: number[];
  /** How much its kind counts. */
  weights: number[];
  /** Which words it came from, by their place: one, or two. */
  from: (readonly [number] | readonly [number, number])[];
}

const WEIGHT = { stem: 1, following: 0.6, pair: 0.7, piece: 0.8, seam: 0.3 };
/** Pairs grow with the square; the first words of a message say what it is about. */
const PAIRED_MOST = 20;

/** The features of a message's folded words, in their order. */
export function featuresOf(words: readonly string[]): Features {
  const lang = stemmed(undefined, words);
  const found: Features = { keys: [], weights: [], from: [] };
  const seen = new Set<number>();
  const add = (key: number, weight: number, from: Features["from"][number]) => {
    if (seen.has(key)) return;
    seen.add(key);
    found.keys.push(key);
    found.weights.push(weight);
    found.from.push(from);
  };
  const stems = words.map((word) => keyOf(stem(word, lang), 1));
  for (const [i, key] of stems.entries()) add(key, WEIGHT.stem, [i]);
  for (let i = 1; i < stems.length; i++) add(mixed(mixed(stems[i - 1] as number, 2), stems[i] as number), WEIGHT.following, [i - 1, i]);
  const telling = [...stems.keys()].filter((i) => !isStopWord(words[i] as string, lang)).slice(0, PAIRED_MOST);
  for (const [at, j] of telling.entries()) {
    for (const i of telling.slice(0, at)) {
      const [one, other] = [stems[i] as number, stems[j] as number];
      if (one !== other) add(mixed(mixed(Math.min(one, other), 3), Math.max(one, other)), WEIGHT.pair, [i, j]);
    }
  }
  for (const [i, word] of words.entries()) {
    for (const piece of grams(word)) add(keyOf(piece, 4), WEIGHT.piece, [i]);
    if (i > 0) for (const seam of seams(words[i - 1] as string, word)) add(keyOf(seam, 5), WEIGHT.seam, [i - 1, i]);
  }
  return found;
}

/** Four letters of two words that follow each other: "w do", "ow d", "how d". */
const seams = (one: string, other: string) => [1, 2, 3].map((left) => `${one.slice(-left)} ${other.slice(0, 4 - left)}`);

/** FNV-1a over the letters, stirred. */
function keyOf(text: string, kind: number): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash, kind);
}

function mixed(one: number, other: number): number {
  let hash = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(other, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}
