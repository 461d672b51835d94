/** The tabs of a profile, by their names before and since September 2026. */
import { type Listening, postsAndPeople } from "../read";

export const profilePosts: Listening = {
  name: "Posts of a profile",
  operations: ["UserTweets", "UserTweetsAndReplies", "UserOriginalsTimeline", "UserRepliesTimeline", "UserHighlightsTweets"],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
