/** The index of the knowledge base: articles as they are added, replaced and taken out one by one. */
import type { Article } from "../rows";
import type { Inbox } from "./learning/inbox";
import { Learner } from "./learning/learner";
import { grams, Spelling } from "./near";
import { type Counts, FIELDS, oneMore, Postings } from "./postings";
import { primary, stem, stemmed } from "./stems";
import { tokens } from "./tokens";
import { Lengths } from "./weigh";

/** Bodies longer than this are a book, not an answer: its beginning is indexed. */
const BODY_MOST = 50_000;

/** What ranking looks things up in. Build it with `createIndex`; `put` and `remove` keep it up to date. */
export class Index {
  readonly stems = new Postings();
  readonly grams = new Postings();
  readonly spelling = new Spelling();
  readonly lengths = new Lengths();
  /** What was accepted for which messages. */
  learner = new Learner();
  /** What customers' own words say of the articles with these ids. */
  inbox: { ids: readonly string[]; said: Inbox } | undefined;
  readonly articles: (Article | undefined)[] = [];
  /** The primary language of each, "es" of "es-MX"; nothing where it has none. */
  readonly languages: (string | undefined)[] = [];
  private readonly slotOf = new Map<string, number>();
  private readonly free: number[] = [];

  /** Adds an article or replaces the one of its id; an archived one is taken out. */
  put(article: Article): void {
    this.remove(article.id);
    if (article.archivedAt !== undefined) return;
    const slot = this.free.pop() ?? this.articles.length;
    const counted = count(article);
    for (const key of counted.stems.keys()) if (!this.stems.byKey.has(key)) this.spelling.add(key);
    this.stems.add(slot, counted.stems);
    this.grams.add(slot, counted.grams);
    this.lengths.set(slot, counted.lengths);
    this.articles[slot] = article;
    this.languages[slot] = primary(article.lang);
    this.slotOf.set(article.id, slot);
  }

  /** Takes an article out. What was learned about it stays, should it come back. */
  remove(articleId: string): void {
    const slot = this.slotOf.get(articleId);
    const article = slot === undefined ? undefined : this.articles[slot];
    if (slot === undefined || !article) return;
    const counted = count(article);
    this.stems.remove(slot, counted.stems);
    this.grams.remove(slot, counted.grams);
    for (const key of counted.stems.keys()) if (!this.stems.byKey.has(key)) this.spelling.remove(key);
    this.lengths.clear(slot);
    this.articles[slot] = undefined;
    this.slotOf.delete(articleId);
    this.free.push(slot);
  }

  /** All articles that may be suggested. */
  live(): Article[] {
    return this.articles.filter((article) => article !== undefined);
  }

  /** Where an article stands; nothing when it is not in the index. */
  slot(articleId: string): number | undefined {
    return this.slotOf.get(articleId);
  }
}

/** How often each stem and each four letters stand in which field, and how long the fields are. */
function count(article: Article): { stems: Map<string, Counts>; grams: Map<string, Counts>; lengths: number[] } {
  const fields = [tokens(article.title), tokens(article.body.slice(0, BODY_MOST)), tokens(article.tags.join(" "))];
  const language = stemmed(
    article.lang,
    fields.flat().map(({ word }) => word),
  );
  const stems = new Map<string, Counts>();
  const fourLetters = new Map<string, Counts>();
  for (const [field, words] of fields.entries()) {
    for (const { word } of words) {
      const key = stem(word, language);
      stems.set(key, oneMore(stems.get(key) ?? 0, field));
      if (FIELDS[field] === "body") continue;
      for (const gram of grams(word)) fourLetters.set(gram, oneMore(fourLetters.get(gram) ?? 0, field));
    }
  }
  return { stems, grams: fourLetters, lengths: fields.map((words) => words.length) };
}
