/** Adding many articles at once. */
import { run } from "../../commands/run";
import type { ArticleDraft, Rejection } from "../../domain/commands";

export interface Added {
  /** Ids of the articles that are now there. */
  ids: string[];
  /** Those that were refused, and why. */
  refused: { article: ArticleDraft; reason: Rejection["reason"] }[];
}

/** Creates each article by a command of its own: one that is refused takes no other with it. `onProgress` gets the share done, 0 to 1. */
export async function addArticles(articles: readonly ArticleDraft[], onProgress: (share: number) => void = () => {}): Promise<Added> {
  const added: Added = { ids: [], refused: [] };
  for (const [i, article] of articles.entries()) {
    const articleId = `article:${crypto.randomUUID()}`;
    const outcome = await run({ type: "article.create", articleId, article });
    if (outcome.ok) added.ids.push(articleId);
    else added.refused.push({ article, reason: outcome.rejection.reason });
    if (i % 20 === 19) onProgress((i + 1) / articles.length);
  }
  return added;
}

/** Takes back what `addArticles` added: articles are archived, never destroyed. */
export async function archiveAll(ids: readonly string[]): Promise<void> {
  for (const articleId of ids) await run({ type: "article.archive", articleId });
}
