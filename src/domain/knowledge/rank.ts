/**
 * Which articles answer what a customer wrote. Four signals make the order: how well the text fits (BM25F over title, body and tags, with
 * four-letter pieces of titles and tags for other forms and misspellings, and the words customers use for it), what was accepted for
 * similar messages, what English words mean alike, and how often it is used. The same articles and choices give the same order everywhere,
 * to the last bit.
 */
import { plain } from "../replies/plain";
import type { Acceptance, Article } from "../rows";
import { type Asked, ask } from "./asked";
import { FAR_ALIKE, type Signals, shares, signals } from "./blend";
import { Index } from "./catalogue";
import { explain, type HitTerm } from "./explain";
import { exampleOf, inOrder, titlesOf } from "./learning/examples";
import { passageOf } from "./passage";
import { primary } from "./stems";
import { addScores } from "./weigh";

export { Index } from "./catalogue";
export type { HitTerm } from "./explain";
export { wordsOf } from "./terms";

export interface Hit {
  article: Article;
  /** Comparable within one answer only. */
  score: number;
  /** Plain text of the best part of the body, at most 240 characters; variables stand as the article has them. */
  passage: string;
  /** Largest share first. */
  terms: HitTerm[];
  /** How often a suggestion from it was accepted. */
  uses: number;
}

/** Below this share of the best, words agree by chance. */
const FLOOR = 0.05;
/** What titles alone have taught speaks for itself from so much on (a title's own words come to 1 or 2); choices are trusted more and more. */
const SURE = 0.3;
/** After how many choices an article half as much is enough. */
const HALF_SURE = 0.1;
/** Customers' words speak for themselves from so many standard deviations above the other articles. */
const FAR = 0.7;

/** An index of these articles (archived ones stay out) that has learned from what was accepted before, oldest first. */
export function createIndex(articles: Iterable<Article>, acceptances: Iterable<Acceptance> = []): Index {
  const index = new Index();
  for (const article of articles) index.put(article);
  for (const example of titlesOf(index.live())) index.learner.learn(example);
  for (const acceptance of inOrder([...acceptances])) index.learner.learn(exampleOf(acceptance));
  return index;
}

/** How well the text of each slot's article fits. */
export function textScores(index: Index, asked: Asked): Float64Array {
  const scores = new Float64Array(index.articles.length);
  for (const probe of asked.probes) addScores(scores, probe.posting, probe.weight, index.lengths);
  return scores;
}

/**
 * The best `limit` articles for what a customer wrote, best first; those in the message's language (`lang`, BCP 47) or in none stand before
 * the others. Fewer, or none, where nothing agrees with it.
 */
export function search(index: Index, query: string, opts: { lang?: string; limit: number }): Hit[] {
  if (opts.limit < 1) return [];
  const asked = ask(index, query, opts.lang);
  const text = textScores(index, asked);
  const from = signals(index, text, asked.words, opts.lang);
  // Some of the best turn out to agree by chance.
  const best = top(index, text, from, primary(opts.lang), 2 * opts.limit);
  const hits = best.flatMap(({ slot, article, score }) => {
    const terms = explain(index, asked, from, slot, article.id);
    // Where "is" and "for" are all that agrees, it does so by chance.
    if (terms.length === 0) return [];
    return [{ article, score, passage: passageOf(plain(article.body), article.lang, asked.wanted), terms, uses: article.uses }];
  });
  return hits.slice(0, opts.limit);
}

/** All articles for what a customer wrote, best first, whether anything agrees with it or not. */
export function order(index: Index, query: string): { article: Article; score: number }[] {
  const asked = ask(index, query);
  const from = signals(index, textScores(index, asked), asked.words);
  return index
    .live()
    .map((article) => ({ article, score: total(index, from, index.slot(article.id) as number) }))
    .sort((one, other) => other.score - one.score || (one.article.id < other.article.id ? -1 : 1));
}

function total(index: Index, from: Signals, slot: number): number {
  const { text, inbox, learned, alike, used } = shares(index, from, slot);
  return text + inbox + learned + alike + used;
}

interface Ranked {
  slot: number;
  article: Article;
  score: number;
  foreign: boolean;
}

/** The best articles, without sorting all of them. */
function top(index: Index, text: Float64Array, from: Signals, lang: string | undefined, limit: number): Ranked[] {
  const best: Ranked[] = [];
  let highest = 0;
  for (const score of text) if (score > highest) highest = score;
  const sure = (SURE * HALF_SURE) / (HALF_SURE + index.learner.choices / (index.lengths.articles || 1));
  for (let slot = 0; slot < text.length; slot++) {
    const article = index.articles[slot];
    if (!article) continue;
    const agrees = (text[slot] as number) > FLOOR * highest;
    const speaks =
      (from.machines[slot] as number) >= sure || (from.inbox[slot] as number) >= FAR || (from.alike[slot] as number) >= FAR_ALIKE;
    if (!agrees && !speaks) continue;
    const articleLang = index.languages[slot];
    const foreign = lang !== undefined && articleLang !== undefined && articleLang !== lang;
    const ranked = { slot, article, score: total(index, from, slot), foreign };
    if (best.length >= limit && !before(ranked, best.at(-1) as Ranked)) continue;
    let at = best.length;
    while (at > 0 && before(ranked, best[at - 1] as Ranked)) at--;
    best.splice(at, 0, ranked);
    if (best.length > limit) best.pop();
  }
  return best;
}

function before(a: Ranked, b: Ranked): boolean {
  if (a.foreign !== b.foreign) return b.foreign;
  if (a.score !== b.score) return a.score > b.score;
  return a.article.id < b.article.id;
}
