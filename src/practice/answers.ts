/** What X's web API answers, operation by operation, out of the practice world. */
import type { PracticePost } from "./dataset";
import { conversationOf, inboxOf, messageEntry, updatesOf } from "./shapes/dm";
import { notificationsOf } from "./shapes/notifications";
import { postShape } from "./shapes/post";
import { threadOf } from "./shapes/thread";
import { offsetOf, page } from "./shapes/timeline";
import { userShape } from "./shapes/user";
import type { World } from "./world";

export type Variables = Record<string, unknown>;

/** X answers errors with HTTP 200. */
export const errorBody = (message: string, code = 214) => ({
  errors: [
    {
      code,
      extensions: { code, kind: "Validation", name: "BadRequestError" },
      kind: "Validation",
      message,
      name: "BadRequestError",
      path: [],
    },
  ],
});

const text = (value: unknown) => (typeof value === "string" ? value : "");
const window = (variables: Variables) => ({
  count: Math.min(100, Math.max(1, Number(variables.count) || 40)),
  offset: offsetOf(variables.cursor),
});

/** The brand's timeline: everything that is said around it. */
const home = (world: World) => world.timeline().filter((post) => !post.gone);

function search(world: World, raw: string): PracticePost[] {
  const words = raw.toLowerCase().split(/\s+/).filter(Boolean);
  return home(world).filter((post) => {
    const author = world.user(post.userId).handle.toLowerCase();
    return words.every((word) =>
      word.startsWith("from:")
        ? author === word.slice(5).replace(/^@/, "")
        : post.text.toLowerCase().includes(word) || `@${author}` === word,
    );
  });
}

function postsOf(world: World, variables: Variables, replies: boolean) {
  const id = text(variables.userId);
  const posts = world.timeline().filter((post) => post.userId === id && !post.gone && (replies || !isAnswer(world, post)));
  const instructions = page(world, posts, { ...window(variables), modules: replies, pinned: true });
  return {
    data: {
      user: {
        result: {
          __typename: "User",
          timeline: { timeline: { instructions, metadata: { scribeConfig: { page: replies ? "profileAll" : "profileBest" } } } },
        },
      },
    },
  };
}

/** Answers to others; the continuation of one's own thread is no reply. */
const isAnswer = (world: World, post: PracticePost) => world.before(post).some((one) => one.userId !== post.userId);

const OPERATIONS: Record<string, (world: World, variables: Variables) => unknown> = {
  HomeTimeline: (world, variables) => ({
    data: { home: { home_timeline_urt: { instructions: page(world, home(world), window(variables)), metadata: {} } } },
  }),
  HomeLatestTimeline: (world, variables) => OPERATIONS.HomeTimeline?.(world, variables),
  TweetDetail: (world, variables) => {
    const post = world.posts.get(text(variables.focalTweetId));
    if (!post) return { ...errorBody("_Missing: No status found with that ID.", 144), data: {} };
    return { data: { threaded_conversation_with_injections_v2: { instructions: threadOf(world, post) } } };
  },
  UserByScreenName: (world, variables) => {
    const user = world.userByHandle(text(variables.screen_name));
    return { data: user ? { user: { result: userShape(world, user) } } : {} };
  },
  UserTweets: (world, variables) => postsOf(world, variables, false),
  UserOriginalsTimeline: (world, variables) => postsOf(world, variables, false),
  UserTweetsAndReplies: (world, variables) => postsOf(world, variables, true),
  UserRepliesTimeline: (world, variables) => postsOf(world, variables, true),
  SearchTimeline: (world, variables) => ({
    data: {
      search_by_raw_query: {
        search_timeline: { timeline: { instructions: page(world, search(world, text(variables.rawQuery)), window(variables)) } },
      },
    },
  }),
  NotificationsTimeline: (world, variables) => {
    const instructions = notificationsOf(world, { ...window(variables), mentionsOnly: variables.timeline_type === "Mentions" });
    const id = Buffer.from(`NotificationTimeline:${world.brand.id}`).toString("base64");
    return {
      data: {
        viewer_v2: {
          user_results: {
            result: { __typename: "User", notification_timeline: { id, timeline: { instructions } }, rest_id: world.brand.id },
          },
        },
      },
    };
  },
  Viewer: (world) => ({
    data: { viewer: { has_community_memberships: false, user_features: [], user_results: { result: userShape(world, world.brand) } } },
  }),
  CreateTweet: (world, variables) => {
    const said = text(variables.tweet_text).trim();
    if (!said) return errorBody("Authorization: Tweet needs to be a bit shorter or longer. (186)", 186);
    const reply = variables.reply as { in_reply_to_tweet_id?: unknown } | undefined;
    const replyTo = text(reply?.in_reply_to_tweet_id);
    if (replyTo && !world.posts.has(replyTo)) return errorBody("The Post you are replying to is gone.", 385);
    const quotes = /\/status\/(\d+)/.exec(text(variables.attachment_url))?.[1];
    const lang = /\p{Script=Arabic}/u.test(said) ? "ar" : /[¿¡ñáéíóú]/i.test(said) ? "es" : "en";
    const post = world.say(said, { lang, ...(replyTo && { replyTo }), ...(quotes && { quotes }) });
    return { data: { create_tweet: { tweet_results: { result: postShape(world, post) } } } };
  },
  DeleteTweet: (world, variables) =>
    world.remove(text(variables.tweet_id)) ? { data: { delete_tweet: { tweet_results: {} } } } : errorBody("Not found", 144),
  FavoriteTweet: (world, variables) => {
    world.liked.add(text(variables.tweet_id));
    return { data: { favorite_tweet: "Done" } };
  },
  UnfavoriteTweet: (world, variables) => {
    world.liked.delete(text(variables.tweet_id));
    return { data: { unfavorite_tweet: "Done" } };
  },
  CreateRetweet: (world, variables) => {
    world.reposted.add(text(variables.tweet_id));
    return { data: { create_retweet: { retweet_results: { result: { rest_id: text(variables.tweet_id) } } } } };
  },
  DeleteRetweet: (world, variables) => {
    world.reposted.delete(text(variables.tweet_id));
    return { data: { unretweet: { source_tweet_results: { result: { rest_id: text(variables.tweet_id) } } } } };
  },
};

/** Operations that change something: X takes them by POST only. */
export const WRITES = new Set(["CreateTweet", "DeleteTweet", "FavoriteTweet", "UnfavoriteTweet", "CreateRetweet", "DeleteRetweet"]);

/** The JSON body of `/i/api/graphql/<hash>/<operation>`, or undefined for an operation the site does not know. */
export const graphql = (world: World, operation: string, variables: Variables): unknown =>
  Object.hasOwn(OPERATIONS, operation) ? OPERATIONS[operation]?.(world, variables) : undefined;

/** The JSON body of `/i/api/1.1/dm/<path>`, or undefined. */
export function dm(world: World, path: string, query: URLSearchParams): unknown {
  if (path === "inbox_initial_state.json") return inboxOf(world);
  if (path === "user_updates.json") return updatesOf(world, query.get("cursor") ?? "");
  const id = /^conversation\/(\d+-\d+)\.json$/.exec(path)?.[1];
  return id ? conversationOf(world, id) : undefined;
}

/** The answer to a sent DM. */
export const sentDm = (world: World, conversationId: string, said: string) => ({
  entries: [messageEntry(world, world.write(conversationId, said))],
});
