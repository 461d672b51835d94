/** Which facts of the log people read between the messages: one list for all who show them. */
import type { DeskEvent, EventOf } from "../events";

/** Of a customer and their cases, beside what they wrote. */
const HAPPENINGS = [
  "case.opened",
  "case.reopened",
  "case.status_set",
  "case.assigned",
  "case.set",
  "case.merged",
  "case.unmerged",
  "case.split",
  "case.linked",
  "case.routed",
  "case.tagged",
  "case.untagged",
  "customer.tagged",
  "customer.untagged",
  "approval.submitted",
  "approval.approved",
  "approval.rejected",
  "approval.withdrawn",
  "approval.reopened",
  "reply.unapproved",
] as const satisfies readonly DeskEvent["type"][];

/** What stands in the thread between messages. */
export type Happening = EventOf<(typeof HAPPENINGS)[number] | "customer.time_zone_set" | "message.corrected">;

const SHOWN: ReadonlySet<DeskEvent["type"]> = new Set(HAPPENINGS);

/** Whether people read it. A time zone or a corrected message is not of the case, but two who set it at once must be able to see that they did. */
export const isHappening = (event: DeskEvent): event is Happening =>
  SHOWN.has(event.type) || ((event.type === "customer.time_zone_set" || event.type === "message.corrected") && event.unseen !== undefined);

/** Of a reply that others approve, or that nobody has: only teams that approve have any. */
export type OfApproval = Extract<Happening, { type: `approval.${string}` | "reply.unapproved" }>;
export const isOfApproval = (event: Happening): event is OfApproval => /^(approval|reply)\./.test(event.type);
