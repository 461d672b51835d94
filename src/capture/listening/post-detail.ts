/** A post that was opened, with what it answers and its replies; posts that are gone come as tombstones. */
import { type Listening, postsAndPeople } from "../read";

export const postDetail: Listening = {
  name: "A post and its thread",
  operations: ["TweetDetail", "TweetResultByRestId", "TweetResultsByRestIds", "TweetEditHistory", "ModeratedTimeline"],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
