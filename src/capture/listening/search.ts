/** Results of a search: where mentions without @ are found. */
import { type Listening, postsAndPeople } from "../read";

export const search: Listening = {
  name: "Search results",
  operations: ["SearchTimeline"],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
