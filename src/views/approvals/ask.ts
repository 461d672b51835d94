/** On its way into X's composer a reply stops here where others must approve it first. */
import type { Written } from "../../domain/approvals/reply";
import type { Check } from "../../domain/lint/finding";
import { type ReplyApproval, replyApproval } from "../../store/queries/approvals";
import { setting } from "../../store/queries/settings";
import type { Act } from "../panel/use-act";
import { t } from "../text";
import { showToast } from "../ui/toast";

/** It may go in, by this approval where it needs one; it was submitted instead; or it waits, for nothing was done. */
export type Asked = { kind: "free"; approvalId?: string } | { kind: "submitted" } | { kind: "waits" };

/** What the rules say of a reply of this desk's agent. Who that is, and in which role, is read anew: what a view shows may be older. */
async function approvalOf(reply: Written): Promise<ReplyApproval> {
  const { agentId } = await setting("agent");
  return replyApproval({ ...reply, agentId });
}

/** Lets through what nobody need approve or exactly this was approved of, and submits the rest, with the checks passed `over`. */
export async function askFirst(act: Act, reply: Written, over: readonly Check[]): Promise<Asked> {
  const { need, mine, covered } = await approvalOf(reply);
  if (need.approvals === 0 || covered !== undefined) return { kind: "free", ...(covered !== undefined && { approvalId: covered }) };
  if (mine?.status === "waiting" || mine?.status === "approved") {
    void showToast(t("approvals.one_waits"), { tone: "bad" });
    return { kind: "waits" };
  }
  const { replyId, customer, caseId, text } = reply;
  const about = { replyId, customerId: customer.id, text, ...(caseId !== undefined && { caseId }) };
  const submit = { type: "approval.submit" as const, ...about, ...(over.length > 0 && { over: [...over] }) };
  return { kind: (await act(submit, t("approvals.submitted"))) ? "submitted" : "waits" };
}

/** Whether a private reply of theirs may go out as it is. */
export async function isFree(reply: Written): Promise<boolean> {
  const { need, covered } = await approvalOf(reply);
  return need.approvals === 0 || covered !== undefined;
}
