/**
 * What accepted suggestions teach: how often each term, and each pair of terms, stood in a message an article was accepted for.
 * Measured on CLINC150 (150 intents): pairs matter most after single terms, whatever their order and distance.
 */

import type { Acceptance } from "../rows";
import { idf } from "./postings";

/** Pairs grow with the square; the first terms of a message say what it is about. */
const PAIRED_MOST = 16;
const PAIR_WEIGHT = 0.5;
/** A term in a tenth of an article's messages already counts half. */
const HALF = 0.1;
/** At its most, what was learned weighs this much against the words of the articles ... */
const WEIGHT_MOST = 4.5;
/** ... and half of it once every article in use was accepted this often. */
const HALF_LEARNED = 4;

interface Seen {
  articles: number[];
  times: number[];
  /** Messages that hold it. */
  total: number;
}

/** A share of an article's score: from which term, how much. `at` is the term's place in the list asked with. */
export type Share = (article: string, at: number, score: number) => void;

export class Learned {
  private readonly seen = new Map<string, Seen>();
  private readonly numberOf = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly times: number[] = [];
  private readonly known = new Set<string>();

  /** Learns from one acceptance; a second time the same id changes nothing. */
  add(acceptance: Acceptance): void {
    if (this.known.has(acceptance.id) || acceptance.terms.length === 0) return;
    this.known.add(acceptance.id);
    let article = this.numberOf.get(acceptance.articleId);
    if (article === undefined) {
      article = this.ids.push(acceptance.articleId) - 1;
      this.numberOf.set(acceptance.articleId, article);
      this.times.push(0);
    }
    this.times[article] = (this.times[article] ?? 0) + 1;
    eachKey([...new Set(acceptance.terms)], (key) => {
      const seen = this.seen.get(key);
      if (!seen) {
        this.seen.set(key, { articles: [article], times: [1], total: 1 });
        return;
      }
      seen.total++;
      const at = seen.articles.indexOf(article);
      if (at < 0) {
        seen.articles.push(article);
        seen.times.push(1);
      } else seen.times[at] = (seen.times[at] ?? 0) + 1;
    });
  }

  /** Tells what each term of a message adds to the score of each article accepted for such messages. `terms` has no doubles. */
  score(terms: string[], share: Share): void {
    const all = this.known.size;
    if (all === 0) return;
    const strength = (WEIGHT_MOST * all) / (all + HALF_LEARNED * this.ids.length);
    eachKey(terms, (key, first, second) => {
      const seen = this.seen.get(key);
      if (!seen) return;
      const weight = strength * idf(seen.total, all) * (second === undefined ? 1 : PAIR_WEIGHT);
      for (let i = 0; i < seen.articles.length; i++) {
        const article = seen.articles[i] as number;
        const part = (seen.times[i] as number) / (this.times[article] as number);
        const score = (weight * part * (1 + HALF)) / (part + HALF);
        const id = this.ids[article] as string;
        if (second === undefined) share(id, first, score);
        else {
          share(id, first, score / 2);
          share(id, second, score / 2);
        }
      }
    });
  }
}

/** Every term and every pair of terms, whatever their order. */
function eachKey(terms: string[], visit: (key: string, first: number, second?: number) => void): void {
  for (let i = 0; i < terms.length; i++) {
    const one = terms[i] as string;
    visit(one, i);
    if (i >= PAIRED_MOST) continue;
    for (let j = 0; j < i; j++) {
      const other = terms[j] as string;
      visit(one < other ? `${one} ${other}` : `${other} ${one}`, j, i);
    }
  }
}
