/** An article as it is kept: ends trimmed, tags once each, and nothing said that is the default. */
import { weightOf } from "../approvals/posts";
import type { Rejection } from "../commands";
import { unitedTags } from "../tags/rules";
import { cleanTag, TAG_LENGTH } from "../tags/tag";
import { type ArticleDraft, SNIPPET_WEIGHS } from "./row";

const WEB = /^https?:\/\//i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The draft, cleaned. */
export function cleanArticle(draft: ArticleDraft): ArticleDraft {
  const { title, body, tags, lang, url, status, audience, ownerId, reviewBy, topicId, attachments, snippet, source } = draft;
  const links = (attachments ?? [])
    .map(({ name, url: address }) => ({ name: name.trim() || address.trim(), url: address.trim() }))
    .filter(({ url: address }) => WEB.test(address));
  return {
    title: title.trim(),
    body: body.trim(),
    tags: unitedTags(tags.map(cleanTag).filter((tag) => tag && tag.length <= TAG_LENGTH)),
    lang,
    ...(url?.trim() && { url: url.trim() }),
    ...(status && { status }),
    ...(audience && { audience }),
    ...(ownerId && { ownerId }),
    ...(reviewBy && DAY.test(reviewBy) && { reviewBy }),
    ...(topicId && { topicId }),
    ...(links.length > 0 && { attachments: links }),
    ...(snippet?.trim() && { snippet: snippet.trim() }),
    ...(source && { source }),
  };
}

/** Why a cleaned draft can't be kept. */
export function articleObjection(draft: ArticleDraft): Rejection | undefined {
  if (!draft.title) return { reason: "empty", detail: "title" };
  if (!draft.body) return { reason: "empty", detail: "body" };
  if (draft.snippet && weightOf(draft.snippet) > SNIPPET_WEIGHS) return { reason: "too_long", detail: String(SNIPPET_WEIGHS) };
}
