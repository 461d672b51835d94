/** Approvals as every store keeps them. All times are milliseconds since 1970 UTC. */
import type { Check } from "../lint/finding";
import type { Audience } from "../rows";

/** One reason why a reply needs approval: a policy by its name, or that whoever writes it is a trainee. */
export interface Because {
  by: "policy" | "role";
  name: string;
  approvals: number;
}

/** An edit of a reviewer's: what stood before it, and who had approved that. */
export interface ApprovalEdit {
  agentId: string;
  at: number;
  text: string;
  approvedBy: string[];
}

/** A reply that waits for others to approve it, or did. Only `text`, letter for letter, is what they approve. */
export interface Approval {
  id: string;
  customerId: string;
  caseId?: string;
  /** What it answers: as `PendingReply.id`. */
  replyId: string;
  audience: Audience;
  text: string;
  /** When it was submitted, and by whom. */
  at: number;
  agentId: string;
  because: Because[];
  /** Checks its author passed over knowingly. */
  over?: Check[];
  /** How many must approve it. */
  needed: number;
  approvedBy: string[];
  /** `used`: it was put into X's composer, or seen on the page. */
  status: "waiting" | "approved" | "rejected" | "withdrawn" | "used";
  decidedAt?: number;
  /** Who approved last, or rejected. */
  decidedBy?: string;
  /** Why it was rejected. */
  reason?: string;
  /** Oldest first. */
  edits?: ApprovalEdit[];
  /** The message it was seen as: it covers no other. */
  messageId?: string;
  /** It goes out as a thread: its posts in their order, each with the message it was seen as. */
  parts?: { text: string; messageId?: string }[];
}

/** All approvals asked for one reply. `id` as `PendingReply.id`. */
export interface ApprovalList {
  id: string;
  customerId: string;
  /** Ids, oldest first. */
  approvals: string[];
  /** Ids of messages seen on the page that were judged. */
  checked: string[];
}
