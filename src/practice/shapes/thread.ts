/** TweetDetail: what came before the post, the post, and the answers to it, each a thread of its own. */
import type { PracticePost } from "../dataset";
import type { World } from "../world";
import { cursorEntry, cursorOf, type Entry, moduleEntry, sortIndexes, tweetEntry } from "./timeline";

/** The answers of the author or the brand that continue `post`, one after the other. */
function follow(world: World, post: PracticePost): PracticePost[] {
  const next =
    world.answers(post.id).find((one) => one.userId !== post.userId || world.answers(one.id).length > 0) ?? world.answers(post.id)[0];
  return next ? [next, ...follow(world, next)] : [];
}

/** The instructions of a post's page. */
export function threadOf(world: World, post: PracticePost) {
  const before: PracticePost[] = [];
  const seen = new Set([post.id]);
  for (let up = post.replyTo ? world.posts.get(post.replyTo) : undefined; up && !seen.has(up.id); ) {
    seen.add(up.id);
    before.unshift(up);
    up = up.replyTo ? world.posts.get(up.replyTo) : undefined;
  }
  const index = sortIndexes();
  const entries: Entry[] = [...before, post].map((one) => tweetEntry(world, one, index.next().value));
  for (const answer of world.answers(post.id)) {
    entries.push(moduleEntry(world, `conversationthread-${answer.id}`, [answer, ...follow(world, answer)], index.next().value));
  }
  if (entries.length > 30) entries.push(cursorEntry("Bottom", cursorOf(entries.length), index.next().value));
  return [{ type: "TimelineClearCache" }, { type: "TimelineAddEntries", entries }, { direction: "Top", type: "TimelineTerminateTimeline" }];
}
