/** What happened to an approval, in the customer's history. */

import type { OfApproval } from "../history/event-row";
import type { Who } from "../panel/use-desk";
import { t } from "../text";
import "./approvals.css";

interface ApprovalWordsProps {
  event: OfApproval;
  /** Who did it, where that was somebody else. */
  by: string | undefined;
  who: Who;
}

/** One line; a reply that went out without approval stands out. */
export default function ApprovalWords({ event, by, who }: ApprovalWordsProps) {
  const words = approvalWords(event, who);
  if (event.type === "reply.unapproved") return <strong className="p-unapproved">{words}</strong>;
  return <span dir="auto">{[by, words].filter(Boolean).join(" · ")}</span>;
}

/** What happened, without who did it. */
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
