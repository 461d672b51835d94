/** An article as it stood after each change, read from the log. Pure. */
import type { DeskEvent, EventOf } from "../events";
import type { ArticleDraft } from "./row";

export type Revision = Pick<EventOf<"article.created" | "article.edited">, "id" | "at" | "by" | "article"> & {
  /** The first one: it was written then. */
  isFirst: boolean;
};

/** Of the events of one article those that wrote it, newest first. */
export function revisionsOf(events: readonly DeskEvent[]): Revision[] {
  return events
    .flatMap((event) => {
      if (event.type !== "article.created" && event.type !== "article.edited") return [];
      const { id, at, by, article, type } = event;
      return [{ id, at, by, article, isFirst: type === "article.created" }];
    })
    .sort((a, b) => b.at - a.at || Number(a.isFirst) - Number(b.isFirst) || (a.id < b.id ? 1 : -1));
}

/** What it says, each part as text; parts that say nothing are empty. */
export function partsOf(article: ArticleDraft): Record<"title" | "body" | "snippet" | "tags" | "lang" | "url" | "links", string> {
  return {
    title: article.title,
    body: article.body,
    snippet: article.snippet ?? "",
    tags: article.tags.join(", "),
    lang: article.lang,
    url: article.url ?? "",
    links: (article.attachments ?? []).map(({ name, url }) => `${name} ${url}`).join("\n"),
  };
}
export type ArticlePart = keyof ReturnType<typeof partsOf>;

/** The article with the words it had then. Who looks after it, whom it is for and where it came from stay as they are now. */
export function withWordsOf(now: ArticleDraft, then: ArticleDraft): ArticleDraft {
  const { title, body, tags, lang, url, snippet, attachments } = then;
  return { ...now, title, body, tags, lang, url, snippet, attachments };
}
