/** Schemas of the desk's events, for what comes from outside: files to import and, later, sync. Held to `domain/events.ts` by the compiler. */
import * as z from "zod";
import type { DeskEvent } from "../domain/events";
import { settingGroups } from "./rows";

const id = z.string().min(1).max(500);
const at = z.number().min(-8.64e15).max(8.64e15);
const tag = z.string().min(1).max(60);
const status = z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]);
const text = z.string().max(100_000);

const article = z.object({
  title: z.string().max(500),
  body: text,
  tags: z.array(tag).max(200),
  lang: z.string().max(500),
  url: z.string().max(2_000).optional(),
});

const fact = z.object({ id, at, by: id, customerId: id.optional(), caseId: id.optional() });
const onCase = { caseId: id, customerId: id };
const onCustomer = { customerId: id };

const of = <T extends string, Shape extends z.ZodRawShape>(type: T, shape: Shape) => fact.extend({ type: z.literal(type) }).extend(shape);

/** Any event of the log. Unknown keys are dropped, unknown types refused. */
export const deskEvent: z.ZodType<DeskEvent> = z.discriminatedUnion("type", [
  of("case.opened", { ...onCase, messageId: id.optional(), accountId: id.optional() }),
  of("case.reopened", { ...onCase, messageId: id, from: status }),
  of("case.status_set", { ...onCase, from: status, to: status, messageId: id.optional() }),
  of("case.tagged", { ...onCase, tag }),
  of("case.untagged", { ...onCase, tag }),
  of("message.received", { ...onCase, messageId: id }),
  of("message.answered", { ...onCase, messageId: id, answered: z.array(id).max(1_000), waited: z.number(), agentId: id.optional() }),
  of("message.deleted", { messageId: id }),
  of("customer.tagged", { ...onCustomer, tag }),
  of("customer.untagged", { ...onCustomer, tag }),
  of("customer.noted", { ...onCustomer, noteId: id, text }),
  of("customer.time_zone_set", { ...onCustomer, timeZone: z.string().max(100).nullable() }),
  of("customer.opened", onCustomer),
  of("article.created", { articleId: id, article }),
  of("article.edited", { articleId: id, article }),
  of("article.archived", { articleId: id }),
  of("article.restored", { articleId: id }),
  of("suggestion.accepted", { articleId: id, messageId: id.optional(), terms: z.array(z.string().max(200)).max(2_000) }),
  of("reply.inserted", { ...onCustomer, replyId: id, text }),
  of("account.added", {
    accountId: id,
    handle: z.string().max(500),
    userId: id.optional(),
    name: z.string().max(500).optional(),
    avatarUrl: z.string().max(2_000).optional(),
  }),
  of("account.removed", { accountId: id }),
  of("settings.set", {
    setting: z.discriminatedUnion("id", [
      settingGroups.agent.partial().required({ id: true }),
      settingGroups.capture.partial().required({ id: true }),
      settingGroups.panel.partial().required({ id: true }),
    ]),
  }),
]);
