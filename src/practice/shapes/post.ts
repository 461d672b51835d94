/** A post as X's GraphQL answers hold one, with every wrapping a parser must survive. */
import twitter from "twitter-text";
import type { PracticePost } from "../dataset";
import { hash } from "../ids";
import type { World } from "../world";
import { encodeText, shortLink, xDate } from "./text";
import { userShape } from "./user";

const SOURCE = '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>';
const SHORT = 270;

/** Where a photo of a post is served. */
const photoOf = (id: string, index: number) => `/practice-media/${id}-${index}.svg`;

/** The value of `tweet_results.result`: a Tweet, one wrapped for limited replies, or a tombstone. */
export function postShape(world: World, post: PracticePost, depth = 0): Record<string, unknown> {
  if (post.gone) return tombstone();
  const tweet = tweetShape(world, post, depth);
  if (!post.limited) return { __typename: "Tweet", ...tweet };
  return {
    __typename: "TweetWithVisibilityResults",
    limitedActionResults: {
      limited_actions: [
        { action: "Reply", prompt: { __typename: "CtaLimitedActionPrompt", headline: { text: "Who can reply?", entities: [] } } },
      ],
    },
    tweet,
  };
}

export const tombstone = () => ({
  __typename: "TweetTombstone",
  tombstone: {
    __typename: "TextTombstone",
    text: { entities: [], rtl: false, text: "This Post was deleted by the Post author. Learn more" },
  },
});

function tweetShape(world: World, post: PracticePost, depth: number) {
  const parent = post.replyTo ? world.posts.get(post.replyTo) : undefined;
  const parentAuthor = parent && world.user(parent.userId);
  const original = post.reposts ? world.posts.get(post.reposts) : undefined;
  const quoted = post.quotes && depth < 1 ? world.posts.get(post.quotes) : undefined;
  const written = original
    ? `RT @${world.user(original.userId).handle}: ${original.text}`
    : parentAuthor && parentAuthor.id !== post.userId && !startsWithHandle(post.text, parentAuthor.handle)
      ? `@${parentAuthor.handle} ${post.text}`
      : post.text;
  const long = !original && twitter.parseTweet(written).weightedLength > 280;
  const shown = original && [...written].length > 140 ? `${[...written].slice(0, 139).join("")}…` : written;
  const { text, entities } = encodeText(world, long ? `${[...written].slice(0, SHORT).join("")}…` : shown);
  const media = (post.photos ?? []).map((alt, index) => mediaShape(world, post, alt, index, [...text].length + 1));
  const full = media[0] ? `${text} ${media[0].url}` : text;
  const whole = long ? encodeText(world, written) : undefined;

  return {
    core: { user_results: { result: userShape(world, world.user(post.userId)) } },
    edit_control: {
      edit_tweet_ids: [post.id],
      editable_until_msecs: String(post.at + 3_600_000),
      edits_remaining: "5",
      is_edit_eligible: false,
    },
    grok_translated_post_with_availability: { is_available: false },
    has_birdwatch_notes: false,
    is_translatable: post.lang !== "en",
    legacy: {
      bookmark_count: 0,
      bookmarked: false,
      conversation_id_str: (world.before(post)[0] ?? post).id,
      created_at: xDate(post.at),
      display_text_range: [parent ? leading(text) : 0, [...text].length],
      entities: { ...entities, ...(media.length && { media }) },
      ...(media.length && { extended_entities: { media } }),
      favorite_count: (post.likes ?? 0) + (world.liked.has(post.id) ? 1 : 0),
      favorited: world.liked.has(post.id),
      full_text: full,
      id_str: post.id,
      ...(parent &&
        parentAuthor && {
          in_reply_to_screen_name: parentAuthor.handle,
          in_reply_to_status_id_str: parent.id,
          in_reply_to_user_id_str: parentAuthor.id,
        }),
      is_quote_status: post.quotes !== undefined,
      lang: post.lang,
      quote_count: world.quotesOf(post.id),
      ...(post.quotes && { quoted_status_id_str: post.quotes, quoted_status_permalink: permalink(world, post.quotes) }),
      reply_count: world.answers(post.id).length,
      retweet_count: world.repostsOf(post.id) + (world.reposted.has(post.id) ? 1 : 0),
      retweeted: world.reposted.has(post.id),
      ...(original && depth < 1 && { retweeted_status_result: { result: postShape(world, original, depth + 1) } }),
      user_id_str: post.userId,
    },
    ...(whole && { note_tweet: noteShape(post, whole) }),
    ...(quoted && { quoted_status_result: { result: postShape(world, quoted, depth + 1) } }),
    quick_promote_eligibility: { eligibility: "IneligibleTweet" },
    rest_id: post.id,
    source: SOURCE,
    unmention_data: {},
    views: { count: String(post.views ?? 1), state: "EnabledWithCount" },
  };
}

const startsWithHandle = (text: string, handle: string) => new RegExp(`^(@\\w+\\s+)*@${handle}\\b`, "i").test(text);
/** Code points of the handles an answer begins with: X hides them. */
const leading = (text: string) => [...(/^(@\w+\s+)+/.exec(text)?.[0] ?? "")].length;

function permalink(world: World, id: string) {
  const post = world.posts.get(id);
  const expanded = `https://twitter.com/${post ? world.user(post.userId).handle : "i"}/status/${id}`;
  return { display: `${expanded.slice(8, 34)}…`, expanded, url: shortLink(expanded) };
}

function noteShape(post: PracticePost, whole: ReturnType<typeof encodeText>) {
  const { hashtags = [], urls = [], user_mentions = [] } = whole.entities;
  return {
    is_expandable: true,
    note_tweet_results: {
      result: {
        entity_set: { hashtags, symbols: [], urls, user_mentions },
        id: Buffer.from(`NoteTweet:${BigInt(post.id) - 1n}`).toString("base64"),
        media: { inline_media: [] },
        richtext: { richtext_tags: [] },
        text: whole.text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
      },
    },
  };
}

function mediaShape(world: World, post: PracticePost, alt: string, index: number, at: number) {
  const key = `3_${BigInt(post.id) - BigInt(index + 1)}`;
  const url = `https://t.co/${hash(`${post.id}/${index}`).toString(36)}`;
  return {
    display_url: `pic.x.com/${url.slice(13)}`,
    expanded_url: `https://x.com/${world.user(post.userId).handle}/status/${post.id}/photo/${index + 1}`,
    ext_alt_text: alt,
    ext_media_availability: { status: "Available" },
    id_str: key.slice(2),
    indices: [at, at + url.length],
    media_key: key,
    media_results: { result: { media_key: key } },
    media_url_https: photoOf(post.id, index),
    original_info: { focus_rects: [], height: 675, width: 1200 },
    sizes: { large: { h: 675, resize: "fit", w: 1200 }, thumb: { h: 150, resize: "crop", w: 150 } },
    type: "photo",
    url,
  };
}
