/** The timeline of a list, where a desk may gather its customers. */
import { type Listening, postsAndPeople } from "../read";

export const lists: Listening = {
  name: "Lists",
  operations: ["ListLatestTweetsTimeline", "ListRankedTweetsTimeline"],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
