/** What agents do with approvals: ask, approve, edit, refuse, take back. Of two reviewers at once the first stands, and the other is told. */
import type { CommandOf, Context, Rejection } from "../commands";
import type { Decision } from "../desk";
import { findCase, findCustomer } from "../find";
import type { Approval, Lookup } from "../rows";
import { mayReview } from "./policy";
import { approvalSettings, needOf } from "./reply";

const refuse = (reason: Rejection["reason"], detail?: string): Decision => ({
  rejection: { reason, ...(detail !== undefined && { detail }) },
});

/** Somebody asks for approval of a reply: of one at a time for each thing they answer. Who need not may ask all the same: for one. */
export function decideSubmit(get: Lookup, command: CommandOf<"approval.submit">, context: Context): Decision {
  const { replyId, text, over = [] } = command;
  const customer = findCustomer(get, command.customerId);
  if (!customer) return refuse("not_found");
  if (!text.trim()) return refuse("empty");
  const { agentId } = context;
  const live = liveOf(get, replyId, agentId);
  if (live) return refuse("already", live.id);
  const caseId = command.caseId === undefined ? customer.caseId : findCase(get, command.caseId)?.id;
  const need = needOf(get, { replyId, customer, caseId, text, agentId });
  const fact = { id: context.id, at: context.now, by: agentId, customerId: customer.id, ...(caseId !== undefined && { caseId }) };
  const asked = { approvalId: `approval:${context.id}`, replyId, text, because: need.because, needed: Math.max(1, need.approvals) };
  return { events: [{ ...fact, ...asked, ...(over.length > 0 && { over }), type: "approval.submitted" }] };
}

/** What this agent has asked for one reply and is not over. */
const liveOf = (get: Lookup, replyId: string, agentId: string): Approval | undefined =>
  get("approvalLists", replyId)
    ?.approvals.map((id) => get("approvals", id))
    .find((row) => row?.agentId === agentId && isLive(row));

/** It may still be decided, or is approved and not used. */
export const isLive = ({ status }: Approval): boolean => status === "waiting" || status === "approved";

/** A reviewer approves the text they have read, or another they have made of it. */
export function decideApprove(get: Lookup, command: CommandOf<"approval.approve">, context: Context): Decision {
  const { approvalId, edition, text } = command;
  const row = get("approvals", approvalId);
  const wrong = row ? objection(get, row, context) : refuse("not_found");
  if (!row || wrong) return wrong as Decision;
  if ((row.edits?.length ?? 0) !== edition) return refuse("decided", "edited");
  if (text !== undefined && !text.trim()) return refuse("empty");
  const isEdit = text !== undefined && text !== row.text;
  if (!isEdit && row.approvedBy.includes(context.agentId)) return refuse("already");
  return { events: [{ ...about(row, context), type: "approval.approved", ...(isEdit && { text }) }] };
}

/** A reviewer sends it back, and says why. */
export function decideReject(get: Lookup, { approvalId, reason }: CommandOf<"approval.reject">, context: Context): Decision {
  const row = get("approvals", approvalId);
  const wrong = row ? objection(get, row, context) : refuse("not_found");
  if (!row || wrong) return wrong as Decision;
  if (!reason.trim()) return refuse("empty");
  return { events: [{ ...about(row, context), type: "approval.rejected", reason: reason.trim() }] };
}

/** Who asked needs it no more. */
export function decideWithdraw(get: Lookup, { approvalId }: CommandOf<"approval.withdraw">, context: Context): Decision {
  const row = get("approvals", approvalId);
  if (!row) return refuse("not_found");
  if (row.agentId !== context.agentId) return refuse("not_allowed");
  if (row.status === "withdrawn") return refuse("already");
  if (!isLive(row)) return refuse("decided", row.status);
  return { events: [{ ...about(row, context), type: "approval.withdrawn" }] };
}

/** A reviewer takes their own last word back, as long as the text has not gone into X's composer. */
export function decideReopen(get: Lookup, { approvalId }: CommandOf<"approval.reopen">, context: Context): Decision {
  const row = get("approvals", approvalId);
  if (!row) return refuse("not_found");
  if (row.status === "used" || row.status === "withdrawn") return refuse("decided", row.status);
  if (row.decidedBy === undefined) return refuse("already");
  if (row.decidedBy !== context.agentId) return refuse("not_allowed");
  // What was rejected has been asked for anew meanwhile.
  if (!isLive(row) && liveOf(get, row.replyId, row.agentId)) return refuse("decided", row.status);
  return { events: [{ ...about(row, context), type: "approval.reopened" }] };
}

/** Why somebody may not decide this now: it is their own, they are no reviewer, or it is decided. */
function objection(get: Lookup, row: Approval, { agentId }: Context): Decision | undefined {
  const agent = get("agents", agentId);
  if (!agent || !mayReview(approvalSettings(get), agent)) return refuse("not_allowed");
  if (row.agentId === agentId) return refuse("own");
  return row.status === "waiting" ? undefined : refuse("decided", row.status);
}

const about = ({ id: approvalId, customerId, caseId, replyId }: Approval, context: Context) => ({
  id: context.id,
  at: context.now,
  by: context.agentId,
  customerId,
  ...(caseId !== undefined && { caseId }),
  approvalId,
  replyId,
});
