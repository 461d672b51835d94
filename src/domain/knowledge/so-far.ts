/** What a customer has said so far: not the last message alone says what they need. */
import type { Message } from "../rows";

/** Earlier messages than so many are about something else, or said again. */
const MESSAGES_MOST = 4;

/**
 * The text of the message to be answered and, after it, of those the customer wrote before it in the same conversation since they were last
 * answered. `messages` are the customer's, oldest first.
 */
export function soFar(messages: readonly Message[], message: Message): string {
  const texts = [message.text];
  for (const earlier of [...messages].reverse()) {
    if (earlier.conversationId !== message.conversationId || earlier.at > message.at || earlier.id === message.id) continue;
    if (earlier.direction === "outbound" || texts.length === MESSAGES_MOST) break;
    if (earlier.deletedAt === undefined) texts.push(earlier.text);
  }
  return texts.join("\n");
}
