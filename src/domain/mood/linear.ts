/** A linear model of the mood: what each sign weighs for upset and for happy against calm. Small, quick, and it can say why. */
import { likeliest, type Mood, NOTHING_SAID, REASONS_MOST, type Reading, type Shares } from "./mood";
import { type Signs, signsOf, type Token } from "./signs";

/** As it is kept in a file, see `tooling/mood/train.ts`. */
export interface ModelFile {
  /** What it was trained on. */
  from: string;
  /** A line each, the most frequent first. */
  terms: string;
  /** Base64 of a signed byte for each term: its weight for upset, then those for happy. */
  weights: string;
  /** What a byte of 1 weighs. */
  step: number;
  /** For upset and happy, by how frequent they are in customer care. */
  bias: [upset: number, happy: number];
}

/** Words that weigh less than this share of the heaviest are not named. */
const NAMED_FROM = 0.3;

/** The more signs, the less each tells. */
export const dampening = (signs: number) => 1 / Math.sqrt(signs + 1);

/** The reader of a model. Unpacks it at the first text. */
export function readerOf(file: ModelFile): (text: string) => Reading {
  let model: { ids: Map<string, number>; weights: Int8Array } | undefined;
  return (text) => {
    model ??= unpack(file);
    const { ids, weights } = model;
    const signs = signsOf(text);
    const known = signs.found.flatMap(([sign, from, to]) => {
      const id = ids.get(sign);
      return id === undefined ? [] : [{ from, to, upset: weights[id] as number, happy: weights[ids.size + id] as number }];
    });
    if (known.length === 0) return NOTHING_SAID;
    const scale = file.step * dampening(known.length);
    const [upset, happy] = file.bias;
    const shares = softmax(
      upset + scale * known.reduce((sum, sign) => sum + sign.upset, 0),
      happy + scale * known.reduce((sum, sign) => sum + sign.happy, 0),
    );
    const mood = likeliest(shares);
    return { mood, shares, because: mood === "calm" ? [] : because(text, signs, known, against(mood, shares)) };
  };
}

interface Known {
  from: number;
  to: number;
  upset: number;
  happy: number;
}

function unpack({ terms, weights }: ModelFile): { ids: Map<string, number>; weights: Int8Array } {
  const bytes = Uint8Array.from(atob(weights), (char) => char.charCodeAt(0));
  return { ids: new Map(terms.split("\n").map((term, id) => [term, id])), weights: new Int8Array(bytes.buffer) };
}

function softmax(upset: number, happy: number): Shares {
  const most = Math.max(upset, happy, 0);
  const [u, c, h] = [Math.exp(upset - most), Math.exp(-most), Math.exp(happy - most)];
  const all = u + c + h;
  return { upset: u / all, calm: c / all, happy: h / all };
}

/** What a sign says for this mood against the next likely one. */
function against(mood: Mood, { upset, calm, happy }: Shares): (sign: Known) => number {
  if (mood === "upset") return calm >= happy ? (sign) => sign.upset : (sign) => sign.upset - sign.happy;
  return calm >= upset ? (sign) => sign.happy : (sign) => sign.happy - sign.upset;
}

/** The words that counted: what each sign says is shared among its words, and neighbours, or nearly, are named together. */
function because(text: string, { tokens }: Signs, known: readonly Known[], says: (sign: Known) => number): string[] {
  const counted = new Float64Array(tokens.length);
  for (const sign of known) {
    const each = says(sign) / (sign.to - sign.from + 1);
    for (let i = sign.from; i <= sign.to; i++) counted[i] = (counted[i] ?? 0) + each;
  }
  const least = Math.max(...counted) * NAMED_FROM;
  const phrases: { from: Token; to: Token; last: number; weight: number }[] = [];
  for (const [i, token] of tokens.entries()) {
    const weight = counted[i] as number;
    if (weight <= 0 || weight < least) continue;
    const before = phrases.at(-1);
    const gap = before ? i - before.last - 1 : Number.POSITIVE_INFINITY;
    // One word between that speaks against neither: "great service 🙏".
    if (before && (gap === 0 || (gap === 1 && (counted[i - 1] as number) > -least)))
      Object.assign(before, { to: token, last: i, weight: before.weight + weight });
    else phrases.push({ from: token, to: token, last: i, weight });
  }
  const named = phrases.sort((a, b) => b.weight - a.weight).map(({ from, to }) => text.slice(from.start, to.end));
  return [...new Set(named)].slice(0, REASONS_MOST);
}
