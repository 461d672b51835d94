/** What happened to an approval, in the customer's history. */

import type { OfApproval } from "../../domain/cases/happenings";
import type { Who } from "../panel/use-desk";
import "./approvals.css";
import { approvalWords } from "./event-words";

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
