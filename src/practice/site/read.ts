/** What the site shows, read out of X's shapes: the page's own reader, as X's client has one. */
import type { Json } from "./wire";

export interface User {
  id: string;
  handle: string;
  name: string;
  avatar: string;
  square: boolean;
  bio: string;
  location: string;
  link?: string;
  followers: number;
  following: number;
  posts: number;
  verified?: "blue" | "business" | "government";
  protected: boolean;
  joined: string;
}

export type Piece =
  | { kind: "text"; text: string }
  | { kind: "emoji"; text: string }
  | { kind: "mention"; text: string; to: string }
  | { kind: "hashtag"; text: string; to: string }
  | { kind: "link"; text: string; to: string; whole: string };

export interface Post {
  id: string;
  userId: string;
  at: number;
  lang: string;
  pieces: Piece[];
  /** All of a long post, where `pieces` is its beginning. */
  whole?: Piece[];
  replyTo?: { id: string; handle: string };
  quotes?: string;
  reposts?: string;
  photos: { url: string; alt: string }[];
  replies: number;
  repostCount: number;
  likes: number;
  views: number;
  liked: boolean;
  reposted: boolean;
}

export type Item =
  | { kind: "post"; key: string; postId: string; context?: string; ad?: boolean; joined?: boolean }
  | { kind: "tombstone"; key: string; text: string }
  | { kind: "notice"; key: string; icon: string; text: string; userIds: string[]; postId?: string; at: number };

export interface Read {
  users: User[];
  posts: Post[];
  items: Item[];
  cursor?: string;
}

interface Entity {
  indices: [number, number];
  text?: string;
  screen_name?: string;
  display_url?: string;
  expanded_url?: string;
  url?: string;
}
type Entities = {
  hashtags?: Entity[];
  user_mentions?: Entity[];
  urls?: Entity[];
  media?: { media_url_https: string; ext_alt_text?: string }[];
};

const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? (inner as Json)[key] : undefined), value);
const text = (value: unknown) => (typeof value === "string" ? value : "");
const number = (value: unknown) => Number(value ?? 0) || 0;
const decode = (value: string) => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

export function readUser(shape: unknown): User {
  const type = text(at(shape, "verification", "verified_type")).toLowerCase();
  const verified = type === "business" || type === "government" ? type : at(shape, "is_blue_verified") === true ? "blue" : undefined;
  const link = text(at(shape, "profile_bio", "entities", "url", "urls", 0, "display_url"));
  return {
    id: text(at(shape, "rest_id")),
    handle: text(at(shape, "core", "screen_name")),
    name: text(at(shape, "core", "name")),
    avatar: text(at(shape, "avatar", "image_url")),
    square: at(shape, "profile_image_shape") === "Square",
    bio: text(at(shape, "profile_bio", "description")),
    location: text(at(shape, "location", "location")),
    ...(link && { link }),
    followers: number(at(shape, "relationship_counts", "followers")),
    following: number(at(shape, "relationship_counts", "following")),
    posts: number(at(shape, "tweet_counts", "tweets")),
    ...(verified && { verified }),
    protected: at(shape, "privacy", "protected") === true,
    joined: text(at(shape, "core", "created_at")),
  };
}

const EMOJI =
  /\p{Emoji_Presentation}(?:\p{Emoji_Modifier})?(?:\u200d\p{Extended_Pictographic}\ufe0f?)*\ufe0f?|\p{Extended_Pictographic}\ufe0f(?:\u200d\p{Extended_Pictographic}\ufe0f?)*/gu;
function plain(value: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of value.matchAll(EMOJI)) {
    if (found.index > from) pieces.push({ kind: "text", text: value.slice(from, found.index) });
    pieces.push({ kind: "emoji", text: found[0] });
    from = found.index + found[0].length;
  }
  if (from < value.length) pieces.push({ kind: "text", text: value.slice(from) });
  return pieces;
}

/** Text with its entities as pieces; indices count code points of the escaped text. */
function cut(raw: string, entities: Entities, [start, end]: [number, number]): Piece[] {
  const points = [...raw];
  const marks = [
    ...(entities.hashtags ?? []).map((one) => ({ one, kind: "hashtag" as const })),
    ...(entities.user_mentions ?? []).map((one) => ({ one, kind: "mention" as const })),
    ...(entities.urls ?? []).map((one) => ({ one, kind: "link" as const })),
  ].sort((a, b) => a.one.indices[0] - b.one.indices[0]);
  const pieces: Piece[] = [];
  let from = start;
  for (const { one, kind } of marks) {
    const [first, last] = one.indices;
    if (first < from || last > end) continue;
    pieces.push(...plain(decode(points.slice(from, first).join(""))));
    if (kind === "link") pieces.push({ kind, text: one.display_url ?? "", to: one.url ?? "", whole: one.expanded_url ?? "" });
    else if (kind === "mention") pieces.push({ kind, text: points.slice(first, last).join(""), to: `/${one.screen_name}` });
    else
      pieces.push({
        kind,
        text: points.slice(first, last).join(""),
        to: `/hashtag/${encodeURIComponent(one.text ?? "")}?src=hashtag_click`,
      });
    from = last;
  }
  return [...pieces, ...plain(decode(points.slice(from, end).join("")))];
}

/** Reads a `tweet_results.result` into `into`; gives the post's id, or undefined for a tombstone. */
export function readTweet(result: unknown, into: Read): string | undefined {
  const tweet = at(result, "__typename") === "TweetWithVisibilityResults" ? at(result, "tweet") : result;
  const legacy = at(tweet, "legacy") as Json | undefined;
  if (!legacy) return undefined;
  const user = readUser(at(tweet, "core", "user_results", "result"));
  into.users.push(user);
  const id = text(at(tweet, "rest_id"));
  const note = at(tweet, "note_tweet", "note_tweet_results", "result");
  const quotes = readTweet(at(tweet, "quoted_status_result", "result"), into);
  const reposts = readTweet(at(legacy, "retweeted_status_result", "result"), into);
  const entities = (legacy.entities ?? {}) as Entities;
  const replyId = text(legacy.in_reply_to_status_id_str);
  const noteText = text(at(note, "text"));
  const head = /^(@\w+\s+)+/.exec(noteText)?.[0] ?? "";
  into.posts.push({
    id,
    userId: user.id,
    at: Date.parse(text(legacy.created_at)),
    lang: text(legacy.lang),
    pieces: cut(text(legacy.full_text), entities, legacy.display_text_range as [number, number]),
    ...(note !== undefined && {
      whole: cut(noteText, (at(note, "entity_set") ?? {}) as Entities, [replyId ? head.length : 0, [...noteText].length]),
    }),
    ...(replyId && { replyTo: { id: replyId, handle: text(legacy.in_reply_to_screen_name) } }),
    ...(quotes && { quotes }),
    ...(reposts && { reposts }),
    photos: (entities.media ?? []).map((one) => ({ url: one.media_url_https, alt: one.ext_alt_text ?? "Image" })),
    replies: number(legacy.reply_count),
    repostCount: number(legacy.retweet_count),
    likes: number(legacy.favorite_count),
    views: number(at(tweet, "views", "count")),
    liked: legacy.favorited === true,
    reposted: legacy.retweeted === true,
  });
  return id;
}

function readItem(content: unknown, key: string, into: Read, joined: boolean) {
  const type = at(content, "itemType");
  if (type === "TimelineNotification") {
    const users = (at(content, "template", "from_users") as unknown[]) ?? [];
    const read = users.map((one) => readUser(at(one, "user_results", "result")));
    into.users.push(...read);
    const postId = text(at(content, "template", "target_objects", 0, "tweet_results", "result", "rest_id"));
    into.items.push({
      kind: "notice",
      key,
      icon: text(at(content, "notification_icon")),
      text: text(at(content, "rich_message", "text")),
      userIds: read.map((user) => user.id),
      ...(postId && { postId }),
      at: Date.parse(text(at(content, "timestamp_ms"))),
    });
  }
  if (type !== "TimelineTweet") return;
  const result = at(content, "tweet_results", "result");
  const postId = readTweet(result, into);
  const context = text(at(content, "socialContext", "text"));
  if (postId) {
    const ad = at(content, "promotedMetadata") !== undefined;
    into.items.push({ kind: "post", key, postId, ...(context && { context }), ...(ad && { ad }), ...(joined && { joined }) });
  } else into.items.push({ kind: "tombstone", key, text: text(at(result, "tombstone", "text", "text")) });
}

/** Reads the instructions of any timeline. */
export function readTimeline(instructions: unknown): Read {
  const into: Read = { users: [], posts: [], items: [] };
  for (const instruction of (instructions as Json[]) ?? []) {
    const entries = instruction.entry ? [instruction.entry] : ((instruction.entries as unknown[]) ?? []);
    for (const entry of entries) {
      const key = text(at(entry, "entryId"));
      const content = at(entry, "content");
      if (at(content, "cursorType") === "Bottom") into.cursor = text(at(content, "value"));
      else if (at(content, "itemContent")) readItem(at(content, "itemContent"), instruction.entry ? `pin-${key}` : key, into, false);
      const items = (at(content, "items") as unknown[]) ?? [];
      items.forEach((item, index) => {
        readItem(at(item, "item", "itemContent"), text(at(item, "entryId")), into, index < items.length - 1);
      });
    }
  }
  return into;
}
