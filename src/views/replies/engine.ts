/**
 * What suggests and checks replies: the ranking index, templates and the guard. Loaded after the panel has painted:
 * it brings stemmers and a Markdown reader with it.
 */
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

/** Brings the index up to what the store holds, in slices, changing only what changed. */
export async function sync(articles: readonly Article[], acceptances: readonly Acceptance[]): Promise<void> {
  const gone = new Set(stampOf.keys());
  let done = 0;
  for (const article of articles) {
    gone.delete(article.id);
    const stamp = `${article.updatedAt} ${article.uses} ${article.archivedAt ?? ""}`;
    if (stampOf.get(article.id) === stamp) continue;
    index.put(article);
    stampOf.set(article.id, stamp);
    if (++done % AT_ONCE === 0) await pause();
  }
  for (const id of gone) {
    index.remove(id);
    stampOf.delete(id);
  }
  for (const acceptance of acceptances) {
    if (learned.has(acceptance.id)) continue;
    learned.add(acceptance.id);
    index.learn(acceptance);
  }
}

/** The best articles for a customer's message. `lang` is BCP 47. */
export const suggest = (text: string, lang: string | undefined, limit: number): Hit[] => search(index, text, { lang, limit });

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
