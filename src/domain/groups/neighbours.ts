/** Which texts are most like which: the heart of grouping, and nearly all of its time. */
import type { Vectors } from "./vectors";

/** A text and how like it is, 0 to 1. */
export interface Near {
  index: number;
  likeness: number;
}

/** So many neighbours are kept of each text. */
const NEIGHBOURS = 30;
/** Of a feature that a great part of the texts share, each looks at so many texts on either side of it: they find others of their kind there too. */
const SIDE = 80;
const COMMON_SHARE = 0.03;

/** Of each text in `of`, by index, the texts most like it, the most like first; of two as like the earlier. The others have none. */
export function neighboursOf(vectors: Vectors, of: Iterable<number>): Near[][] {
  const { starts, features, weights, spread } = vectors;
  const count = starts.length - 1;
  const lists = postings(vectors);
  const common = Math.max(2 * SIDE, COMMON_SHARE * count);
  const likeness = new Float64Array(count);
  const found: Near[][] = Array.from({ length: count }, () => []);
  for (const i of of) {
    const seen: number[] = [];
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const feature = features[k] as number;
      const weight = weights[k] as number;
      const all = lists.starts[feature] as number;
      let from = all;
      let to = lists.starts[feature + 1] as number;
      if ((spread[feature] as number) > common) {
        const at = lists.places[k] as number;
        from = Math.max(all, at - SIDE);
        to = Math.min(to, at + SIDE + 1);
      }
      for (let place = from; place < to; place++) {
        const j = lists.texts[place] as number;
        if (likeness[j] === 0) seen.push(j);
        (likeness[j] as number) += weight * (lists.weights[place] as number);
      }
    }
    found[i] = nearest(seen, likeness, i);
    for (const j of seen) likeness[j] = 0;
  }
  return found;
}

/** The same matrix by features: which texts have each, in their order, and where each entry of a row went. */
function postings({ starts, features, weights, spread }: Vectors) {
  const begin = new Int32Array(spread.length + 1);
  const next = new Int32Array(spread.length);
  for (const feature of features) (next[feature] as number)++;
  for (let f = 0; f < spread.length; f++) begin[f + 1] = (begin[f] as number) + (next[f] as number);
  next.set(begin.subarray(0, spread.length));
  const texts = new Int32Array(features.length);
  const sorted = new Float64Array(features.length);
  const places = new Int32Array(features.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k++) {
      const place = (next[features[k] as number] as number)++;
      texts[place] = i;
      sorted[place] = weights[k] as number;
      places[k] = place;
    }
  }
  return { starts: begin, texts, weights: sorted, places };
}

/** The best of those seen, by insertion into a short list: most of them never get in. */
function nearest(seen: readonly number[], likeness: Float64Array, self: number): Near[] {
  const best: Near[] = [];
  const isBefore = (index: number, value: number, other: Near) =>
    value > other.likeness || (value === other.likeness && index < other.index);
  for (const index of seen) {
    const value = likeness[index] as number;
    if (index === self) continue;
    const last = best.at(-1);
    if (last && best.length === NEIGHBOURS && !isBefore(index, value, last)) continue;
    let place = best.length === NEIGHBOURS ? NEIGHBOURS - 1 : best.length;
    for (; place > 0 && isBefore(index, value, best[place - 1] as Near); place--) best[place] = best[place - 1] as Near;
    best[place] = { index, likeness: value };
  }
  return best;
}
