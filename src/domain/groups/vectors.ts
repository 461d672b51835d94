/** Texts as sparse vectors of what they speak of: stems, neighbouring stems, and stems that stand together anywhere in a text. */
import { isStopWord, primary, stem, stemmed } from "../knowledge/stems";
import { tokens } from "../knowledge/tokens";
import { pairNumbers } from "./pairs";
import { isSaid } from "./said";

/** One text to be gathered with others. */
export interface Text {
  /** Of the message. */
  id: string;
  text: string;
  /** BCP 47, where it is known. */
  lang?: string | undefined;
}

/** A matrix by rows: text `i` has `features[k]`, which weighs `weights[k]`, for k from `starts[i]` until `starts[i + 1]`. No row is longer than 1. */
export interface Vectors {
  starts: Int32Array;
  features: Int32Array;
  weights: Float64Array;
  /** In how many texts each feature stands. */
  spread: Int32Array;
}

/** Beside a stem's 1: measured. Two stems together say most of what somebody means. */
const NEIGHBOURS = 0.5;
const PAIRS = 2;
/** Kinds of features: a stem, two stems next to each other, two anywhere. */
const [ALONE, NEXT, ANYWHERE] = [0, 1, 2];
/** Of a long text the rarest stems make pairs: 25 stems would make 300, which say little more. */
const PAIRED_MOST = 12;
/** Among so many texts their numbers alone tell which words say something. In fewer, words that are said whatever it is about weigh less. */
const ENOUGH = 10_000;

/** A stem, and whether it is one of the words that are said whatever it is about. */
export interface Stem {
  stem: string;
  isSaid: boolean;
  /** As it was written. */
  text: string;
}

/**
 * The stems of a text that count, in their order. A word belongs to its language, so that texts of two languages do not meet by "no" or "me";
 * what holds a digit (an error's code, a model) belongs to all.
 */
export function stemsOf({ text, lang }: Text): Stem[] {
  const all = tokens(text);
  const way = stemmed(
    lang,
    all.map(({ word }) => word),
  );
  const mark = way === "other" ? `${primary(lang)} ` : `${way} `;
  return all
    .filter(({ word }) => !isStopWord(word, way))
    .map(({ text, word }) => ({ text, stem: /\d/.test(word) ? word : mark + stem(word, way), isSaid: isSaid(word, way) }));
}

/** How telling a feature is that so many texts have. Rounded, so that no machine's logarithm differs from another's. */
const telling = (all: number, having: number): number => Math.round(1024 * Math.log((all + 1) / having)) / 1024;

/** The vectors of texts, in their order. What stands in one text alone is in no row, but makes the row shorter: it is a difference. */
export function vectorsOf(texts: readonly Text[]): Vectors {
  const { sequences, share, having } = numbered(texts);
  const pairs = pairNumbers();
  const says: number[] = [];
  /** The last text that had each feature: it is counted once in a text. */
  const lastIn: number[] = [];
  const spread: number[] = [];
  const features: number[] = [];
  const starts = new Int32Array(texts.length + 1);
  for (const [i, words] of sequences.entries()) {
    const add = (a: number, b: number, kind: number, weight: number) => {
      const feature = pairs.of(a, b, kind);
      if (lastIn[feature] === i) return;
      lastIn[feature] = i;
      says[feature] = weight;
      spread[feature] = (spread[feature] ?? 0) + 1;
      features.push(feature);
    };
    const both = (a: number, b: number) => (share[a] as number) * (share[b] as number);
    for (const word of words) add(word, word, ALONE, share[word] as number);
    for (let k = 1; k < words.length; k++) {
      const [a, b] = [words[k - 1] as number, words[k] as number];
      add(a, b, NEXT, NEIGHBOURS * both(a, b));
    }
    const shared = pairing(words, having);
    for (let k = 0; k < shared.length; k++) {
      for (let l = k + 1; l < shared.length; l++) {
        const [a, b] = [shared[k] as number, shared[l] as number];
        add(a, b, ANYWHERE, PAIRS * both(a, b));
      }
    }
    starts[i + 1] = features.length;
  }
  const weighs = Float64Array.from(spread, (having, feature) => (says[feature] as number) * telling(texts.length, having));
  return sharedAlone(starts, features, spread, weighs);
}

/** The stems of each text by number; of each stem what it weighs, and in how many texts it stands. */
function numbered(texts: readonly Text[]) {
  const numbers = new Map<string, number>();
  const said = Math.min(1, texts.length / ENOUGH);
  const share: number[] = [];
  const having: number[] = [];
  const lastIn: number[] = [];
  const sequences = texts.map((text, i) =>
    stemsOf(text).map(({ stem, isSaid }) => {
      const number = numbers.get(stem) ?? numbers.set(stem, numbers.size).size - 1;
      share[number] = isSaid ? said : 1;
      if (lastIn[number] !== i) having[number] = (having[number] ?? 0) + 1;
      lastIn[number] = i;
      return number;
    }),
  );
  return { sequences, share, having };
}

/** The different stems that make pairs, in one order for every text. */
function pairing(words: readonly number[], having: readonly number[]): number[] {
  const of = (word: number) => having[word] as number;
  const shared = [...new Set(words)].filter((word) => of(word) > 1);
  const rarest = shared.length > PAIRED_MOST ? shared.sort((a, b) => of(a) - of(b) || a - b).slice(0, PAIRED_MOST) : shared;
  return rarest.sort((a, b) => a - b);
}

/** The same rows at length 1, without what stands in one text alone. */
function sharedAlone(starts: Int32Array, all: readonly number[], spread: readonly number[], weighs: Float64Array): Vectors {
  const kept = new Int32Array(starts.length);
  const features = new Int32Array(all.length);
  const weights = new Float64Array(all.length);
  let next = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    let square = 0;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const feature = all[k] as number;
      const weight = weighs[feature] as number;
      square += weight * weight;
      if ((spread[feature] as number) < 2) continue;
      features[next] = feature;
      weights[next++] = weight;
    }
    kept[i + 1] = next;
    const length = Math.sqrt(square);
    for (let k = kept[i] as number; k < next; k++) (weights[k] as number) /= length;
  }
  return { starts: kept, features: features.subarray(0, next), weights: weights.subarray(0, next), spread: Int32Array.from(spread) };
}
