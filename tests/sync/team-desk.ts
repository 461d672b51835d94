/** A desk in memory of a team: what its people of each role do, and what goes out. */
import type { ApprovalPolicy } from "../../src/domain/approvals/policy";
import type { Command } from "../../src/domain/commands";
import type { DeskEvent } from "../../src/domain/events";
import type { PostSeen } from "../../src/domain/observations";
import type { Role } from "../../src/domain/roles";
import type { Approval } from "../../src/domain/rows";
import { MemoryDesk } from "./memory-desk";

export const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const REPLY = "public:x_post:1";
export const TEXT = "It leaves tomorrow.";
export const TEAM: Record<string, Role> = { olive: "owner", mo: "manager", ada: "agent", bo: "agent", tim: "trainee", vic: "viewer" };

const post = (id: string, more: Partial<PostSeen> = {}): PostSeen => ({
  kind: "post_seen",
  source: "json",
  id,
  author: { userId: "7", handle: "ana", name: "Ana" },
  at: NOW - HOUR,
  text: "@TidemillGear where is my parcel?",
  mentions: ["TidemillGear"],
  ...more,
});
/** The brand's answer to her. */
export const sent = (id: string, text: string, more: Partial<PostSeen> = {}): PostSeen =>
  post(id, {
    author: { userId: "900", handle: "TidemillGear" },
    at: NOW + 1_000,
    text: `@ana ${text}`,
    mentions: ["ana"],
    inReplyTo: { postId: "1", userId: "7", handle: "ana" },
    ...more,
  });

/** A team's desk where Ana waits for an answer to post 1. */
export function teamDesk(policies: Partial<ApprovalPolicy>[] = []) {
  const at = new MemoryDesk([{ id: "tidemillgear", handle: "TidemillGear", userId: "900", addedAt: 0 }]);
  for (const [name, role] of [...Object.entries(TEAM), ["here", "agent"] as const])
    at.rows.agents.set(`agent:${name}`, { id: `agent:${name}`, name, role });
  at.see([post("1")], NOW);
  const full = policies.map((policy, i): ApprovalPolicy => ({ id: `p${i}`, name: `Policy ${i}`, since: 0, approvals: 1, ...policy }));
  at.act({ type: "settings.set", setting: { id: "approvals", policies: full, reviewers: ["agent:ada"] } }, NOW, "agent:olive");
  let now = NOW;
  const does = (who: string, command: Command) => at.act(command, ++now, `agent:${who}`);
  const made = (who: string, command: Command) => {
    const answer = does(who, command);
    if (!Array.isArray(answer)) throw new Error(`${command.type} was refused: ${answer.reason}`);
    return answer as DeskEvent[];
  };
  const submit = (who: string, text = TEXT, replyId = REPLY): string => {
    const [event] = made(who, { type: "approval.submit", replyId, customerId: "x:7", text });
    return (event as { approvalId: string }).approvalId;
  };
  const approve = (who: string, approvalId: string, edition = 0, text?: string) =>
    does(who, { type: "approval.approve", approvalId, edition, ...(text !== undefined && { text }) });
  const insert = (who: string, text: string, approvalId?: string) =>
    does(who, { type: "reply.insert", replyId: REPLY, customerId: "x:7", text, ...(approvalId && { approvalId }) });
  const check = (id: string) => does("here", { type: "reply.check", messageId: id });
  const row = (id: string) => at.rows.approvals.get(id) as Approval;
  return { at, does, made, submit, approve, insert, check, row };
}
