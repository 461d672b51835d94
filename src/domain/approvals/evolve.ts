/** What facts about approvals change. */
import type { EventOf } from "../events";
import type { ThreadPart } from "../own/thread";
import type { Approval, ApprovalList, Change, Lookup } from "../rows";
import { audienceOf } from "./reply";

/** The last messages of a private conversation that are remembered as judged, and its last approvals. */
const KEPT = 200;

type Fact = EventOf<
  "approval.submitted" | "approval.approved" | "approval.rejected" | "approval.withdrawn" | "approval.reopened" | "reply.covered"
>;

const put = (row: Approval): Change => ({ table: "approvals", id: row.id, row });

const listOf = (get: Lookup, id: string, customerId: string): ApprovalList =>
  get("approvalLists", id) ?? { id, customerId, approvals: [], checked: [] };

/** An approval is asked for, or decided. */
export function evolveApproval(get: Lookup, event: Exclude<Fact, { type: "reply.covered" }>): Change[] {
  if (event.type === "approval.submitted") return submitted(get, event);
  const row = get("approvals", event.approvalId);
  if (!row) return [];
  const { at: decidedAt, by: decidedBy } = event;
  switch (event.type) {
    case "approval.approved":
      return [put({ ...approved(row, event), decidedAt, decidedBy })];
    case "approval.rejected":
      return [put({ ...row, status: "rejected", reason: event.reason, decidedAt, decidedBy })];
    case "approval.withdrawn":
      return [put({ ...row, status: "withdrawn", decidedAt })];
    case "approval.reopened":
      return [put(reopened(row, decidedBy))];
  }
}

function submitted(get: Lookup, event: EventOf<"approval.submitted">): Change[] {
  const { approvalId: id, customerId, caseId, replyId, text, at, by: agentId, because, needed, over } = event;
  const asked = { id, customerId, ...(caseId !== undefined && { caseId }), replyId, audience: audienceOf(replyId), text, at, agentId };
  const list = listOf(get, replyId, customerId);
  const approvals = [...list.approvals, id].slice(-KEPT);
  return [
    put({ ...asked, ...(over && { over }), because, needed, approvedBy: [], status: "waiting" }),
    { table: "approvalLists", id: replyId, row: { ...list, approvals } },
  ];
}

/** Who approved another text has not approved this one. */
function approved(row: Approval, { by, at, text }: EventOf<"approval.approved">): Approval {
  const edits = text === undefined ? row.edits : [...(row.edits ?? []), { agentId: by, at, text: row.text, approvedBy: row.approvedBy }];
  const approvedBy = text === undefined ? [...row.approvedBy, by] : [by];
  const status = approvedBy.length >= row.needed ? "approved" : "waiting";
  return { ...row, ...(text !== undefined && { text }), ...(edits && { edits }), approvedBy, status };
}

/** As it stood before the last word: an edit is taken back, or an approval, or that it was rejected. */
function reopened(row: Approval, by: string): Approval {
  const { decidedAt: _, decidedBy: __, reason: ___, edits = [], ...rest } = row;
  const last = edits.at(-1);
  if (row.status === "rejected") return { ...rest, ...(last && { edits }), status: "waiting" };
  // Whoever edited has approved their text: nobody else's word came after theirs, or it would be the last.
  const isEdit = last?.agentId === by && row.approvedBy.length === 1;
  const before = isEdit ? { text: last.text, approvedBy: last.approvedBy } : { approvedBy: row.approvedBy.filter((id) => id !== by) };
  const left = isEdit ? edits.slice(0, -1) : edits;
  return { ...rest, ...before, ...(left.length > 0 && { edits: left }), status: "waiting" };
}

/** It stands in X's composer now, or a post of it does: that answers the post before it, and is found by what it answers. */
export function evolveUse(
  get: Lookup,
  approvalId: string,
  { replyId, at, part }: { replyId: string; at: number; part?: ThreadPart | undefined },
): Change[] {
  const row = get("approvals", approvalId);
  if (!row) return [];
  const used: Approval = { ...row, status: "used", decidedAt: at };
  if (!part) return [put(used)];
  const isOut = row.parts?.some(({ messageId }) => messageId !== undefined);
  const parts = isOut && row.parts ? row.parts : part.parts.map((text) => ({ text }));
  const list = listOf(get, replyId, row.customerId);
  const approvals = list.approvals.includes(approvalId) ? list.approvals : [...list.approvals, approvalId].slice(-KEPT);
  return [put({ ...used, parts }), { table: "approvalLists", id: replyId, row: { ...list, approvals } }];
}

/** A reply was seen on the page, and judged. */
export function evolveChecked(get: Lookup, event: EventOf<"reply.covered" | "reply.unapproved">): Change[] {
  const { replyId, customerId, messageId } = event;
  const list = listOf(get, replyId, customerId);
  const checked = [...list.checked, messageId].slice(-KEPT);
  const row = event.type === "reply.covered" ? get("approvals", event.approvalId) : undefined;
  const part = event.type === "reply.covered" ? event.part : undefined;
  return [
    { table: "approvalLists", id: replyId, row: { ...list, checked } },
    ...(row ? [put({ ...seen(row, messageId, part), status: "used" })] : []),
  ];
}

/** A text that went out as a thread has been seen once all of its posts were. */
function seen(row: Approval, messageId: string, part: number | undefined): Approval {
  if (part === undefined) return { ...row, messageId };
  const parts = row.parts?.map((one, at) => (at === part ? { ...one, messageId } : one)) ?? [];
  return { ...row, parts, ...(parts.every((one) => one.messageId !== undefined) && { messageId }) };
}
