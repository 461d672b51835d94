/**
 * The practice site: an x.com look-alike for new agents, demonstrations and tests, one and the same.
 *
 * ## What tests may rely on (default data)
 *
 * | who or what | handle | user id | post or conversation |
 * |---|---|---|---|
 * | the brand, signed in | TidemillGear | 1487265310042382337 | |
 * | a waiting mention: late parcel, 12 minutes old; chats too | maren_brews | 1710000000000000101 | `postId(1)` = 2091000001000000000 |
 * | an angry one, 8 minutes old | grumpy_before9 | 1710000000000000117 | `postId(5)` |
 * | private data in public | bettyinthebay | 1710000000000000110 | `postId(4)` |
 * | Spanish, waiting | diegofiltro | 1710000000000000102 | `postId(6)` |
 * | rtl, waiting, writes Arabic; chats too | layla_qahwa | 1710000000000000103 | `postId(3)` |
 * | a long post (note_tweet) with a link | dr_lindqvist | 1710000000000000121 | `postId(7)` |
 * | a thread of three posts of their own | slowbrewsam | 1710000000000000112 | `postId(2, 0..2)` |
 * | a quote of the brand's news | espresso_errors | 1710000000000000131 | `postId(9)` quotes `postId(30)` |
 * | answered, back again and waiting; old DM too | thebeancounter | 1710000000000000115 | `postId(10, 0..2)` |
 * | TweetWithVisibilityResults | gearheadgwen | 1710000000000000130 | `postId(18)` |
 * | a repost | mill_and_mug | 1710000000000000133 | `postId(34)` reposts `postId(23)` |
 * | a tombstone above the brand's answer | twoshotsplease | 1710000000000000125 | `postId(32, 0)` gone, `postId(32, 1)` |
 * | an advertisement | beanboxdeals | 1710000000000000136 | `postId(33)` |
 * | old DM, waiting 40 minutes | noor_writes | 1710000000000000109 | /messages/1487265310042382337-1710000000000000109 |
 * | XChat, waiting 17 minutes | priyagrinds | 1710000000000000104 | /i/chat/1487265310042382337-1710000000000000104 |
 * | long history: 41 posts in over a year, one waiting | longtimecarl | 1710000000000000135 | `postId(39, 0..39)`, `postId(40)` |
 * | protected account | quietcups | 1710000000000000127 | `postId(28)` |
 *
 * Ids are the same in every run; times count back from the start. Mentions stand at /notifications/mentions.
 * Lessons stand at /practice-lessons: scripted customers who answer back (`lessons/`), who hear what the brand posts and writes.
 * `?theme=light|dim|dark` and `?dir=ltr|rtl` switch the look and are remembered.
 */
import { bundle } from "./bundle";
import type { Dataset } from "./dataset";
import { practiceRoutes } from "./routes";
import { createTraining, type Training } from "./training";
import { createWorld, type World } from "./world";

export { defaultDataset, manyPosts, postId, userId } from "./data";
export type { Dataset, PracticePost, PracticeUser } from "./dataset";
export { type PlayedFile, readTwcs } from "./twcs";
export type { World } from "./world";

export interface Practice {
  world: World;
  training: Training;
  about: { handle: string; posts: number; people: number; leftOut: number };
  /** Answers a request to the site below `base`: "" where the host is one of X's, "/practice" elsewhere. */
  fetch(request: Request, base: "" | "/practice"): Response | Promise<Response>;
}

/** The practice site over a dataset. Makes the browser code first, which takes a second when it changed. */
export async function createPractice(data: Dataset & { problems?: unknown[] }, { hostile = false } = {}): Promise<Practice> {
  const world = createWorld(data);
  const training = createTraining(world);
  const code = await bundle();
  const sites = {
    "": practiceRoutes({ world, training }, code, { base: "", hostile }),
    "/practice": practiceRoutes({ world, training }, code, { base: "/practice", hostile }),
  };
  return {
    world,
    training,
    about: { handle: world.brand.handle, posts: data.posts.length, people: data.users.length, leftOut: data.problems?.length ?? 0 },
    fetch: (request, base) => sites[base].fetch(request),
  };
}
