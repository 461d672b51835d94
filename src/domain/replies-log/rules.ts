/** What an agent did with a reply: chose a suggestion, or put a text into X's composer. */
import { evolveUse } from "../approvals/evolve";
import { covers, needOf } from "../approvals/reply";
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { findCase, findCustomer } from "../find";
import { restOf } from "../own/thread";
import type { Change, Lookup } from "../rows";
import { refusalId } from "./refusal";

/** An agent chose a suggestion: ranking learns from it. */
export function decideAccept(get: Lookup, command: CommandOf<"suggestion.accept">, context: Context): Decision {
  const { type: _, ...given } = command;
  if (!get("articles", given.articleId)) return { rejection: { reason: "not_found" } };
  return { events: [{ ...given, id: context.id, at: context.now, by: context.agentId, type: "suggestion.accepted" }] };
}

/** A chosen suggestion is remembered, and its article counts one use more. */
export function evolveAccept(get: Lookup, event: EventOf<"suggestion.accepted">): Change[] {
  const { articleId, messageId, terms, at } = event;
  const id = `acceptance:${event.id}`;
  if (get("acceptances", id)) return [];
  const article = get("articles", articleId);
  const row = { id, articleId, ...(messageId ? { messageId } : {}), terms, at };
  const uses: Change[] = article ? [{ table: "articles", id: articleId, row: { ...article, uses: article.uses + 1 } }] : [];
  return [{ table: "acceptances", id, row }, ...uses];
}

/** A suggestion was not what the message needs, or is after all: ranking learns from it. */
export function decideRefuse(get: Lookup, command: CommandOf<"suggestion.refuse">, context: Context): Decision {
  const { articleId, messageId, isOn } = command;
  if (isOn === (get("acceptances", refusalId(messageId, articleId)) !== undefined)) return { rejection: { reason: "already" } };
  return { events: [{ ...command, id: context.id, at: context.now, by: context.agentId, type: "suggestion.refused" }] };
}

/** It is remembered until it is taken back. */
export function evolveRefuse(_: Lookup, { articleId, messageId, terms, at, isOn }: EventOf<"suggestion.refused">): Change[] {
  const id = refusalId(messageId, articleId);
  return [{ table: "acceptances", id, row: isOn ? { id, articleId, messageId, terms, at, isRefused: true } : null }];
}

/**
 * A reply stands in X's composer: it waits to be seen sent. Inserting again for the same message replaces it. Where a policy asks for
 * approval, only exactly what was approved may stand there.
 */
export function decideInsert(get: Lookup, command: CommandOf<"reply.insert">, context: Context): Decision {
  const { type: _, caseId, approvalId, ...given } = command;
  const { part } = given;
  const customer = findCustomer(get, given.customerId);
  if (!customer) return { rejection: { reason: "not_found" } };
  if (!given.text.trim()) return { rejection: { reason: "empty" } };
  if (part && part.parts[part.at] !== given.text) return { rejection: { reason: "invalid", detail: "part" } };
  const about = caseId ? findCase(get, caseId)?.id : undefined;
  // What policies ask of a text they ask of all of it.
  const text = part ? restOf(part, 0) : given.text;
  const reply = { replyId: given.replyId, customer, caseId: about, text, part, agentId: context.agentId };
  const need = needOf(get, reply);
  const approval = approvalId === undefined ? undefined : get("approvals", approvalId);
  const isCovered = approval !== undefined && covers(get, approval, reply, need.approvals);
  if (need.approvals > 0 && !isCovered) return { rejection: { reason: "needs_approval", detail: String(need.approvals) } };
  const fact = { ...given, customerId: customer.id, id: context.id, at: context.now, by: context.agentId };
  return {
    events: [{ ...fact, ...(about ? { caseId: about } : {}), ...(isCovered ? { approvalId: approval.id } : {}), type: "reply.inserted" }],
  };
}

/** The reply waits to be seen on the page, and its approval is used. */
export function evolveInsert(get: Lookup, event: EventOf<"reply.inserted">): Change[] {
  const { replyId: id, customerId, caseId, text, at, by, approvalId, part } = event;
  const row = { id, customerId, ...(caseId ? { caseId } : {}), agentId: by, text, at };
  return [{ table: "pendingReplies", id, row }, ...(approvalId === undefined ? [] : evolveUse(get, approvalId, { replyId: id, at, part }))];
}
