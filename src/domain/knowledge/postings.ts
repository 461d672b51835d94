/**
 * An inverted index: for each key the documents that hold it, with how often in each of three fields.
 * Plain arrays of small integers: engines keep them unboxed, and they grow and shrink with single articles.
 */
import { ln } from "./learning/exact";

/** How often a key stands in title, body and tags, in ten bits each. */
export type Counts = number;
export const FIELDS = ["title", "body", "tags"] as const;
export type Field = (typeof FIELDS)[number];
const MOST = 1023;

/** Counts with one more in this field (0 title, 1 body, 2 tags). */
export function oneMore(counts: Counts, field: number): Counts {
  return countIn(counts, field) < MOST ? counts + (1 << (10 * field)) : counts;
}

/** How often, in this field. */
export const countIn = (counts: Counts, field: number): number => (counts >> (10 * field)) & MOST;

export interface Posting {
  /** Numbers of documents, in no order. */
  docs: number[];
  counts: Counts[];
}

export class Postings {
  readonly byKey = new Map<string, Posting>();

  add(doc: number, counted: Map<string, Counts>): void {
    for (const [key, counts] of counted) {
      const posting = this.byKey.get(key);
      if (posting) {
        posting.docs.push(doc);
        posting.counts.push(counts);
      } else this.byKey.set(key, { docs: [doc], counts: [counts] });
    }
  }

  /** Takes a document out again; `counted` is what it was added with. */
  remove(doc: number, counted: Map<string, Counts>): void {
    for (const key of counted.keys()) {
      const posting = this.byKey.get(key);
      const at = posting?.docs.indexOf(doc) ?? -1;
      if (!posting || at < 0) continue;
      if (posting.docs.length === 1) this.byKey.delete(key);
      else {
        const [lastDoc, lastCounts] = [posting.docs.pop(), posting.counts.pop()];
        if (at < posting.docs.length) {
          posting.docs[at] = lastDoc as number;
          posting.counts[at] = lastCounts as number;
        }
      }
    }
  }
}

/** How telling a key is that `some` of `all` documents hold: never below zero. */
export const idf = (some: number, all: number): number => ln(1 + (all - some + 0.5) / (some + 0.5));
