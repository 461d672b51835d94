/** What an article is. What is optional is left out where it says nothing more than its default, so rows of older versions are whole. */

/** Who may read an article's words: in private messages only, or only the team. Absent in a row: everybody. */
export type ArticleAudience = "dm" | "internal";

/** A file or page that belongs to an article, as a link. */
export interface Attachment {
  name: string;
  /** http or https. */
  url: string;
}

/** Where an article was brought in from, so that bringing it in again makes no second one. */
export interface ArticleSource {
  /** The place: a help centre, a feed, a folder. */
  from: string;
  /** What it is called there. */
  key: string;
  /** Fingerprint of what stood there when it was last taken. */
  hash: string;
}

/** What an article holds before it has an id. */
export interface ArticleDraft {
  title: string;
  /** Markdown. */
  body: string;
  tags: string[];
  /** BCP 47. */
  lang: string;
  url?: string;
  /** Absent: published. */
  status?: "draft";
  audience?: ArticleAudience;
  /** Id of the agent who looks after it. */
  ownerId?: string;
  /** The day by which somebody should read it again, "2026-12-31". */
  reviewBy?: string;
  /** Articles of one topic say the same in several languages. It is the id of the first of them, or of none. */
  topicId?: string;
  attachments?: Attachment[];
  /** What goes into a reply instead of the body; up to 280 by X's weighing. */
  snippet?: string;
  source?: ArticleSource;
}

export interface Article extends ArticleDraft {
  id: string;
  createdAt: number;
  updatedAt: number;
  archivedAt?: number;
  /** How often a suggestion from it was accepted. */
  uses: number;
}

/** A snippet weighs no more, by X's weighing. */
export const SNIPPET_WEIGHS = 280;

/** The topic of an article: its own id where it is the first or only one. */
export const topicOf = ({ id, topicId }: Pick<Article, "id" | "topicId">): string => topicId ?? id;

/** What an article of the desk holds. */
export function draftOf(article: Article): ArticleDraft {
  const { id: _, createdAt: __, updatedAt: ___, archivedAt: ____, uses: _____, ...draft } = article;
  return draft;
}
