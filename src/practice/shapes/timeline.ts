/** X's timelines: entries of items and modules, in instructions, with cursors at both ends. */
import type { PracticePost } from "../dataset";
import type { World } from "../world";
import { postShape } from "./post";
import { userShape } from "./user";

export interface Entry {
  content: Record<string, unknown>;
  entryId: string;
  sortIndex: string;
}

const ITEM = "TimelineTimelineItem";
const MODULE = "TimelineTimelineModule";

/** The `itemContent` of one post. */
export function itemOf(world: World, post: PracticePost, more: Record<string, unknown> = {}) {
  return {
    __typename: "TimelineTweet",
    itemType: "TimelineTweet",
    tweetDisplayType: "Tweet",
    tweet_results: { result: postShape(world, post) },
    ...(post.promoted && {
      promotedMetadata: {
        advertiser_results: { result: userShape(world, world.user(post.userId)) },
        disclosureType: "NoDisclosure",
        impressionId: post.id.slice(-12),
        impressionString: post.id.slice(-8),
      },
    }),
    ...more,
  };
}

export const tweetEntry = (world: World, post: PracticePost, sortIndex: bigint, more?: Record<string, unknown>): Entry => ({
  content: {
    __typename: ITEM,
    clientEventInfo: { component: "tweet", element: "tweet" },
    entryType: ITEM,
    itemContent: itemOf(world, post, more),
  },
  entryId: `${post.promoted ? "promoted-tweet" : "tweet"}-${post.id}`,
  sortIndex: String(sortIndex),
});

export const moduleEntry = (world: World, name: string, posts: PracticePost[], sortIndex: bigint): Entry => ({
  content: {
    __typename: MODULE,
    clientEventInfo: { component: "tweet" },
    displayType: "VerticalConversation",
    entryType: MODULE,
    items: posts.map((post) => ({
      entryId: `${name}-tweet-${post.id}`,
      item: { clientEventInfo: { component: "tweet", element: "tweet" }, itemContent: itemOf(world, post) },
    })),
    metadata: { conversationMetadata: { allTweetIds: posts.map((post) => post.id), enableDeduplication: true } },
  },
  entryId: name,
  sortIndex: String(sortIndex),
});

export const cursorEntry = (kind: "Top" | "Bottom", value: string, sortIndex: bigint): Entry => ({
  content: { __typename: "TimelineTimelineCursor", cursorType: kind, entryType: "TimelineTimelineCursor", value },
  entryId: `cursor-${kind.toLowerCase()}-${sortIndex}`,
  sortIndex: String(sortIndex),
});

/** Cursors are opaque to the page: how far it has read. */
export const cursorOf = (offset: number) => Buffer.from(`DAAK${offset}`).toString("base64");
export function offsetOf(cursor: unknown): number {
  const read = typeof cursor === "string" ? /^DAAK(\d{1,9})$/.exec(Buffer.from(cursor, "base64").toString("latin1")) : null;
  return Number(read?.[1] ?? 0);
}

/** Newest first, counting down, as X numbers a page's entries. */
export function* sortIndexes(): Generator<bigint, never> {
  let next = 2_100_000_000_000_000_000n;
  for (;;) yield next--;
}

/** One page of posts, `count` from `offset`, each an entry by itself or within its conversation. */
export function page(world: World, posts: PracticePost[], { offset = 0, count = 40, modules = false, pinned = false } = {}) {
  const index = sortIndexes();
  const entries: Entry[] = posts.slice(offset, offset + count).map((post) => {
    const sort = index.next().value;
    const parent = post.replyTo ? world.posts.get(post.replyTo) : undefined;
    return modules && parent && !parent.gone
      ? moduleEntry(world, `profile-conversation-${sort}`, [parent, post], sort)
      : tweetEntry(world, post, sort);
  });
  entries.push(cursorEntry("Top", cursorOf(0), index.next().value));
  if (offset + count < posts.length) entries.push(cursorEntry("Bottom", cursorOf(offset + count), index.next().value));
  const first = offset === 0 && pinned ? posts.find((post) => post.id === world.user(post.userId).pinned) : undefined;
  return [
    ...(offset === 0 ? [{ type: "TimelineClearCache" }] : []),
    ...(first ? [{ type: "TimelinePinEntry", entry: tweetEntry(world, first, index.next().value, { socialContext: PINNED }) }] : []),
    { type: "TimelineAddEntries", entries },
  ];
}

const PINNED = { contextType: "Pin", text: "Pinned", type: "TimelineGeneralContext" };
