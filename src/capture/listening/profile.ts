/** A profile that was opened, or people X looked up for the page. */
import { type Listening, postsAndPeople } from "../read";

export const profile: Listening = {
  name: "A profile",
  operations: ["UserByScreenName", "UserByRestId", "UsersByRestIds"],
  gives: ["profile_seen"],
  read: postsAndPeople,
};
