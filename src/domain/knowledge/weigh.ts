/** How much a term counts for an article: BM25F, over fields of different weight and length. */
import { type Counts, countIn, FIELDS, idf, type Posting } from "./postings";

/** A word in the title says more than one in the body. */
const FIELD_WEIGHT = [2.5, 1, 2];
/** How far a long field is held against its words. */
const LENGTH_MATTERS = [0.4, 0.6, 0.4];
/** How soon more of the same stops counting. */
const SATURATION = 1.2;

/** The lengths of the fields of all articles, by the article's slot. */
export class Lengths {
  private readonly bySlot: number[][] = [];
  private readonly total = FIELDS.map(() => 0);
  private count = 0;
  private factors: Float64Array[] = [];
  private stale = true;

  set(slot: number, lengths: number[]): void {
    this.bySlot[slot] = lengths;
    this.change(lengths, 1);
  }

  clear(slot: number): void {
    this.change(this.bySlot[slot] ?? [], -1);
    this.bySlot[slot] = FIELDS.map(() => 0);
  }

  /** How many articles there are. */
  get articles(): number {
    return this.count;
  }

  /** For each field, what one occurrence counts in each slot's article. */
  weights(): Float64Array[] {
    if (!this.stale) return this.factors;
    this.factors = FIELDS.map((_, field) => {
      const matters = LENGTH_MATTERS[field] as number;
      const average = (this.total[field] as number) / this.count || 1;
      return Float64Array.from(
        this.bySlot,
        (lengths) => (FIELD_WEIGHT[field] as number) / (1 - matters + (matters * (lengths[field] as number)) / average),
      );
    });
    this.stale = false;
    return this.factors;
  }

  private change(lengths: number[], by: 1 | -1): void {
    for (const field of FIELDS.keys()) this.total[field] = (this.total[field] as number) + by * (lengths[field] ?? 0);
    this.count += by;
    this.stale = true;
  }
}

/** Adds what a key counts to the score of each article that holds it. */
export function addScores(scores: Float64Array, posting: Posting, weight: number, lengths: Lengths): void {
  const [title, body, tags] = lengths.weights() as [Float64Array, Float64Array, Float64Array];
  const most = weight * idf(posting.docs.length, lengths.articles) * (SATURATION + 1);
  const { docs, counts } = posting;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    const packed = counts[i] as number;
    const sum =
      countIn(packed, 0) * (title[doc] as number) + countIn(packed, 1) * (body[doc] as number) + countIn(packed, 2) * (tags[doc] as number);
    scores[doc] = (scores[doc] as number) + (most * sum) / (SATURATION + sum);
  }
}

/** What a key counts for one article, by field. */
export function scoreIn(slot: number, counts: Counts, holders: number, weight: number, lengths: Lengths): number[] {
  const weights = lengths.weights();
  const byField = FIELDS.map((_, field) => countIn(counts, field) * (weights[field]?.[slot] ?? 0));
  const sum = byField.reduce((a, b) => a + b, 0);
  const score = (weight * idf(holders, lengths.articles) * (SATURATION + 1) * sum) / (SATURATION + sum);
  return byField.map((part) => (score * part) / sum);
}
