/** NotificationsTimeline: mentions as posts, the rest as notices. */
import type { PracticeNotice, PracticePost } from "../dataset";
import type { World } from "../world";
import { cursorEntry, cursorOf, type Entry, sortIndexes, tweetEntry } from "./timeline";
import { userShape } from "./user";

const WORDS = {
  like: ["heart_icon", "liked your post", "users_liked_your_tweet"],
  follow: ["person_icon", "followed you", "follow_from_recommended_user"],
  repost: ["retweet_icon", "reposted your post", "users_retweeted_your_tweet"],
} as const;

/** Posts that speak to the brand, newest first. */
export const mentionsOf = (world: World): PracticePost[] =>
  world.timeline().filter((post) => {
    if (post.userId === world.brand.id || post.reposts || post.promoted || post.gone) return false;
    const parent = post.replyTo ? world.posts.get(post.replyTo) : undefined;
    return parent?.userId === world.brand.id || new RegExp(`@${world.brand.handle}\\b`, "i").test(post.text);
  });

/** The instructions of the notifications page, or of its mentions only. */
export function notificationsOf(world: World, { mentionsOnly = false, offset = 0, count = 40 }) {
  const index = sortIndexes();
  const all = [
    ...mentionsOf(world).map((post) => ({ at: post.at, post })),
    ...(mentionsOnly ? [] : world.notices.map((notice) => ({ at: notice.at, notice }))),
  ].sort((a, b) => b.at - a.at);
  const entries = all.slice(offset, offset + count).map((one): Entry => {
    const sort = index.next().value;
    return "post" in one
      ? { ...tweetEntry(world, one.post, sort), entryId: `notification-${one.post.id}` }
      : noticeEntry(world, one.notice, sort);
  });
  entries.push(cursorEntry("Top", cursorOf(0), index.next().value));
  if (offset + count < all.length) entries.push(cursorEntry("Bottom", cursorOf(offset + count), index.next().value));
  return [
    ...(offset === 0 ? [{ type: "TimelineClearCache" }] : []),
    { type: "TimelineAddEntries", entries },
    ...(mentionsOnly ? [] : [{ type: "TimelineMarkEntriesUnreadGreaterThanSortIndex", sort_index: String(index.next().value) }]),
  ];
}

function noticeEntry(world: World, notice: PracticeNotice, sort: bigint): Entry {
  const [icon, words, element] = WORDS[notice.kind];
  const users = notice.userIds.map((id) => world.user(id));
  const name = users[0]?.name ?? "";
  const others = users.length > 1 ? ` and ${users.length - 1} other` : "";
  const post = notice.postId ? world.posts.get(notice.postId) : undefined;
  return {
    content: {
      __typename: "TimelineTimelineItem",
      clientEventInfo: { component: "urt", element },
      entryType: "TimelineTimelineItem",
      itemContent: {
        __typename: "TimelineNotification",
        id: notice.id,
        itemType: "TimelineNotification",
        notification_icon: icon,
        notification_url: {
          url: post ? `https://twitter.com/${world.user(post.userId).handle}/status/${post.id}` : "",
          urlType: "DeepLink",
        },
        rich_message: {
          entities: users.slice(0, 1).map((user) => ({
            fromIndex: 0,
            ref: { type: "TimelineRichTextUser", user_results: { result: userShape(world, user) } },
            toIndex: name.length,
          })),
          rtl: false,
          text: `${name}${others} ${words}`,
        },
        template: {
          __typename: "TimelineNotificationAggregateUserActions",
          from_users: users.map((user) => ({
            __typename: "TimelineNotificationUserRef",
            user_results: { result: userShape(world, user) },
          })),
          target_objects: post
            ? [{ __typename: "TimelineNotificationTweetRef", tweet_results: { result: { __typename: "Tweet", rest_id: post.id } } }]
            : [],
        },
        timestamp_ms: new Date(notice.at).toISOString(),
      },
    },
    entryId: `notification-${notice.id}`,
    sortIndex: String(sort),
  };
}
