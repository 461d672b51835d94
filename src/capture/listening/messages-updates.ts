/** What X asks for every few seconds: new messages, and those that were deleted. */
import { type Listening, privateMessages } from "../read";

export const messagesUpdates: Listening = {
  name: "Private messages: what is new",
  operations: ["dm/user_updates"],
  gives: ["dm_seen", "conversation_seen", "profile_seen", "post_seen", "deleted"],
  read: privateMessages,
};
