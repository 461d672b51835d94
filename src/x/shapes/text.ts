/** The text of a post or private message as a person reads it. */
import { isObject, type Json, urlAt } from "./json";

const MAX = 30_000;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** X escapes these three in the short text of a post and in private messages, and nowhere else. Once only: `&amp;lt;` is `&lt;`. */
export const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

/**
 * Replaces X's short links by where they lead. Links in `hidden` (a post's own pictures, the post it quotes) are left out,
 * as X leaves them out: they are kept as media and as the quoted post.
 */
export function expand(text: string, links: readonly unknown[], hidden: readonly unknown[] = []): string {
  if (!text.includes("://t.co/")) return text.slice(0, MAX);
  const leads = new Map<string, string>();
  for (const link of links) {
    const url = urlAt(link, "url");
    const target = urlAt(link, "expanded_url") ?? urlAt(link, "unwound_url", "url");
    if (url && target) leads.set(url, target);
  }
  for (const link of hidden) {
    const url = typeof link === "string" ? link : urlAt(link, "url");
    if (url) leads.set(url, "");
  }
  let cut = false;
  const expanded = text.replace(/https?:\/\/t\.co\/\w+/g, (url) => {
    const target = leads.get(url);
    cut ||= target === "";
    return target ?? url;
  });
  return (cut ? expanded.trimEnd() : expanded).slice(0, MAX);
}

/** Handles mentioned, without @, each once, at most 60. */
export function mentionsOf(entities: Json | undefined): string[] {
  const mentions = Array.isArray(entities?.user_mentions) ? entities.user_mentions : [];
  const handles = mentions.flatMap((mention) => (isObject(mention) && typeof mention.screen_name === "string" ? mention.screen_name : []));
  return [...new Set(handles.filter((handle) => /^\w{1,20}$/.test(handle)))].slice(0, 60);
}
