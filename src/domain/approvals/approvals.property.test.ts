/** Whatever people of any role do, in any order: nothing goes out unapproved that must not, and nobody approves their own. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { MemoryDesk } from "../../../tests/sync/memory-desk";
import type { Command, Context } from "../commands";
import type { DeskEvent } from "../events";
import type { PostSeen } from "../observations";
import { plan } from "../plan";
import { mayCommand, type Role } from "../roles";
import type { Approval, Change, Lookup } from "../rows";
import { undoOf } from "../undo";

const NOW = Date.UTC(2026, 10, 20, 12);
const TEAM: [string, Role][] = [
  ["agent:olive", "owner"],
  ["agent:mo", "manager"],
  ["agent:ada", "agent"],
  ["agent:bo", "agent"],
  ["agent:tim", "trainee"],
  ["agent:tess", "trainee"],
  ["agent:vic", "viewer"],
];
const REPLIES = ["public:x_post:1", "private:x_dm:7-900"];
const TEXTS = ["It leaves tomorrow.", "It leaves on Monday.", "Sorry! It leaves tomorrow."];

type Step = { who: number; nth: number; text: number; reply: number; edition: number } & (
  | { does: "submit" | "approve" | "edit" | "reject" | "withdraw" | "reopen" | "insert" | "check" | "tag" }
  | { does: "see"; id: number }
);
const small = (max: number) => fc.nat({ max });
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(
    "submit",
    "approve",
    "approve",
    "edit",
    "reject",
    "withdraw",
    "reopen",
    "insert",
    "insert",
    "check",
    "check",
    "tag",
    "see",
    "see",
  ),
  who: small(TEAM.length - 1),
  nth: small(4),
  text: small(TEXTS.length - 1),
  reply: small(1),
  edition: small(2),
  id: small(3),
}) as fc.Arbitrary<Step>;

function teamDesk(): MemoryDesk {
  const at = new MemoryDesk([{ id: "tidemillgear", handle: "TidemillGear", userId: "900", addedAt: 0 }]);
  for (const [id, role] of TEAM) at.rows.agents.set(id, { id, name: id, role });
  at.rows.agents.set("agent:here", { id: "agent:here", name: "Here", role: "trainee" });
  at.see([post("1", "@TidemillGear where is it?")], NOW);
  const policies = [
    { id: "a", name: "Refunds", since: 0, approvals: 2 as const, tags: ["refund"] },
    { id: "b", name: "In public", since: 0, approvals: 1 as const, audience: "public" as const },
  ];
  at.act({ type: "settings.set", setting: { id: "approvals", policies, reviewers: ["agent:ada"] } }, NOW, "agent:olive");
  return at;
}

function post(id: string, text: string, more: Partial<PostSeen> = {}): PostSeen {
  const author = { userId: "7", handle: "ana", name: "Ana" };
  return { kind: "post_seen", source: "json", id, author, at: NOW, text, mentions: ["TidemillGear"], ...more };
}

function commandOf(at: MemoryDesk, { does, nth, text, reply, edition }: Step): Command | undefined {
  const ids = [...at.rows.approvals.keys()];
  const approvalId = ids[ids.length - 1 - (nth % Math.max(1, ids.length))] ?? "approval:none";
  const about = { replyId: REPLIES[reply] as string, customerId: "x:7", text: TEXTS[text] as string };
  const messages = [...at.rows.messages.keys()];
  if (does === "submit") return { type: "approval.submit", ...about };
  if (does === "approve") return { type: "approval.approve", approvalId, edition };
  if (does === "edit") return { type: "approval.approve", approvalId, edition, text: about.text };
  if (does === "reject") return { type: "approval.reject", approvalId, reason: nth === 4 ? " " : "Say sorry first." };
  if (does === "withdraw") return { type: "approval.withdraw", approvalId };
  if (does === "reopen") return { type: "approval.reopen", approvalId };
  if (does === "insert") {
    // As a panel does it: what was approved, or what somebody made of it.
    const row = at.rows.approvals.get(approvalId);
    const given = nth % 2 === 0 && row ? { ...about, replyId: row.replyId, text: row.text } : about;
    return { type: "reply.insert", ...given, approvalId };
  }
  if (does === "check") return { type: "reply.check", messageId: messages.at(-1 - (nth % messages.length)) as string };
  // A refund seldom: from then on everything needs two.
  if (does === "tag") return { type: "case.tag", caseId: "case:x_post:1", tag: nth === 0 && edition === 0 ? "refund" : "parcel" };
}

const laid = (below: Lookup, changes: readonly Change[]): Lookup => {
  const over = new Map(changes.map((change) => [`${change.table}/${change.id}`, change.row]));
  return (table, id) => {
    const row = over.get(`${table}/${id}`);
    return (over.has(`${table}/${id}`) ? (row ?? undefined) : below(table, id)) as never;
  };
};

/** What holds of every approval at all times. */
function holds(rows: Iterable<Approval>): void {
  const covered: string[] = [];
  const live = new Set<string>();
  for (const row of rows) {
    expect(row.approvedBy).not.toContain(row.agentId);
    expect(new Set(row.approvedBy).size).toBe(row.approvedBy.length);
    for (const id of row.approvedBy) expect(["agent:olive", "agent:mo", "agent:ada"]).toContain(id);
    if (row.status === "approved") expect(row.approvedBy.length).toBeGreaterThanOrEqual(row.needed);
    if (row.status === "waiting") expect(row.approvedBy.length).toBeLessThan(row.needed);
    if (row.status === "rejected") expect(row.reason).toBeTruthy();
    if (row.messageId) covered.push(row.messageId);
    if (row.status !== "waiting" && row.status !== "approved") continue;
    expect(live).not.toContain(`${row.agentId} ${row.replyId}`);
    live.add(`${row.agentId} ${row.replyId}`);
  }
  expect(new Set(covered).size).toBe(covered.length);
}

/** What a reply that went in rests on, told from the rows as they stood and not by the rules. */
function isApproved(at: Lookup, event: Extract<DeskEvent, { type: "reply.inserted" }>, isRefund: boolean, role: Role): boolean {
  const needed = isRefund ? 2 : event.replyId.startsWith("public") || role === "trainee" ? 1 : 0;
  if (needed === 0) return true;
  const row = at("approvals", event.approvalId ?? "");
  const pending = at("pendingReplies", event.replyId);
  const stands = row?.status === "used" && row.messageId === undefined && pending?.text === row.text && pending.agentId === row.agentId;
  return (
    row !== undefined &&
    (row.status === "approved" || stands) &&
    row.text === event.text &&
    row.agentId === event.by &&
    row.replyId === event.replyId &&
    row.approvedBy.length >= needed
  );
}

/** A reviewer's word is undone to what stood before; what was asked for is not asked any more, and the other way round. */
function undoRestores(before: Lookup, after: Lookup, events: DeskEvent[], context: Context): void {
  const [event] = events;
  if (!event?.type.startsWith("approval.") || !("approvalId" in event)) return;
  const approvalId = event.approvalId as string;
  let now = after;
  for (const [i, command] of undoOf(before, events).entries()) {
    const made = plan(now, command, { ...context, id: `${context.id}-undo-${i}`, now: context.now + 1 });
    expect(made).not.toHaveProperty("rejection");
    if ("changes" in made) now = laid(now, made.changes);
  }
  const [was, is] = [before("approvals", approvalId), now("approvals", approvalId)];
  const list = (get: Lookup) => (is ? (get("approvalLists", is.replyId)?.approvals ?? []) : []).flatMap((id) => get("approvals", id) ?? []);
  if (event.type === "approval.submitted") expect(is?.status).toBe("withdrawn");
  if (event.type === "approval.withdrawn") expect(list(now).at(-1)).toMatchObject({ status: "waiting", text: was?.text });
  if (event.type !== "approval.approved" && event.type !== "approval.rejected") return;
  const bare = ({ decidedAt: _, decidedBy: __, ...rest }: Approval) => rest;
  expect(is && bare(is)).toEqual(was && bare(was));
}

it("never goes a reply out unapproved that must not, and no approval is given by its author or used twice; undo restores", () => {
  const seen = { inserted: 0, covered: 0, unapproved: 0, refused: new Set<string>() };
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 80 }), (steps) => {
      const at = teamDesk();
      let time = NOW;
      for (const [index, one] of steps.entries()) {
        time += 1_000;
        if (one.does === "see") {
          // What somebody was about to send, or anything.
          const pending = at.rows.pendingReplies.get(REPLIES[0] as string);
          const text = `@ana ${(one.nth < 4 && pending?.text) || TEXTS[one.text]}`;
          const author = { userId: "900", handle: "TidemillGear" };
          const inReplyTo = { postId: "1", userId: "7", handle: "ana" };
          at.see([post(String(10 + one.id), text, { author, at: time, inReplyTo, mentions: ["ana"], created: one.nth === 0 })], time);
          continue;
        }
        const command = commandOf(at, one) as Command;
        // Often enough whoever asked is who goes on.
        const author = command.type === "reply.insert" && one.nth % 2 === 0 && at.rows.approvals.get(command.approvalId ?? "")?.agentId;
        const [agentId, role] = TEAM.find(([id]) => id === author) ?? (TEAM[one.who] as [string, Role]);
        const context = { now: time, agentId, id: `act-${index}` };
        if (!mayCommand(role, command)) continue;
        const before = new Map(Object.entries(at.rows).map(([table, rows]) => [table, new Map(rows as Map<string, unknown>)]));
        const beforeGet: Lookup = (table, id) => before.get(table)?.get(id) as never;
        const isRefund = at.rows.cases.get("case:x_post:1")?.tags.includes("refund") ?? false;
        const made = plan(at.get, command, context);
        if ("rejection" in made) {
          seen.refused.add(made.rejection.reason);
          continue;
        }
        for (const { table, id, row } of made.changes) {
          if (row) (at.rows[table] as Map<string, unknown>).set(id, row);
          else at.rows[table].delete(id);
        }
        for (const event of made.events) {
          at.events.set(event.id, event);
          if (event.type === "reply.covered") seen.covered++;
          if (event.type === "reply.unapproved") seen.unapproved++;
          if (event.type !== "reply.inserted") continue;
          seen.inserted++;
          expect(isApproved(beforeGet, event, isRefund, role)).toBe(true);
        }
        holds(at.rows.approvals.values());
        undoRestores(beforeGet, at.get, made.events, context);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
  // Had nothing of it ever happened, it would have proved nothing.
  expect(seen.inserted).toBeGreaterThan(20);
  expect(seen.covered).toBeGreaterThan(5);
  expect(seen.unapproved).toBeGreaterThan(20);
  expect([...seen.refused]).toEqual(expect.arrayContaining(["needs_approval", "own", "decided", "not_allowed", "already", "empty"]));
}, 60_000);
