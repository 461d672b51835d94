/**
 * What suggests and checks replies: the ranking index, templates and the guard. Loaded after the panel has painted:
 * it brings stemmers and a Markdown reader with it.
 */
import { passageOf as passageOfText } from "../../domain/knowledge/passage";
import { createIndex, type Hit, search } from "../../domain/knowledge/rank";
import { fill, replyText } from "../../domain/replies/fill";
import { plain } from "../../domain/replies/plain";
import type { Acceptance, Article } from "../../domain/rows";
import type { Draft } from "./drafts";
import { type Between, variablesFor } from "./variables";

export { terms } from "../../domain/knowledge/rank";
export { answeredBefore } from "../../domain/replies/answered";
export { findPrivate } from "../../domain/replies/guard";

/** Articles indexed before the page gets to do something else. */
const AT_ONCE = 100;
const pause = () => new Promise((done) => setTimeout(done));

const index = createIndex([]);
const stampOf = new Map<string, string>();
const learned = new Set<string>();
/** By id, those that are not archived. */
const known = new Map<string, Article>();

/** Brings the index up to what the store holds, in slices, changing only what changed. */
export async function sync(articles: readonly Article[], acceptances: readonly Acceptance[]): Promise<void> {
  const gone = new Set(stampOf.keys());
  let done = 0;
  for (const article of articles) {
    gone.delete(article.id);
    known.set(article.id, article);
    const stamp = `${article.updatedAt} ${article.uses} ${article.archivedAt ?? ""}`;
    if (stampOf.get(article.id) === stamp) continue;
    index.put(article);
    stampOf.set(article.id, stamp);
    if (++done % AT_ONCE === 0) await pause();
  }
  for (const id of gone) {
    index.remove(id);
    stampOf.delete(id);
    known.delete(id);
  }
  for (const acceptance of acceptances) {
    if (learned.has(acceptance.id)) continue;
    learned.add(acceptance.id);
    index.learn(acceptance);
  }
}

/** The best articles for a customer's message, those a rule has named before them. `lang` is BCP 47. */
export function suggest(text: string, lang: string | undefined, limit: number, named: readonly string[] = []): Hit[] {
  const found = search(index, text, { lang, limit });
  const first = named.flatMap((id) => found.find(({ article }) => article.id === id) ?? hitOf(id));
  return [...first, ...found.filter((hit) => !first.includes(hit))].slice(0, limit);
}

/** An article none of the customer's words led to. */
function hitOf(id: string): Hit[] {
  const article = known.get(id);
  if (!article) return [];
  const passage = passageOfText(plain(article.body), article.lang, new Map());
  return [{ article, score: 0, passage, terms: [], uses: article.uses }];
}

/** A passage as the customer would read it. */
export const passageOf = (hit: Hit, between: Between): string =>
  fill(hit.passage, { "article.url": hit.article.url, ...variablesFor(between) }).text;

/** A text can do without these: it greets or signs less well, but says the same. */
const SPARE = new Set(["customer.first_name", "customer.name", "agent.name", "agent.signature"]);

/** An article as a reply to this customer, ready for X, with what could not be filled in. */
export function draftOf(article: Article, between: Between): Draft {
  const { text, missing } = replyText(article, variablesFor(between));
  const missed = missing.filter((name) => !SPARE.has(name));
  return { text, articleId: article.id, allowed: plain(article.body), ...(missed.length > 0 && { missing: missed }) };
}
