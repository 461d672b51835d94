/** Which replies others must approve first, and who these may be. Pure. */
import { isAtLeast, type Role } from "../roles";
import type { Agent, Audience } from "../rows";
import { weightOf } from "./posts";
import type { Because } from "./row";

/** All that is named must hold; what names nothing holds for every reply. */
export interface ApprovalPolicy {
  id: string;
  name: string;
  /** Whatever was sent before stays unquestioned; milliseconds since 1970 UTC. */
  since: number;
  isOff?: boolean;
  approvals: 1 | 2;
  /** Of whoever writes the reply. */
  roles?: Role[];
  audience?: Audience;
  /** The customer or the case carries one of these, in any case. */
  tags?: string[];
  /** The customer has more followers, as far as Perch has seen. */
  followersOver?: number;
  /** The text is longer than so many posts of 280 by X's weighing. */
  postsOver?: number;
  /** The brand's account it goes out from. */
  accountId?: string;
}

/** The settings of approvals. Owners review always. */
export interface ApprovalSettings {
  id: "approvals";
  policies: ApprovalPolicy[];
  managersReview: boolean;
  /** Ids of agents who review too. */
  reviewers: string[];
}

/** All that policies ask of a reply. */
export interface ReplyFacts {
  text: string;
  audience: Audience;
  tags: readonly string[];
  followers?: number | undefined;
  accountId?: string | undefined;
  /** Of who writes it; undefined where nobody knows. */
  role?: Role | undefined;
}

/** How many must approve a reply, and why. */
export interface Need {
  approvals: 0 | 1 | 2;
  because: Because[];
}

const POST = 280;

const isOver = (value: number | undefined, limit: number | undefined) => limit === undefined || (value !== undefined && value > limit);

/** Whether all that a policy names holds for this reply. What is not known, such as followers nobody has seen, does not. */
export function isUnder(policy: ApprovalPolicy, reply: ReplyFacts): boolean {
  const { roles, audience, tags, followersOver, postsOver, accountId } = policy;
  const carried = new Set(reply.tags.map((tag) => tag.toLowerCase()));
  return (
    !policy.isOff &&
    (!roles?.length || (reply.role !== undefined && roles.includes(reply.role))) &&
    (audience === undefined || audience === reply.audience) &&
    (!tags?.length || tags.some((tag) => carried.has(tag.toLowerCase()))) &&
    isOver(reply.followers, followersOver) &&
    (postsOver === undefined || weightOf(reply.text) > postsOver * POST) &&
    (accountId === undefined || accountId === reply.accountId)
  );
}

/** What this reply needs: the most that any policy asks. A trainee's needs one in any case. */
export function neededFor(reply: ReplyFacts, policies: readonly ApprovalPolicy[]): Need {
  const because: Because[] = policies
    .filter((policy) => isUnder(policy, reply))
    .map(({ name, approvals }) => ({ by: "policy", name, approvals }));
  if (reply.role === "trainee") because.unshift({ by: "role", name: reply.role, approvals: 1 });
  return { approvals: Math.max(0, ...because.map(({ approvals }) => approvals)) as Need["approvals"], because };
}

/** Whether this person may approve what others write. */
export function mayReview({ managersReview, reviewers }: ApprovalSettings, agent: Pick<Agent, "id" | "role" | "leftAt">): boolean {
  if (agent.leftAt !== undefined || !isAtLeast(agent.role, "agent")) return false;
  return agent.role === "owner" || (agent.role === "manager" && managersReview) || reviewers.includes(agent.id);
}
