/** The inbox of direct messages and its older pages. */
import { type Listening, privateMessages } from "../read";

export const messagesInbox: Listening = {
  name: "Private messages: inbox",
  operations: ["dm/inbox_initial_state", "dm/user_inbox", "dm/inbox_timeline"],
  gives: ["dm_seen", "conversation_seen", "profile_seen", "post_seen", "deleted"],
  read: privateMessages,
};
