import { describe, expect, it } from "vitest";
import { MemoryDesk } from "../../../tests/sync/memory-desk";
import type { PostSeen } from "../observations";
import { isSnoozed } from "../queue/queued";
import type { Case } from "../rows";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 20, 12);
const BRAND = { id: "harbourbank", handle: "HarbourBank", userId: "900", addedAt: 0 };
const ana = { userId: "7", handle: "ana", name: "Ana" };
const brand = { userId: "900", handle: "HarbourBank", name: "Harbour Bank" };

const ask = (id: string, at: number, more: Partial<PostSeen> = {}): PostSeen => ({
  kind: "post_seen",
  source: "json",
  id,
  author: ana,
  at,
  text: `@HarbourBank question ${id}`,
  mentions: ["HarbourBank"],
  ...more,
});
const answer = (id: string, to: string, at: number): PostSeen =>
  ask(id, at, { author: brand, mentions: [], inReplyTo: { postId: to, userId: "7" } });

/** Ana asked two things within the hour; nobody has answered. */
function desk(): MemoryDesk {
  const at = new MemoryDesk([BRAND]);
  at.see([ask("2", NOW - HOUR), ask("3", NOW - HOUR / 2)], NOW);
  return at;
}
const FIRST = "case:x_post:2";
const SECOND = "case:act-1";
const row = (at: MemoryDesk, id: string) => at.rows.cases.get(id) as Case;
const waits = (at: MemoryDesk, id: string) => row(at, id).unanswered.map((one) => one.id);
const split = (at: MemoryDesk) => at.act({ type: "case.split", caseId: FIRST, messageIds: ["x_post:3"] }, NOW);

describe("a case is split", () => {
  it("into two that both wait, linked to each other", () => {
    const at = desk();
    split(at);
    expect([waits(at, FIRST), waits(at, SECOND)]).toEqual([["x_post:2"], ["x_post:3"]]);
    expect([row(at, FIRST).links, row(at, SECOND).links]).toEqual([[SECOND], [FIRST]]);
    expect(row(at, SECOND)).toMatchObject({ status: "open", openedBy: "agent:here", waitingSince: NOW - HOUR / 2 });
  });

  it("so that an answer ends the wait of the case whose message it answers", () => {
    const at = desk();
    split(at);
    at.see([answer("4", "2", NOW + HOUR)], NOW + HOUR);
    expect([row(at, FIRST).status, waits(at, FIRST), waits(at, SECOND)]).toEqual(["pending", [], ["x_post:3"]]);
  });

  it("so that what comes in goes to the one that is not finished", () => {
    const at = desk();
    split(at);
    at.act({ type: "case.set_status", caseId: SECOND, status: "solved" }, NOW + 1);
    at.see([ask("5", NOW + HOUR)], NOW + HOUR);
    expect([waits(at, FIRST), row(at, SECOND).status]).toEqual([["x_post:2", "x_post:5"], "solved"]);
  });

  it("never so that nothing is left of it, nor by what does not wait there", () => {
    const at = desk();
    const all = ["x_post:2", "x_post:3"];
    expect(at.act({ type: "case.split", caseId: FIRST, messageIds: all }, NOW)).toEqual({ reason: "invalid" });
    expect(at.act({ type: "case.split", caseId: FIRST, messageIds: ["x_post:9"] }, NOW)).toEqual({ reason: "empty" });
  });
});

describe("cases are merged", () => {
  it("into one, where everything waits and all tags are", () => {
    const at = desk();
    split(at);
    at.act({ type: "case.tag", caseId: SECOND, tag: "Refund" }, NOW + 1);
    at.act({ type: "case.merge", caseId: SECOND, intoId: FIRST }, NOW + 2);
    expect(waits(at, FIRST)).toEqual(["x_post:2", "x_post:3"]);
    expect(row(at, FIRST)).toMatchObject({ tags: ["Refund"], status: "new" });
    expect(row(at, SECOND)).toMatchObject({ status: "closed", unanswered: [], merged: { into: FIRST, status: "open" } });
    expect(at.rows.customers.get("x:7")?.caseId).toBe(FIRST);
  });

  it("into one that was solved, which is taken up again", () => {
    const at = desk();
    at.act({ type: "case.set_status", caseId: FIRST, status: "solved" }, NOW);
    at.act({ type: "case.open", customerId: "x:7" }, NOW + 1);
    at.act({ type: "case.merge", caseId: "case:act-2", intoId: FIRST }, NOW + 2);
    expect([row(at, FIRST).status, row(at, "case:act-2").status]).toEqual(["open", "closed"]);
  });

  it("never with itself, with another customer's, or with one that is closed", () => {
    const at = desk();
    at.see([ask("8", NOW - HOUR, { author: { userId: "8", handle: "bo", name: "Bo" } })], NOW);
    const merge = (intoId: string) => at.act({ type: "case.merge", caseId: FIRST, intoId }, NOW + 1);
    expect(merge(FIRST)).toMatchObject({ reason: "invalid" });
    expect(merge("case:x_post:8")).toMatchObject({ reason: "invalid" });
    expect(merge("case:x_post:99")).toMatchObject({ reason: "not_found" });
    split(at);
    at.act({ type: "case.set_status", caseId: FIRST, status: "closed" }, NOW + 2);
    expect(at.act({ type: "case.merge", caseId: FIRST, intoId: "case:act-4" }, NOW + 3)).toMatchObject({ reason: "closed" });
  });
});

describe("a case that was put off", () => {
  it("is out of the queue until then, or until its customer writes again", () => {
    const at = desk();
    at.act({ type: "case.set", caseId: FIRST, set: { field: "snooze", value: NOW + DAY } }, NOW);
    expect([isSnoozed(row(at, FIRST), NOW + HOUR), isSnoozed(row(at, FIRST), NOW + DAY)]).toEqual([true, false]);
    at.see([ask("6", NOW + HOUR)], NOW + HOUR);
    expect(isSnoozed(row(at, FIRST), NOW + HOUR)).toBe(false);
  });
});

describe("a case that was solved", () => {
  it("is taken up again within the window the workspace had when the customer wrote", () => {
    const at = desk();
    at.rows.settings.set("cases", { id: "cases", reopen: [{ since: NOW + DAY, days: 30 }], fields: [] });
    at.act({ type: "case.set_status", caseId: FIRST, status: "solved" }, NOW);
    at.see([ask("7", NOW + 20 * DAY)], NOW + 20 * DAY);
    expect([row(at, FIRST).status, waits(at, FIRST)]).toEqual(["open", ["x_post:7"]]);
  });

  it("and not before that window was set", () => {
    const at = desk();
    at.rows.settings.set("cases", { id: "cases", reopen: [{ since: NOW + 30 * DAY, days: 30 }], fields: [] });
    at.act({ type: "case.set_status", caseId: FIRST, status: "solved" }, NOW);
    at.see([ask("7", NOW + 20 * DAY)], NOW + 20 * DAY);
    expect(row(at, FIRST).status).toBe("solved");
  });
});

describe("a case is escalated", () => {
  it("to whoever can do more, with why, all of it in the log", () => {
    const at = desk();
    at.rows.agents.set("agent:ada", { id: "agent:ada", name: "Ada", role: "manager" });
    const made = at.act({ type: "case.escalate", caseId: FIRST, agentId: "agent:ada", text: " Wants a refund " }, NOW);
    expect(made).toMatchObject([{ type: "case.set" }, { type: "case.assigned", agentId: "agent:ada" }]);
    expect(row(at, FIRST)).toMatchObject({ escalation: "Wants a refund", assigneeId: "agent:ada" });
  });

  it("never without a reason, or to nobody", () => {
    const at = desk();
    expect(at.act({ type: "case.escalate", caseId: FIRST, agentId: "agent:here", text: " " }, NOW)).toEqual({ reason: "empty" });
    expect(at.act({ type: "case.escalate", caseId: FIRST, text: "Why" }, NOW)).toEqual({ reason: "invalid" });
    expect(at.act({ type: "case.escalate", caseId: FIRST, teamId: "none", text: "Why" }, NOW)).toEqual({
      reason: "invalid",
      detail: "none",
    });
    expect(row(at, FIRST).escalation).toBeUndefined();
  });
});
