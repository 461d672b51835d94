/** A direct conversation that was opened; it may come without any entry. */
import { type Listening, privateMessages } from "../read";

export const messagesConversation: Listening = {
  name: "Private messages: a conversation",
  operations: ["dm/conversation"],
  gives: ["dm_seen", "conversation_seen", "profile_seen", "post_seen", "deleted"],
  read: privateMessages,
};
