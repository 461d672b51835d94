/**
 * Which articles answer a customer's message: BM25F over title, body and tags, four-letter pieces of titles and tags for other
 * forms and misspellings, and what was accepted before for similar messages. The same input always gives the same order.
 */
import { plain } from "../replies/plain";
import type { Acceptance, Article } from "../rows";
import { Index } from "./catalogue";
import { grams } from "./near";
import { passageOf } from "./passage";
import { FIELDS, type Field, type Posting } from "./postings";
import { primary } from "./stems";
import { cut, TERMS_MOST } from "./terms";
import { tokens } from "./tokens";
import { addScores, scoreIn } from "./weigh";

export { Index } from "./catalogue";
export { terms } from "./terms";

/** Why an article was found: a word as the customer wrote it, where it stands, and its share of the score (0 to 1). */
export interface HitTerm {
  term: string;
  from: "title" | "body" | "tags" | "accepted";
  weight: number;
}

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

const GRAM_WEIGHT = 0.5;
/** A word one slip away from the customer's. */
const NEAR_WEIGHT = 0.6;
/** Being used often counts mildly: twice as often, this much more. */
const USED_WEIGHT = 0.05;
/** Below this share of the best score, words agree by chance. */
const FLOOR = 0.05;
/** Shares below this explain nothing. */
const SHARE_LEAST = 0.03;

/** An index of these articles (archived ones stay out) and of what was accepted before. */
export function createIndex(articles: Iterable<Article>, acceptances: Iterable<Acceptance> = []): Index {
  const index = new Index();
  for (const article of articles) index.put(article);
  for (const acceptance of acceptances) index.learn(acceptance);
  return index;
}

/** A key to look up, for which of the customer's words (none for stop words, which explain nothing), and how much it counts. */
interface Probe {
  posting: Posting;
  term: string | undefined;
  weight: number;
}

/**
 * The best `limit` articles for a message, best first; those in the message's language (`lang`, BCP 47) or in none stand before
 * the others. Fewer, or none, where nothing agrees with it.
 */
export function search(index: Index, query: string, opts: { lang?: string; limit: number }): Hit[] {
  if (opts.limit < 1) return [];
  const asked = ask(index, query, opts.lang);
  const scores = new Float64Array(index.articles.length);
  for (const probe of asked.probes) addScores(scores, probe.posting, probe.weight, index.lengths);
  index.learned.score(asked.stems, (articleId, _, score) => {
    const slot = index.slot(articleId);
    if (slot !== undefined) scores[slot] = (scores[slot] as number) + score;
  });
  const best = top(index, scores, primary(opts.lang), opts.limit);
  const why = explain(index, asked, best);
  return best.flatMap(({ article, score }) => {
    const terms = why.get(article.id) ?? [];
    // Where "is" and "for" are all that agrees, it does so by chance.
    if (terms.length === 0) return [];
    return [{ article, score, passage: passageOf(plain(article.body), article.lang, asked.wanted), terms, uses: article.uses }];
  });
}

interface Asked {
  probes: Probe[];
  stems: string[];
  /** The customer's word of each of `stems`. */
  written: string[];
  /** What each stem counts in a passage. */
  wanted: Map<string, number>;
}

/** What to look up for a message. */
function ask(index: Index, query: string, lang?: string): Asked {
  const asked: Asked = { probes: [], stems: [], written: [], wanted: new Map() };
  const seen = new Set<string>();
  const probe = (posting: Posting | undefined, term: string | undefined, weight: number) =>
    posting && asked.probes.push({ posting, term, weight });
  const telling = cut(query, lang);
  const tellingWords = new Set(telling.map(({ word }) => word));
  for (const { text, stem } of telling) {
    if (seen.has(stem) || asked.stems.length >= TERMS_MOST) continue;
    seen.add(stem);
    asked.stems.push(stem);
    asked.written.push(text);
    const posting = index.stems.byKey.get(stem);
    const found = posting ? [stem] : index.spelling.near(stem);
    for (const key of found) {
      const near = index.stems.byKey.get(key);
      probe(near, text, posting ? 1 : NEAR_WEIGHT / found.length);
      asked.wanted.set(key, 1 / (1 + (near?.docs.length ?? 0) / index.lengths.articles));
    }
  }
  const pieces = new Set<string>();
  for (const { text, word } of tokens(query).slice(0, TERMS_MOST)) {
    for (const gram of grams(word)) {
      if (pieces.has(gram)) continue;
      pieces.add(gram);
      probe(index.grams.byKey.get(gram), tellingWords.has(word) ? text : undefined, GRAM_WEIGHT);
    }
  }
  return asked;
}

interface Ranked {
  slot: number;
  article: Article;
  score: number;
  foreign: boolean;
}

/** The best articles, without sorting all of them. */
function top(index: Index, scores: Float64Array, lang: string | undefined, limit: number): Ranked[] {
  const best: Ranked[] = [];
  const highest = { own: 0, foreign: 0 };
  for (let slot = 0; slot < scores.length; slot++) {
    const article = index.articles[slot];
    const raw = scores[slot] as number;
    if (raw <= 0 || !article) continue;
    const articleLang = index.languages[slot];
    const foreign = lang !== undefined && articleLang !== undefined && articleLang !== lang;
    const score = raw * (1 + USED_WEIGHT * Math.log2(1 + article.uses));
    const tier = foreign ? "foreign" : "own";
    if (score > highest[tier]) highest[tier] = score;
    const ranked = { slot, article, score, foreign };
    if (best.length >= limit && !before(ranked, best.at(-1) as Ranked)) continue;
    let at = best.length;
    while (at > 0 && before(ranked, best[at - 1] as Ranked)) at--;
    best.splice(at, 0, ranked);
    if (best.length > limit) best.pop();
  }
  return best.filter(({ score, foreign }) => score >= FLOOR * highest[foreign ? "foreign" : "own"]);
}

function before(a: Ranked, b: Ranked): boolean {
  if (a.foreign !== b.foreign) return b.foreign;
  if (a.score !== b.score) return a.score > b.score;
  return a.article.id < b.article.id;
}

/** Which of the customer's words brought each article up, largest share first, by the article's id. */
function explain(index: Index, asked: Asked, best: Ranked[]): Map<string, HitTerm[]> {
  const shares = new Map(best.map(({ article }) => [article.id, new Map<string, HitTerm>()]));
  const add = (articleId: string, term: string, from: HitTerm["from"], score: number) => {
    const found = shares.get(articleId);
    if (!found || score <= 0) return;
    const share = found.get(`${from} ${term}`);
    if (share) share.weight += score;
    else found.set(`${from} ${term}`, { term, from, weight: score });
  };
  for (const { posting, term, weight } of asked.probes) {
    if (term === undefined) continue;
    for (const { slot, article } of best) {
      const at = posting.docs.indexOf(slot);
      if (at < 0) continue;
      const byField = scoreIn(slot, posting.counts[at] as number, posting.docs.length, weight, index.lengths);
      for (const [field, score] of byField.entries()) add(article.id, term, FIELDS[field] as Field, score);
    }
  }
  index.learned.score(asked.stems, (articleId, at, score) => add(articleId, asked.written[at] as string, "accepted", score));
  return new Map([...shares].map(([id, found]) => [id, largestFirst([...found.values()])]));
}

function largestFirst(shares: HitTerm[]): HitTerm[] {
  const total = shares.reduce((sum, share) => sum + share.weight, 0);
  return shares
    .map((share) => ({ ...share, weight: share.weight / total }))
    .filter((share) => share.weight >= SHARE_LEAST)
    .sort((a, b) => b.weight - a.weight || (`${a.from} ${a.term}` < `${b.from} ${b.term}` ? -1 : 1));
}
