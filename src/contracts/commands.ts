/** The schemas of commands: their bounds are what one desk could honestly need, so that nothing huge or malformed reaches the rules. */
import * as z from "zod";
import type { Command } from "../domain/commands";

import { articleShape } from "./articles";
import { checks, terms } from "./bounds";
import { groupChange, incident } from "./incidents";
import { macroDraft } from "./macros";
import { measured } from "./routing";

import { attempt, caseField, correction, profileChange, threadPart } from "./rows";
import { someSettings } from "./settings";

/** Without a NUL: PostgreSQL keeps none. */
const id = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => !text.includes("\0"));
const tag = z.string().max(500);
const short = z.string().max(500);
const reply = z.string().max(25_000);

const article = z.object({
  ...articleShape,
  title: z.string().max(300),
  tags: z.array(tag).max(100),
  lang: z.string().max(35),
});

const status = z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]);

/** Any command. Text is not trimmed here: the rules do that, and say why when nothing is left. */
export const command: z.ZodType<Command> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("case.open"), customerId: id }),
  z.object({ type: z.literal("case.set_status"), caseId: id, status }),
  z.object({ type: z.literal("case.assign"), caseId: id, agentId: id.nullable() }),
  z.object({ type: z.literal("case.set"), caseId: id, set: caseField }),
  z.object({ type: z.literal("case.merge"), caseId: id, intoId: id }),
  z.object({ type: z.literal("case.unmerge"), caseId: id }),
  z.object({ type: z.literal("case.split"), caseId: id, messageIds: z.array(id).max(50) }),
  z.object({ type: z.literal("case.escalate"), caseId: id, teamId: id.optional(), agentId: id.optional(), text: z.string().max(2_000) }),
  z.object({ type: z.literal("case.watch"), caseId: id, isOn: z.boolean() }),
  z.object({ type: z.literal("case.link"), caseId: id, otherId: id, isOn: z.boolean() }),
  z.object({ type: z.literal("case.route"), caseId: id, messageId: id, measured }),
  z.object({ type: z.literal("case.tag"), caseId: id, tag }),
  z.object({ type: z.literal("case.untag"), caseId: id, tag }),
  z.object({ type: z.literal("customer.tag"), customerId: id, tag }),
  z.object({ type: z.literal("customer.untag"), customerId: id, tag }),
  z.object({
    type: z.literal("customer.note"),
    customerId: id,
    caseId: id.optional(),
    text: z.string().max(10_000),
    mentions: z.array(id).max(100).optional(),
  }),
  z.object({ type: z.literal("customer.set_time_zone"), customerId: id, timeZone: z.string().max(100).nullable() }),
  z.object({ type: z.literal("customer.opened"), customerId: id }),
  z.object({ type: z.literal("message.correct"), messageId: id, say: correction }),
  z.object({ type: z.literal("article.create"), articleId: id, article }),
  z.object({ type: z.literal("article.edit"), articleId: id, article }),
  z.object({ type: z.literal("article.archive"), articleId: id }),
  z.object({ type: z.literal("article.restore"), articleId: id }),
  z.object({ type: z.literal("macro.create"), macroId: id, macro: macroDraft }),
  z.object({ type: z.literal("macro.edit"), macroId: id, macro: macroDraft }),
  z.object({ type: z.literal("macro.archive"), macroId: id }),
  z.object({ type: z.literal("macro.restore"), macroId: id }),
  z.object({
    type: z.literal("macro.apply"),
    macroId: id,
    customerId: id,
    caseId: id.optional(),
    messageId: id.optional(),
    terms,
  }),
  z.object({
    type: z.literal("suggestion.accept"),
    articleId: id,
    messageId: id.optional(),
    terms,
  }),
  z.object({
    type: z.literal("suggestion.refuse"),
    articleId: id,
    messageId: id,
    terms,
    isOn: z.boolean(),
  }),
  z.object({
    type: z.literal("reply.insert"),
    replyId: id,
    customerId: id,
    caseId: id.optional(),
    text: reply,
    approvalId: id.optional(),
    over: checks.optional(),
    offered: z.array(id).max(20).optional(),
    chosen: id.optional(),
    part: threadPart.optional(),
  }),
  z.object({ type: z.literal("reply.check"), messageId: id }),
  z.object({
    type: z.literal("approval.submit"),
    replyId: id,
    customerId: id,
    caseId: id.optional(),
    text: reply,
    over: checks.optional(),
  }),
  z.object({
    type: z.literal("approval.approve"),
    approvalId: id,
    edition: z.number().int().min(0).max(1_000),
    text: reply.optional(),
  }),
  z.object({ type: z.literal("approval.reject"), approvalId: id, reason: z.string().max(2_000) }),
  z.object({ type: z.literal("approval.withdraw"), approvalId: id }),
  z.object({ type: z.literal("approval.reopen"), approvalId: id }),
  z.object({ type: z.literal("agent.set"), agentId: id, profile: profileChange }),
  z.object({ type: z.literal("group.set"), groupId: id, change: groupChange }),
  z.object({ type: z.literal("incident.declare"), incidentId: id, incident }),
  z.object({ type: z.literal("incident.edit"), incidentId: id, incident }),
  z.object({
    type: z.literal("incident.attach"),
    incidentId: id,
    caseIds: z.array(id).min(1).max(500),
    byRule: z.literal(true).optional(),
  }),
  z.object({ type: z.literal("incident.update"), incidentId: id, text: z.string().max(10_000) }),
  z.object({ type: z.literal("incident.resolve"), incidentId: id }),
  z.object({ type: z.literal("incident.withdraw"), incidentId: id }),
  z.object({ type: z.literal("incident.reopen"), incidentId: id }),
  z.object({ type: z.literal("training.finish"), attempt }),
  z.object({ type: z.literal("agent.away"), isAway: z.boolean() }),
  z.object({
    type: z.literal("account.add"),
    handle: z.string().max(100),
    userId: z
      .string()
      .regex(/^\d{1,25}$/)
      .optional(),
    name: short.optional(),
    avatarUrl: z.string().max(2_000).optional(),
  }),
  z.object({ type: z.literal("account.remove"), accountId: id }),
  z.object({ type: z.literal("settings.set"), setting: someSettings }),
]);
