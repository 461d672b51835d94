/** Schemas of the desk's events, for what comes from outside: files to import and, later, sync. Held to `domain/events.ts` by the compiler. */
import * as z from "zod";
import type { DeskEvent, EventOf, EventType } from "../domain/events";
import { articleShape } from "./articles";
import { at, checks, terms } from "./bounds";
import { groupChange, incident } from "./incidents";
import { macroDraft } from "./macros";
import { routed } from "./routing";
import { attempt, attemptParts, because, caseField, correction, percent, profileChange, threadPart } from "./rows";
import { someSettings } from "./settings";

const id = z.string().min(1).max(500);
const tag = z.string().min(1).max(60);
const status = z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]);
const text = z.string().max(100_000);

const article = z.object(articleShape);

const onCase = { caseId: id, customerId: id };
const onCustomer = { customerId: id, caseId: id.optional() };
const onApproval = { ...onCustomer, approvalId: id, replyId: id };
const onNothing = { customerId: id.optional(), caseId: id.optional() };
const onIncident = { ...onNothing, incidentId: id };

const whatRouted = routed.omit({ at: true, done: true });

type Rest<T extends EventType> = Omit<EventOf<T>, "type" | "id" | "at" | "by" | "unseen">;
/** The schema of one kind of event: every field of it but those all have. */
const of = <T extends EventType, Shape extends { [K in keyof Rest<T>]-?: z.ZodType<Rest<T>[K]> }>(type: T, shape: Shape) =>
  z.object({ type: z.literal(type), id, at, by: id, unseen: text.optional() }).extend(shape);

/** Any event of the log. Unknown keys are dropped, unknown types refused. */
export const deskEvent: z.ZodType<DeskEvent> = z.discriminatedUnion("type", [
  of("case.opened", { ...onCase, messageId: id.optional(), accountId: id.optional() }),
  of("case.reopened", { ...onCase, messageId: id, from: status }),
  of("case.status_set", { ...onCase, from: status, to: status, messageId: id.optional() }),
  of("case.assigned", { ...onCase, agentId: id.optional(), from: id.optional() }),
  of("case.set", { ...onCase, set: caseField, from: z.union([z.string().max(2_000), z.number()]).optional() }),
  of("case.merged", { ...onCase, intoId: id, currentId: id.optional() }),
  of("case.unmerged", { ...onCase, intoId: id, currentId: id.optional() }),
  of("case.split", { ...onCase, fromId: id, messageIds: z.array(id).max(50) }),
  of("case.watched", { ...onCase, isOn: z.boolean() }),
  of("case.linked", { ...onCase, otherId: id, isOn: z.boolean() }),
  of("case.routed", { ...onCase, ...whatRouted.shape }),
  of("case.tagged", { ...onCase, tag }),
  of("case.untagged", { ...onCase, tag }),
  of("message.received", { ...onCase, messageId: id }),
  of("message.answered", { ...onCase, messageId: id, answered: z.array(id).max(1_000), waited: z.number(), agentId: id.optional() }),
  of("message.deleted", { ...onNothing, messageId: id }),
  of("message.corrected", { ...onCustomer, messageId: id, say: correction, from: correction }),
  of("customer.tagged", { ...onCustomer, tag }),
  of("customer.untagged", { ...onCustomer, tag }),
  of("customer.noted", { ...onCustomer, noteId: id, text, mentions: z.array(id).max(100).optional() }),
  of("customer.time_zone_set", { ...onCustomer, timeZone: z.string().max(100).nullable() }),
  of("customer.opened", onCustomer),
  of("article.created", { ...onNothing, articleId: id, article }),
  of("article.edited", { ...onNothing, articleId: id, article }),
  of("article.archived", { ...onNothing, articleId: id }),
  of("article.restored", { ...onNothing, articleId: id }),
  of("macro.created", { ...onNothing, macroId: id, macro: macroDraft }),
  of("macro.edited", { ...onNothing, macroId: id, macro: macroDraft }),
  of("macro.archived", { ...onNothing, macroId: id }),
  of("macro.restored", { ...onNothing, macroId: id }),
  of("macro.applied", {
    ...onCustomer,
    macroId: id,
    name: z.string().max(500),
    messageId: id.optional(),
    terms,
  }),
  of("suggestion.accepted", { ...onNothing, articleId: id, messageId: id.optional(), terms }),
  of("suggestion.refused", {
    ...onNothing,
    articleId: id,
    messageId: id,
    terms,
    isOn: z.boolean(),
  }),
  of("reply.inserted", {
    ...onCustomer,
    replyId: id,
    text,
    approvalId: id.optional(),
    over: checks.optional(),
    offered: z.array(id).max(20).optional(),
    chosen: id.optional(),
    part: threadPart.optional(),
  }),
  of("reply.covered", { ...onApproval, messageId: id, agentId: id.optional(), part: z.number().int().min(0).max(200).optional() }),
  of("reply.unapproved", {
    ...onCustomer,
    replyId: id,
    messageId: id,
    agentId: id.optional(),
    because,
    why: z.enum(["none", "text", "media"]),
  }),
  of("approval.submitted", { ...onApproval, text, because, needed: z.number().int().min(1).max(2), over: checks.optional() }),
  of("approval.approved", { ...onApproval, text: text.optional() }),
  of("approval.rejected", { ...onApproval, reason: text }),
  of("approval.withdrawn", onApproval),
  of("approval.reopened", onApproval),
  of("agent.set", { ...onNothing, agentId: id, profile: profileChange }),
  of("group.set", { ...onNothing, groupId: id, change: groupChange }),
  of("incident.declared", { ...onIncident, incident }),
  of("incident.edited", { ...onIncident, incident }),
  of("incident.updated", { ...onIncident, text }),
  of("incident.resolved", onIncident),
  of("incident.withdrawn", onIncident),
  of("incident.reopened", onIncident),
  of("training.scored", { ...onNothing, attempt, total: percent, parts: attemptParts }),
  of("account.added", {
    ...onNothing,
    accountId: id,
    handle: z.string().max(500),
    userId: id.optional(),
    name: z.string().max(500).optional(),
    avatarUrl: z.string().max(2_000).optional(),
  }),
  of("account.removed", { ...onNothing, accountId: id }),
  of("settings.set", {
    ...onNothing,
    setting: someSettings,
  }),
]);
