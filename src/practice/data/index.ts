/** The default practice data: one made-up brand, 36 made-up customers, 40 conversations. */
import type { Dataset } from "../dataset";
import { ANSWERED } from "./answered";
import { BRAND, CUSTOMERS } from "./customers";
import { LONG_HISTORY } from "./long-history";
import { chats, dms, notices } from "./private";
import { play, postId, type Script } from "./script";
import { WAITING } from "./waiting";

export { manyPosts } from "./many-posts";
export { postId, userId } from "./script";

/** All 40, in the order of their numbers. */
export const SCRIPTS: Script[] = [...WAITING, ...ANSWERED, ...LONG_HISTORY];

/** The default data with its times counted back from `now` (milliseconds since 1970 UTC). Ids are the same in every run. */
export function defaultDataset(now = Date.now()): Dataset {
  return {
    brandId: BRAND.id,
    users: [{ ...BRAND, pinned: postId(30) }, ...CUSTOMERS],
    posts: SCRIPTS.flatMap((script) => play(script, now)),
    dms: dms(now),
    chats: chats(now),
    notices: notices(now),
  };
}
