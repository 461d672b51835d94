/** What happened to an approval, in words. */
import type { OfApproval } from "../../domain/cases/happenings";
import type { Who } from "../panel/use-desk";
import { t } from "../text";

/** Without who did it. */
export function approvalWords(event: OfApproval, who: Who): string {
  switch (event.type) {
    case "approval.submitted":
      return t("approvals.event.submitted");
    case "approval.approved":
      return t(event.text === undefined ? "approvals.event.approved" : "approvals.event.edited");
    case "approval.rejected":
      return t("approvals.event.rejected", { reason: event.reason });
    case "approval.withdrawn":
      return t("approvals.event.withdrawn");
    case "approval.reopened":
      return t("approvals.event.reopened");
    case "reply.unapproved": {
      const name = who.names.get(event.agentId ?? "");
      const why = t(`approvals.unapproved.${event.why}`);
      return name ? t("approvals.event.unapproved", { name, why }) : t("approvals.event.unapproved_by_unknown", { why });
    }
  }
}
