/** Any other timeline X has or adds: read the same way, since posts look the same everywhere. */
import { type Listening, postsAndPeople } from "../read";

export const otherTimelines: Listening = {
  name: "Other timelines",
  operations: [],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
