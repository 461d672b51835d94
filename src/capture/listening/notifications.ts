/** Notifications: mentions and replies come as posts, the rest names people and the brand's posts. */
import { type Listening, postsAndPeople } from "../read";

export const notifications: Listening = {
  name: "Notifications and mentions",
  operations: ["NotificationsTimeline", "MentionsTimeline"],
  gives: ["post_seen", "profile_seen", "deleted"],
  read: postsAndPeople,
};
