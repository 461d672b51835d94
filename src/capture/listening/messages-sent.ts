/** X's answer to a direct message the person sent: the proof that it went out. */
import { type Heard, type Listening, privateMessages, type Read } from "../read";

export const messagesSent: Listening = {
  name: "A private message just sent",
  operations: ["dm/new", "dm/new2"],
  gives: ["dm_seen", "conversation_seen", "profile_seen", "post_seen", "deleted"],
  read: justSent,
};

function justSent(heard: Heard): Read {
  const read = privateMessages(heard);
  return { ...read, observations: read.observations.map((one) => (one.kind === "dm_seen" ? { ...one, created: true } : one)) };
}
