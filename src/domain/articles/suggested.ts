/** Which articles are suggested, and in which language. Pure. */
import { type Article, topicOf } from "./row";

/** Drafts are suggested to their owner alone, archived ones to nobody. */
export const isSuggested = (article: Article, agentId: string): boolean =>
  article.archivedAt === undefined && (article.status !== "draft" || article.ownerId === agentId);

const language = (lang: string | undefined) => lang?.split("-")[0]?.toLowerCase();

/**
 * One hit a topic, where the best of its languages stands: the article in the customer's language where `articles` hold one, else the one
 * that was found. `instead` makes the hit of an article from that of another of its topic.
 */
export function oneOfTopic<Hit extends { article: Article }>(
  hits: readonly Hit[],
  lang: string | undefined,
  articles: Iterable<Article>,
  instead: (hit: Hit, article: Article) => Hit,
): Hit[] {
  const wanted = language(lang);
  const translated = new Map<string, Article>();
  for (const article of articles) if (wanted && language(article.lang) === wanted) translated.set(topicOf(article), article);
  const seen = new Set<string>();
  return hits.flatMap((hit) => {
    const topic = topicOf(hit.article);
    if (seen.has(topic)) return [];
    seen.add(topic);
    const article = translated.get(topic);
    if (!article || language(hit.article.lang) === wanted) return [hit];
    return [hits.find((each) => each.article.id === article.id) ?? instead(hit, article)];
  });
}
