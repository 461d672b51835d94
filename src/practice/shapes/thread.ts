/** TweetDetail: what came before the post, the post, and the answers to it, each a thread of its own. */
import type { PracticePost } from "../dataset";
import type { World } from "../world";
import { cursorEntry, cursorOf, type Entry, moduleEntry, sortIndexes, tweetEntry } from "./timeline";

/** What continues `post`: the answer somebody answered in turn, else the first, and so on. */
function follow(world: World, post: PracticePost): PracticePost[] {
  const found: PracticePost[] = [];
  for (let at = post; ; ) {
    const answers = world.answers(at.id);
    const next = answers.find((one) => world.answers(one.id).length > 0) ?? answers[0];
    if (!next || next === post || found.includes(next)) return found;
    found.push(next);
    at = next;
  }
}

/** The instructions of a post's page. */
export function threadOf(world: World, post: PracticePost) {
  const index = sortIndexes();
  const entries: Entry[] = [...world.before(post), post].map((one) => tweetEntry(world, one, index.next().value));
  for (const answer of world.answers(post.id)) {
    entries.push(moduleEntry(world, `conversationthread-${answer.id}`, [answer, ...follow(world, answer)], index.next().value));
  }
  if (entries.length > 30) entries.push(cursorEntry("Bottom", cursorOf(entries.length), index.next().value));
  return [{ type: "TimelineClearCache" }, { type: "TimelineAddEntries", entries }, { direction: "Top", type: "TimelineTerminateTimeline" }];
}
