/** How the knowledge base serves: what was used, shown and taken, and what has grown old. Pure; all times in milliseconds since 1970 UTC. */
import type { DeskEvent } from "../events";
import { plain } from "../replies/plain";
import type { Acceptance, Article, Message } from "../rows";

const DAY = 86_400_000;
/** Nobody took it for so long. */
export const UNUSED_DAYS = 90;
/** Nobody changed it for so long. */
export const UNEDITED_DAYS = 180;
/** In half of the replies made from it, less than this share of its words was left. */
export const KEPT_LEAST = 0.5;
/** So few say nothing. */
const KEPT_FROM = 3;

export type Stale = "review" | "unused" | "unedited" | "rewritten";

export interface Usage {
  article: Article;
  /** Suggestions from it that were taken in the span. */
  uses: number;
  /** Replies put into X's composer in the span while it stood among the suggestions. */
  shown: number;
  /** Of those, the ones made from it. */
  taken: number;
  /** When it was last taken, ever. */
  lastUsedAt?: number;
  /** Share of its words that were left in the replies made from it, the median, and of how many replies. */
  kept?: { median: number; n: number };
  stale: Stale[];
}

export interface Sources {
  articles: readonly Article[];
  /** Of the span. */
  events: readonly DeskEvent[];
  messages: readonly Message[];
  /** Of all times. */
  acceptances: readonly Acceptance[];
  span: { from: number; to: number };
  /** "2026-12-31" */
  today: string;
  now: number;
}

/** One row an article that is not archived, the most used first. */
export function usageOf({ articles, events, messages, acceptances, span, today, now }: Sources): Usage[] {
  const uses = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { articleId, at } of acceptances) {
    last.set(articleId, Math.max(last.get(articleId) ?? 0, at));
    if (at >= span.from && at < span.to) uses.set(articleId, (uses.get(articleId) ?? 0) + 1);
  }
  const [shown, taken, kept] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number[]>()];
  const byId = new Map(articles.map((article) => [article.id, article]));
  const answers = new Map(
    messages.flatMap((message) => (message.direction === "outbound" && message.inReplyTo ? [[message.inReplyTo, message] as const] : [])),
  );
  for (const event of events) {
    if (event.type !== "reply.inserted") continue;
    for (const id of event.offered ?? []) shown.set(id, (shown.get(id) ?? 0) + 1);
    const { chosen } = event;
    const article = chosen === undefined ? undefined : byId.get(chosen);
    if (!article) continue;
    if (event.offered?.includes(article.id)) taken.set(article.id, (taken.get(article.id) ?? 0) + 1);
    // What was sent, where the page has shown it; else what was inserted.
    const sent = answers.get(event.replyId.replace(/^public:/, ""))?.text ?? event.text;
    kept.set(article.id, [...(kept.get(article.id) ?? []), keptOf(article, sent)]);
  }
  return articles
    .filter(({ archivedAt }) => archivedAt === undefined)
    .map((article): Usage => {
      const { id } = article;
      const lastUsedAt = last.get(id);
      const shares = kept.get(id)?.sort((a, b) => a - b) ?? [];
      const median = shares[Math.floor((shares.length - 1) / 2)];
      const row = {
        ...{ article, uses: uses.get(id) ?? 0, shown: shown.get(id) ?? 0, taken: taken.get(id) ?? 0 },
        ...(lastUsedAt !== undefined && { lastUsedAt }),
        ...(median !== undefined && { kept: { median, n: shares.length } }),
      };
      return { ...row, stale: staleOf(row, today, now) };
    })
    .sort((a, b) => b.uses - a.uses || b.shown - a.shown || a.article.title.localeCompare(b.article.title));
}

function staleOf({ article, lastUsedAt, kept }: Omit<Usage, "stale">, today: string, now: number): Stale[] {
  const stale: Stale[] = [];
  if (article.reviewBy !== undefined && article.reviewBy <= today) stale.push("review");
  if (now - (lastUsedAt ?? article.createdAt) >= UNUSED_DAYS * DAY && article.status === undefined) stale.push("unused");
  if (now - article.updatedAt >= UNEDITED_DAYS * DAY) stale.push("unedited");
  if (kept && kept.n >= KEPT_FROM && kept.median < KEPT_LEAST) stale.push("rewritten");
  return stale;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Which share of the article's words, variables aside, stands in a text: 0 to 1. */
export function keptOf(article: Article, text: string): number {
  const there = new Map<string, number>();
  for (const word of wordsOf(text)) there.set(word, (there.get(word) ?? 0) + 1);
  const words = wordsOf(plain(article.snippet ?? article.body).replace(/\{\{[^{}]*\}\}/g, " "));
  let kept = 0;
  for (const word of words) {
    const left = there.get(word) ?? 0;
    if (left === 0) continue;
    kept++;
    there.set(word, left - 1);
  }
  return words.length === 0 ? 1 : kept / words.length;
}

/** How often suggestions were taken on each of these days. */
export const usesByDay = (acceptances: readonly Acceptance[], days: readonly { from: number; to: number }[]): number[] =>
  days.map(({ from, to }) => acceptances.filter(({ at }) => at >= from && at < to).length);
