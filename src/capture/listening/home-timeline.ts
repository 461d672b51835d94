/** Both tabs of the home timeline. */
import { type Listening, postsAndPeople } from "../read";

export const homeTimeline: Listening = {
  name: "Home timeline",
  operations: ["HomeTimeline", "HomeLatestTimeline"],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
