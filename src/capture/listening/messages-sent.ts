/** X's answer to a direct message the person sent: the proof that it went out. */
import { type Listening, privateMessages } from "../read";

export const messagesSent: Listening = {
  name: "A private message just sent",
  operations: ["dm/new", "dm/new2"],
  gives: ["dm_seen", "conversation_seen", "profile_seen", "post_seen", "deleted"],
  read: privateMessages,
};
