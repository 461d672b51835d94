/** Which message a reply answers, and where on X it belongs. Pure. */
import type { InsertTarget } from "../../contracts/messages";
import type { Focus } from "../../domain/focus";
import type { Audience, Case, Message } from "../../domain/rows";

/** Where a reply goes. */
export interface Answering {
  /** The customer's message, where there is a readable one. */
  message?: Message;
  audience: Audience;
  target: InsertTarget;
  /** Id of the pending reply: the audience and what it answers. */
  replyId: string;
}

const conversationOf = (message: Message) => message.conversationId.replace(/^x_dm:/, "");

function at(message: Message): Answering {
  if (message.channel === "x_dm") {
    const conversationId = conversationOf(message);
    return { message, audience: "private", target: { kind: "dm", conversationId }, replyId: `private:x_dm:${conversationId}` };
  }
  return {
    message,
    audience: "public",
    target: { kind: "post", postId: message.id.replace(/^x_post:/, "") },
    replyId: `public:${message.id}`,
  };
}

/**
 * What to answer, of the messages loaded (oldest first): the one the agent picked, else the post or private conversation in front of
 * them, else the newest nobody answered, else the customer's newest. Undefined when there is nothing to answer.
 */
export function answeringOf(
  messages: readonly Message[],
  current: Case | undefined,
  focus: Focus | undefined,
  picked: string | undefined,
): Answering | undefined {
  const inbound = messages.filter(
    (message) => message.direction === "inbound" && message.deletedAt === undefined && /^x_/.test(message.channel),
  );
  const chosen = picked && inbound.find((message) => message.id === picked);
  if (chosen) return at(chosen);
  if (focus?.kind === "dm") {
    const last = inbound.findLast((message) => message.channel === "x_dm" && conversationOf(message) === focus.conversationId);
    if (last) return at(last);
    const { conversationId } = focus;
    return { audience: "private", target: { kind: "dm", conversationId }, replyId: `private:x_dm:${conversationId}` };
  }
  const shown = focus?.kind === "post" && inbound.find((message) => message.id === `x_post:${focus.postId}`);
  if (shown) return at(shown);
  const waiting = new Set(current?.unanswered.map(({ id }) => id));
  const last = inbound.findLast((message) => waiting.has(message.id)) ?? inbound.at(-1);
  return last && at(last);
}
