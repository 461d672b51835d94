/** One post of X's JSON: the shape of GraphQL (`legacy`, `core`, `note_tweet`) and the flat one inside private messages. */
import type { PostSeen, ProfileSeen } from "../../domain/observations";
import { dateAt, handleAt, idAt, type Json, listAt, objectAt, present, textAt } from "../shapes/json";
import { languageOf } from "../shapes/lang";
import { readMedia } from "../shapes/media";
import { expand, mentionsOf, unescaped } from "../shapes/text";

/** Where a post keeps its text and time, or undefined when the object is no post. */
export function legacyOf(node: Json): Json | undefined {
  const legacy = objectAt(node, "legacy");
  if (legacy && typeof legacy.full_text === "string") return legacy;
  return typeof node.full_text === "string" && node.id_str !== undefined ? node : undefined;
}

/** The id of a post, wherever its shape keeps it. */
export const postIdOf = (node: Json): string | undefined => idAt(node, "rest_id") ?? idAt(node, "legacy", "id_str") ?? idAt(node, "id_str");

/** The post a repost repeats, or undefined for a post of its own. */
export const repostedIn = (legacy: Json): Json | undefined =>
  objectAt(legacy, "retweeted_status_result", "result") ?? objectAt(legacy, "retweeted_status");

/** Earlier versions of this post, which an edit replaced. */
export function replacedBy(node: Json, id: string): string[] {
  const versions = [
    ...listAt(node, "edit_control", "edit_tweet_ids"),
    ...listAt(node, "edit_control", "edit_control_initial", "edit_tweet_ids"),
  ];
  const own = versions.indexOf(id);
  return versions.slice(0, Math.max(own, 0)).filter((version): version is string => /^\d{1,25}$/.test(String(version)) && version !== id);
}

function textOf(node: Json, legacy: Json): { text: string; mentions: string[] } {
  const entities = objectAt(legacy, "entities");
  const note = objectAt(node, "note_tweet", "note_tweet_results", "result");
  const long = textAt(note, 30_000, "text");
  const set = objectAt(note, "entity_set");
  const hidden = [...listAt(legacy, "entities", "media"), textAt(legacy, 100, "quoted_status_permalink", "url")];
  const mentions = [...new Set([...mentionsOf(entities), ...mentionsOf(set)])].slice(0, 60);
  if (long) return { text: expand(long, listAt(set, "urls"), hidden), mentions };
  return { text: expand(unescaped(textAt(legacy, 30_000, "full_text") ?? ""), listAt(entities, "urls"), hidden), mentions };
}

function quotedOf(node: Json, legacy: Json, person: (user: unknown) => ProfileSeen | undefined) {
  const result = objectAt(node, "quoted_status_result", "result") ?? objectAt(legacy, "quoted_status");
  const quoted = objectAt(result, "tweet") ?? result;
  const permalink = textAt(legacy, 200, "quoted_status_permalink", "expanded");
  return {
    quotedPostId: idAt(legacy, "quoted_status_id_str") ?? (quoted && postIdOf(quoted)),
    quotedHandle:
      person(objectAt(quoted, "core", "user_results", "result"))?.handle ?? /\/(\w{1,20})\/status\/\d+$/.exec(permalink ?? "")?.[1],
  };
}

/**
 * Reads a post. `person` reads a user object; `known` finds a person met elsewhere in the same answer by user id, for posts
 * that name their author by id alone. Undefined where id, author or time can't be told.
 */
export function readPost(
  node: Json,
  person: (user: unknown) => ProfileSeen | undefined,
  known: (userId: string) => ProfileSeen | undefined,
): PostSeen | undefined {
  const legacy = legacyOf(node);
  const id = postIdOf(node);
  const at = dateAt(legacy, "created_at");
  if (!legacy || !id || at === undefined) return;
  const byId = idAt(legacy, "user_id_str");
  const author = person(objectAt(node, "core", "user_results", "result") ?? objectAt(legacy, "user")) ?? (byId && known(byId)) ?? undefined;
  if (!author) return;
  const answered = present({
    postId: idAt(legacy, "in_reply_to_status_id_str"),
    userId: idAt(legacy, "in_reply_to_user_id_str"),
    handle: handleAt(legacy, "in_reply_to_screen_name"),
  });
  const media = readMedia(legacy, objectAt(node, "card"));
  return present({
    kind: "post_seen" as const,
    source: "json" as const,
    id,
    author: present({ userId: author.userId ?? byId, handle: author.handle, name: author.name, avatarUrl: author.avatarUrl }),
    at,
    ...textOf(node, legacy),
    conversationId: idAt(legacy, "conversation_id_str"),
    inReplyTo: Object.keys(answered).length > 0 ? answered : undefined,
    ...quotedOf(node, legacy, person),
    lang: languageOf(textAt(legacy, 20, "lang")),
    media: media.length > 0 ? media : undefined,
  });
}
