/** Whether somebody else has just answered what one is about to answer. Pure. */
import type { Message } from "../rows";

/** Milliseconds for which an answer counts as just given. */
export const JUST = 600_000;

/** The newest answer to this message, or into its private conversation, that is not one's own and was sent within `JUST` before `now`. */
export function answeredBefore(messages: readonly Message[], answered: Message, me: string | undefined, now: number): Message | undefined {
  return messages.findLast(
    (message) =>
      message.direction === "outbound" &&
      message.deletedAt === undefined &&
      (message.agentId === undefined || message.agentId !== me) &&
      message.at >= answered.at &&
      now - message.at < JUST &&
      (answered.audience === "private" ? message.conversationId === answered.conversationId : message.inReplyTo === answered.id),
  );
}
