/**
 * A reply seen on the page is held against the approvals asked for it. The rules say what rows tell: of a message whose sender nobody knows,
 * only policies that name no role can be held; and tags and roles are those of now, not of the moment it was sent.
 */
import { HISTORY_AFTER } from "../cases/status";
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { findCustomer } from "../find";
import type { Approval, Lookup, Message } from "../rows";
import { needOf } from "./reply";
import { differs, withoutMentions } from "./same";

/** The reply a sent message is, by what it answers: as `PendingReply.id`. A post that answers nothing is a reply of its own. */
export const replyIdOf = ({ id, audience, inReplyTo, conversationId }: Message): string =>
  audience === "private" ? `private:${conversationId}` : `public:${inReplyTo ?? id}`;

/** Whether a message can be judged at all: sent lately, to somebody, and its text is there. */
export const isJudged = (message: Message, now: number): boolean =>
  message.direction === "outbound" &&
  message.customerId !== "" &&
  message.deletedAt === undefined &&
  !(message.encrypted && message.text === "") &&
  now - message.at < HISTORY_AFTER;

/** The fact bears the message's id, so that whoever sees it first tells it for all. */
export function decideCheck(get: Lookup, { messageId }: CommandOf<"reply.check">, context: Context): Decision {
  const message = get("messages", messageId);
  const customer = message && findCustomer(get, message.customerId);
  // A desk that stands alone has nobody to ask.
  if (!message || !customer || !get("agents", context.agentId) || !isJudged(message, context.now))
    return { rejection: { reason: "not_found" } };
  const replyId = replyIdOf(message);
  const list = get("approvalLists", replyId);
  const { agentId, accountId, at: sentAt } = message;
  const text = withoutMentions(message.text);
  const need = needOf(get, { replyId, customer, caseId: customer.caseId, text, agentId, accountId, sentAt });
  if (need.approvals === 0 || list?.checked.includes(messageId)) return { rejection: { reason: "already" } };
  const asked = (list?.approvals ?? []).flatMap((id) => get("approvals", id) ?? []);
  const found = judge(asked, message, need.approvals);
  const about = { customerId: customer.id, ...(customer.caseId !== undefined && { caseId: customer.caseId }) };
  const fact = { id: `reply.check:${messageId}`, at: sentAt, by: "system", ...about, messageId, replyId, ...(agentId && { agentId }) };
  return {
    events: [
      "approvalId" in found
        ? { ...fact, ...found, type: "reply.covered" }
        : { ...fact, ...found, because: need.because, type: "reply.unapproved" },
    ],
  };
}

type Found = { approvalId: string; part?: number } | { why: EventOf<"reply.unapproved">["why"] };

/** The approval a message went out by, or why none covers it: the nearest reason. */
function judge(asked: Approval[], message: Message, needed: number): Found {
  const approved = asked.filter(
    ({ status, messageId, agentId, approvedBy }) =>
      (status === "approved" || status === "used") &&
      messageId === undefined &&
      (message.agentId === undefined || message.agentId === agentId) &&
      approvedBy.length >= needed,
  );
  const texts = approved.flatMap(({ id: approvalId, text, parts }) =>
    parts ? parts.flatMap((one, part) => (one.messageId === undefined ? { approvalId, part, text: one.text } : [])) : { approvalId, text },
  );
  const differences = texts.map(({ text }) => differs(text, message));
  const same = texts[differences.indexOf(undefined)];
  if (same) {
    const { text: _, ...found } = same;
    return found;
  }
  return { why: differences.includes("media") ? "media" : approved.length > 0 ? "text" : "none" };
}
