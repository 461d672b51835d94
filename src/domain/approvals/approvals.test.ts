import { describe, expect, it } from "vitest";
import { teamDesk as desk, NOW, REPLY, sent, TEXT } from "../../../tests/sync/team-desk";
import type { Command } from "../commands";
import { isFulfilled } from "../fulfilled";
import { mayCommand, ROLES } from "../roles";
import { undoOf } from "../undo";

describe("a trainee's reply", () => {
  it("goes into X only once it is approved, and only exactly as approved", () => {
    const { submit, approve, insert, row, at } = desk();
    expect(insert("tim", TEXT)).toEqual({ reason: "needs_approval", detail: "1" });
    const id = submit("tim");
    expect(row(id)).toMatchObject({
      status: "waiting",
      needed: 1,
      audience: "public",
      because: [{ by: "role", name: "trainee" }],
      caseId: "case:x_post:1",
    });
    expect(insert("tim", TEXT, id)).toMatchObject({ reason: "needs_approval" });
    approve("mo", id);
    expect(row(id)).toMatchObject({ status: "approved", approvedBy: ["agent:mo"], decidedBy: "agent:mo" });
    expect(insert("tim", `${TEXT} `, id)).toMatchObject({ reason: "needs_approval" });
    expect(insert("tim", TEXT)).toMatchObject({ reason: "needs_approval" });
    expect(insert("tim", TEXT, id)).toMatchObject([{ type: "reply.inserted", approvalId: id }]);
    expect(row(id).status).toBe("used");
    expect(at.rows.pendingReplies.get(REPLY)).toMatchObject({ text: TEXT, agentId: "agent:tim" });
  });

  it("goes in again while it stands there unseen, for a page loaded anew has lost it, and never once it was seen", () => {
    const { at, submit, approve, insert, check, row } = desk();
    const id = submit("tim");
    approve("mo", id);
    insert("tim", TEXT, id);
    expect(insert("tim", TEXT, id)).toMatchObject([{ approvalId: id }]);
    at.see([sent("2", TEXT)], NOW + 2_000);
    expect(insert("tim", TEXT, id)).toMatchObject({ reason: "needs_approval" });
    expect(check("x_post:2")).toMatchObject([{ type: "reply.covered", approvalId: id, agentId: "agent:tim" }]);
    expect(row(id)).toMatchObject({ status: "used", messageId: "x_post:2" });
  });

  it("that was approved is nobody else's to send, and covers no other reply", () => {
    const { submit, approve, insert, does } = desk([{}]);
    const id = submit("tim");
    approve("mo", id);
    expect(insert("bo", TEXT, id)).toMatchObject({ reason: "needs_approval" });
    expect(does("tim", { type: "reply.insert", replyId: "public:x_post:9", customerId: "x:7", text: TEXT, approvalId: id })).toMatchObject({
      reason: "needs_approval",
    });
  });

  it("is asked for once at a time, and never empty or for nobody", () => {
    const { submit, does } = desk();
    const id = submit("tim");
    const again = { type: "approval.submit", replyId: REPLY, customerId: "x:7", text: "Another" } as const;
    expect(does("tim", again)).toEqual({ reason: "already", detail: id });
    expect(does("tim", { ...again, text: "  " })).toEqual({ reason: "empty" });
    expect(does("tim", { ...again, customerId: "x:404" })).toEqual({ reason: "not_found" });
    does("tim", { type: "approval.withdraw", approvalId: id });
    expect(does("tim", again)).toMatchObject([{ type: "approval.submitted", text: "Another" }]);
  });
});

describe("a policy", () => {
  it("asks the same of an agent; a desk without a team asks nobody", () => {
    const { insert, at } = desk([{ tags: ["refund"], audience: "public" }]);
    expect(insert("bo", TEXT)).toMatchObject([{ type: "reply.inserted" }]);
    at.act({ type: "case.tag", caseId: "case:x_post:1", tag: "Refund" }, NOW);
    expect(insert("bo", TEXT)).toEqual({ reason: "needs_approval", detail: "1" });
    expect(insert("alone", TEXT)).toMatchObject([{ type: "reply.inserted" }]);
  });

  it("asks more once the case is tagged: what fewer approved is not enough any more", () => {
    const { submit, approve, insert, at } = desk([{ tags: ["refund"], approvals: 2 }]);
    const id = submit("tim");
    approve("mo", id);
    at.act({ type: "case.tag", caseId: "case:x_post:1", tag: "refund" }, NOW);
    expect(insert("tim", TEXT, id)).toEqual({ reason: "needs_approval", detail: "2" });
  });
});

describe("a review", () => {
  it("is given by reviewers alone, and by nobody of their own", () => {
    const { submit, approve } = desk([{}]);
    const id = submit("mo");
    expect(approve("mo", id)).toEqual({ reason: "own" });
    for (const who of ["bo", "tim", "vic", "nobody"]) expect(approve(who, id)).toEqual({ reason: "not_allowed" });
    expect(approve("ada", id)).toMatchObject([{ type: "approval.approved", by: "agent:ada" }]);
  });

  it("of two counts two people", () => {
    const { submit, approve, insert, row } = desk([{ approvals: 2 }]);
    const id = submit("tim");
    approve("mo", id);
    expect(row(id)).toMatchObject({ status: "waiting", approvedBy: ["agent:mo"] });
    expect(approve("mo", id)).toEqual({ reason: "already" });
    expect(insert("tim", TEXT, id)).toMatchObject({ reason: "needs_approval", detail: "2" });
    approve("ada", id);
    expect(insert("tim", TEXT, id)).toMatchObject([{ approvalId: id }]);
  });

  it("that edits counts for the new text alone, and keeps what stood before", () => {
    const { submit, approve, insert, row } = desk([{ approvals: 2 }]);
    const id = submit("tim");
    approve("mo", id);
    expect(approve("ada", id, 0, "It leaves on Monday.")).toMatchObject([{ type: "approval.approved", text: "It leaves on Monday." }]);
    expect(row(id)).toMatchObject({ status: "waiting", text: "It leaves on Monday.", approvedBy: ["agent:ada"] });
    expect(row(id).edits).toMatchObject([{ agentId: "agent:ada", text: TEXT, approvedBy: ["agent:mo"] }]);
    // Mo had the old text before them.
    expect(approve("mo", id, 0)).toEqual({ reason: "decided", detail: "edited" });
    approve("mo", id, 1);
    expect(insert("tim", TEXT, id)).toMatchObject({ reason: "needs_approval" });
    expect(insert("tim", "It leaves on Monday.", id)).toMatchObject([{ approvalId: id }]);
  });

  it("that comes second is told that it is decided", () => {
    const { submit, approve, does, row } = desk();
    const id = submit("tim");
    approve("mo", id);
    expect(does("ada", { type: "approval.reject", approvalId: id, reason: "No" })).toEqual({ reason: "decided", detail: "approved" });
    expect(approve("ada", id)).toEqual({ reason: "decided", detail: "approved" });
    expect(row(id).status).toBe("approved");
  });

  it("that rejects says why", () => {
    const { submit, does, row, insert } = desk();
    const id = submit("tim");
    expect(does("mo", { type: "approval.reject", approvalId: id, reason: " " })).toEqual({ reason: "empty" });
    does("mo", { type: "approval.reject", approvalId: id, reason: " Say sorry first. " });
    expect(row(id)).toMatchObject({ status: "rejected", reason: "Say sorry first.", decidedBy: "agent:mo" });
    expect(insert("tim", TEXT, id)).toMatchObject({ reason: "needs_approval" });
    expect(does("tim", { type: "approval.withdraw", approvalId: id })).toEqual({ reason: "decided", detail: "rejected" });
  });

  it("comes too late where it was withdrawn, which its author alone can do", () => {
    const { submit, approve, does } = desk();
    const id = submit("tim");
    expect(does("mo", { type: "approval.withdraw", approvalId: id })).toEqual({ reason: "not_allowed" });
    does("tim", { type: "approval.withdraw", approvalId: id });
    expect(does("tim", { type: "approval.withdraw", approvalId: id })).toEqual({ reason: "already" });
    expect(approve("mo", id)).toEqual({ reason: "decided", detail: "withdrawn" });
    expect(isFulfilled({ type: "approval.withdraw", approvalId: id })).toBe(true);
  });
});

describe("undo", () => {
  const undone = (kit: ReturnType<typeof desk>, who: string, command: Command) => {
    const before = new Map(kit.at.rows.approvals);
    const events = kit.made(who, command);
    const back = undoOf((table, id) => (table === "approvals" ? before.get(id) : undefined) as never, events);
    for (const one of back) kit.made(who, one);
  };

  it("takes a reviewer's own last word back, edit and all, until it went into X", () => {
    const kit = desk([{ approvals: 2 }]);
    const id = kit.submit("tim");
    const asked = kit.row(id);
    undone(kit, "mo", { type: "approval.approve", approvalId: id, edition: 0 });
    expect(kit.row(id)).toEqual(asked);
    undone(kit, "mo", { type: "approval.reject", approvalId: id, reason: "No" });
    expect(kit.row(id)).toEqual(asked);
    kit.approve("mo", id);
    undone(kit, "ada", { type: "approval.approve", approvalId: id, edition: 0, text: "Another" });
    expect(kit.row(id)).toEqual({ ...asked, approvedBy: ["agent:mo"] });
    kit.approve("ada", id);
    expect(kit.does("mo", { type: "approval.reopen", approvalId: id })).toEqual({ reason: "not_allowed" });
    kit.insert("tim", TEXT, id);
    expect(kit.does("ada", { type: "approval.reopen", approvalId: id })).toEqual({ reason: "decided", detail: "used" });
  });

  it("withdraws what was submitted, and submits anew what was withdrawn", () => {
    const kit = desk();
    undone(kit, "tim", { type: "approval.submit", replyId: REPLY, customerId: "x:7", text: TEXT });
    expect([...kit.at.rows.approvals.values()]).toMatchObject([{ status: "withdrawn" }]);
    const id = kit.submit("tim");
    undone(kit, "tim", { type: "approval.withdraw", approvalId: id });
    expect([...kit.at.rows.approvals.values()].at(-1)).toMatchObject({ status: "waiting", text: TEXT, caseId: "case:x_post:1" });
  });

  it("keeps which checks were passed over, when it was withdrawn and submitted anew, too", () => {
    const kit = desk();
    kit.does("tim", { type: "approval.submit", replyId: REPLY, customerId: "x:7", text: TEXT, over: ["near"] });
    const [row] = [...kit.at.rows.approvals.values()];
    expect(row).toMatchObject({ over: ["near"] });
    undone(kit, "tim", { type: "approval.withdraw", approvalId: row?.id ?? "" });
    expect([...kit.at.rows.approvals.values()].at(-1)).toMatchObject({ status: "waiting", over: ["near"] });
  });
});

describe("a trainee", () => {
  it("may tag, note, open cases and ask for approval, and neither run the team, decide, write articles nor steer cases", () => {
    const may = (type: Command["type"]) => ROLES.filter((role) => mayCommand(role, { type } as Command));
    for (const type of ["case.tag", "customer.note", "case.open", "approval.submit", "reply.insert", "suggestion.accept"] as const)
      expect(may(type)).toEqual(["owner", "manager", "agent", "trainee"]);
    for (const type of ["approval.approve", "article.create", "case.set_status", "case.assign", "case.set"] as const)
      expect(may(type)).toEqual(["owner", "manager", "agent"]);
    expect(may("account.add")).toEqual(["owner", "manager"]);
  });
});
