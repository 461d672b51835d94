/** A reply as policies see it, and whether an approval covers it: read from rows by id, the same in the panel and at the companion. */
import { findCase } from "../find";
import { isThreadOf, type ThreadPart } from "../own/thread";
import type { Role } from "../roles";
import type { Approval, Audience, Customer, Lookup, Settings } from "../rows";
import { settingIn } from "../settings/defaults";
import { unitedTags } from "../tags/rules";
import { isPractice } from "../training/part";
import { type Need, neededFor, type ReplyFacts } from "./policy";

/** A reply somebody writes, or wrote. */
export interface Written {
  replyId: string;
  customer: Customer;
  caseId?: string | undefined;
  /** The whole of it. */
  text: string;
  /** It goes out as a thread: which post of it is to be put into X's composer. */
  part?: ThreadPart | undefined;
  /** Undefined where nobody knows. */
  agentId?: string | undefined;
  /** What they were in the team when this desk was paired: holds until their own row has come. */
  role?: Role;
  /** When it was sent, of one that was; milliseconds since 1970 UTC. */
  sentAt?: number;
  accountId?: string | undefined;
}

/** A reply's id begins with its audience. */
export const audienceOf = (replyId: string): Audience => (replyId.startsWith("private:") ? "private" : "public");

export const approvalSettings = (get: Lookup): Settings["approvals"] => settingIn(get, "approvals");

/** How many must approve it, and why: none in a practice lesson, or where the desk stands alone and there is nobody else. */
export function needOf(get: Lookup, reply: Written): Need {
  const { customer, text, replyId, agentId, sentAt } = reply;
  // Who practises answers by themselves: nobody real reads it.
  if (isPractice(customer.id)) return { approvals: 0, because: [] };
  const role = agentId === undefined ? undefined : (get("agents", agentId)?.role ?? reply.role);
  if (agentId !== undefined && role === undefined) return { approvals: 0, because: [] };
  const about = reply.caseId === undefined ? undefined : findCase(get, reply.caseId);
  // Whatever case it is said to be about: the tags of the one that runs count too.
  const current = customer.caseId === undefined ? undefined : get("cases", customer.caseId);
  const tags = unitedTags(customer.tags, about?.tags ?? [], current?.tags ?? []);
  const facts: ReplyFacts = {
    text,
    audience: audienceOf(replyId),
    tags,
    followers: customer.followers,
    accountId: reply.accountId ?? about?.accountId ?? current?.accountId,
    role,
  };
  const { policies } = approvalSettings(get);
  return neededFor(facts, sentAt === undefined ? policies : policies.filter(({ since }) => since <= sentAt));
}

/**
 * Whether this approval lets its author put exactly this text into X's composer for this reply. One that was used does so as long as the
 * text stands there unseen, for a page that was loaded again has lost it. Of a text that goes out as a thread it covers each post once.
 */
export function covers(get: Lookup, approval: Approval, { replyId, text, agentId, part }: Written, needed: number): boolean {
  const { status, approvedBy } = approval;
  if (approval.agentId !== agentId || approvedBy.length < needed || (status !== "used" && status !== "approved")) return false;
  if (part) return coversPart(approval, replyId, part);
  if (approval.replyId !== replyId || approval.text !== text) return false;
  if (status === "approved") return true;
  const pending = get("pendingReplies", replyId);
  return approval.messageId === undefined && pending?.text === text && pending.agentId === agentId;
}

function coversPart({ replyId: of, text, parts: before = [] }: Approval, replyId: string, part: ThreadPart): boolean {
  if (part.of !== of || (part.at === 0 && replyId !== of) || !isThreadOf(text, part.parts)) return false;
  // Once one of them is out, the others stay as they were cut.
  const isFixed = before.some(({ messageId }) => messageId !== undefined);
  if (isFixed && before.some((one, at) => one.text !== part.parts[at])) return false;
  return before[part.at]?.messageId === undefined;
}
