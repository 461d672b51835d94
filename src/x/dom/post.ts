/** A post as the page shows it. Tiny: it ships in the page. */
import * as select from "../selectors";
import type { DomPost } from "./shapes";
import { mentionOf, short, textOf } from "./text";

/** A quoted post is a box that acts as a link, inside the article of the post that quotes it. */
const isQuoted = (node: Element, article: Element) => {
  const box = node.parentElement?.closest('div[role="link"]');
  return !!box && box !== article && article.contains(box);
};
const own = (article: Element, selector: string) => [...article.querySelectorAll(selector)].find((node) => !isQuoted(node, article));

/** An advertisement: X wraps the whole post in what counts its views (it wraps videos inside posts too, hence upwards only). */
export const isPromoted = (article: Element) => article.closest(select.promoted) !== null;

/** The id and author of the post an article shows now (X reuses articles), from the link of its time. */
export function readPermalink(article: Element): { id: string; handle: string; time: Element } | undefined {
  for (const time of article.querySelectorAll("time")) {
    const link = time.closest("a");
    const [, handle, id] = /^(?:https:\/\/[^/]+)?\/(\w{1,20})\/status\/(\d{1,25})$/.exec(link?.getAttribute("href") ?? "") ?? [];
    if (link && handle && id && !isQuoted(link, article)) return { id, handle, time };
  }
}

const handlesIn = (links: Iterable<Element>) => [...new Set([...links].flatMap((link) => mentionOf(link) ?? []))].slice(0, 60);

/** Links between the author's name and the text: X's "Replying to @a and @b", in whatever language. */
function replyingTo(article: Element, from: Element | undefined, to: Element | undefined): string[] {
  if (!from || !to) return [];
  const between = (link: Element) =>
    from.compareDocumentPosition(link) === Node.DOCUMENT_POSITION_FOLLOWING &&
    to.compareDocumentPosition(link) === Node.DOCUMENT_POSITION_PRECEDING;
  return handlesIn([...article.querySelectorAll("a[href^='/']")].filter(between));
}

function quotedHandle(article: Element): string | undefined {
  const name = [...article.querySelectorAll(select.postUserName)].find((node) => isQuoted(node, article));
  return name && /.*@(\w{1,20})/s.exec(textOf(name))?.[1];
}

/** Reads the post an article shows, or undefined for an advertisement or what has no address. The text may be cut ("Show more"). */
export function readPost(article: Element): DomPost | undefined {
  const link = isPromoted(article) ? undefined : readPermalink(article);
  const at = Date.parse(link?.time.getAttribute("datetime") ?? "");
  if (!link || Number.isNaN(at)) return;
  const text = own(article, select.postText);
  const author = own(article, select.postUserName);
  const answered = replyingTo(article, author, text ?? own(article, '[role="group"]'));
  const quoted = quotedHandle(article);
  const name = author?.querySelector("[dir]");
  return {
    id: link.id,
    handle: link.handle,
    name: short(name && textOf(name), 200),
    avatarUrl: short(article.querySelector<HTMLImageElement>(`${select.postAvatar} img`)?.src, 500),
    at,
    text: (text ? textOf(text) : "").slice(0, 30_000),
    lang: short(text?.getAttribute("lang"), 20),
    ...(answered.length > 0 && { replyingTo: answered }),
    mentions: handlesIn(text?.querySelectorAll("a") ?? []),
    ...(quoted && { quotedHandle: quoted }),
  };
}
