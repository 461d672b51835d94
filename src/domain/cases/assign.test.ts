import { describe, expect, it } from "vitest";
import { MemoryDesk } from "../../../tests/sync/memory-desk";
import { isFulfilled } from "../fulfilled";
import type { PostSeen } from "../observations";
import { mayCommand, ROLES } from "../roles";
import { sawOf } from "../saw";
import { undoOf } from "../undo";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const ME = "agent:here";
const CASE = "case:x_post:2";

const ask = (id: string, at: number, more: Partial<PostSeen> = {}): PostSeen => ({
  kind: "post_seen",
  source: "json",
  id,
  author: { userId: "7", handle: "ana", name: "Ana" },
  at,
  text: `@HarbourBank question ${id}`,
  mentions: ["HarbourBank"],
  ...more,
});

/** A desk with a case of Ana's, of a team of which Ada is and Bo was. */
function desk(): MemoryDesk {
  const at = new MemoryDesk([{ id: "harbourbank", handle: "HarbourBank", userId: "900", addedAt: 0 }]);
  at.rows.agents.set("agent:ada", { id: "agent:ada", name: "Ada", role: "agent" });
  at.rows.agents.set("agent:bo", { id: "agent:bo", name: "Bo", role: "agent", leftAt: NOW - HOUR });
  at.see([ask("2", NOW - HOUR)], NOW);
  return at;
}
const assign = (at: MemoryDesk, agentId: string | null, now = NOW, caseId = CASE) => at.act({ type: "case.assign", caseId, agentId }, now);

describe("a case is assigned", () => {
  it("to an agent of the team, to oneself and to nobody, and the log says whose it was", () => {
    const at = desk();
    expect(assign(at, "agent:ada")).toMatchObject([{ type: "case.assigned", agentId: "agent:ada", by: ME, customerId: "x:7" }]);
    expect(assign(at, ME, NOW + 1)).toMatchObject([{ agentId: ME, from: "agent:ada" }]);
    expect(at.rows.cases.get(CASE)).toMatchObject({ assigneeId: ME, assignedAt: NOW + 1 });
    const [last] = assign(at, null, NOW + 2) as object[];
    expect(last).toMatchObject({ from: ME });
    expect(last).not.toHaveProperty("agentId");
    expect(at.rows.cases.get(CASE)).not.toHaveProperty("assigneeId");
  });

  it("to whom it is already never twice", () => {
    const at = desk();
    expect(assign(at, null)).toEqual({ reason: "already" });
    assign(at, ME);
    expect(assign(at, ME)).toEqual({ reason: "already", detail: ME });
  });

  it("never to somebody who has left, or whom nobody knows", () => {
    const at = desk();
    expect(assign(at, "agent:bo")).toEqual({ reason: "not_found", detail: "agent:bo" });
    expect(assign(at, "agent:nobody")).toEqual({ reason: "not_found", detail: "agent:nobody" });
  });

  it("only where it is there and not closed, but by the id it had before as well", () => {
    const at = desk();
    expect(assign(at, ME, NOW, "case:x_post:404")).toEqual({ reason: "not_found" });
    at.see([ask("1", NOW - 2 * HOUR)], NOW);
    expect(assign(at, ME)).toMatchObject([{ caseId: "case:x_post:1" }]);
    at.act({ type: "case.set_status", caseId: "case:x_post:1", status: "closed" }, NOW);
    expect(assign(at, null)).toEqual({ reason: "closed" });
  });

  it("always after it was last assigned, however slow the clock, so that the log tells whose it is", () => {
    const at = desk();
    assign(at, "agent:ada");
    expect(assign(at, ME, NOW - 9 * HOUR)).toMatchObject([{ at: NOW + 1 }]);
    expect(at.rows.cases.get(CASE)?.assigneeId).toBe(ME);
  });

  it("by everybody but viewers", () => {
    const command = { type: "case.assign", caseId: CASE, agentId: null } as const;
    expect(ROLES.filter((role) => mayCommand(role, command))).toEqual(["owner", "manager", "agent"]);
  });

  it("as a wish: somebody else who did it first leaves nothing to tell", () => {
    expect(isFulfilled({ type: "case.assign", caseId: CASE, agentId: ME })).toBe(true);
  });
});

describe("an assignment", () => {
  it("is undone by giving the case back to whose it was", () => {
    const at = desk();
    expect(undoOf(at.get, assign(at, "agent:ada") as never)).toEqual([{ type: "case.assign", caseId: CASE, agentId: null }]);
    expect(undoOf(at.get, assign(at, ME) as never)).toEqual([{ type: "case.assign", caseId: CASE, agentId: "agent:ada" }]);
  });

  it("was made seeing whose the case was", () => {
    const at = desk();
    const command = { type: "case.assign", caseId: CASE, agentId: null } as const;
    expect(sawOf(at.get, command)).toBe("");
    assign(at, "agent:ada");
    expect(sawOf(at.get, command)).toBe("agent:ada");
    expect(sawOf(at.get, { ...command, caseId: "case:x_post:404" })).toBeUndefined();
  });

  it("outlives that the case is told anew, solved and taken up again; the next case is nobody's", () => {
    const at = desk();
    assign(at, "agent:ada");
    at.see([ask("1", NOW - 2 * HOUR)], NOW);
    expect(at.rows.cases.get(CASE)).toMatchObject({ assigneeId: "agent:ada", unanswered: [{ id: "x_post:1" }, { id: "x_post:2" }] });
    at.act({ type: "case.set_status", caseId: CASE, status: "solved" }, NOW);
    at.see([ask("3", NOW + HOUR)], NOW + HOUR);
    expect(at.rows.cases.get(CASE)).toMatchObject({ status: "open", assigneeId: "agent:ada" });
    at.act({ type: "case.set_status", caseId: CASE, status: "closed" }, NOW + 2 * HOUR);
    at.see([ask("4", NOW + 3 * HOUR)], NOW + 3 * HOUR);
    expect(at.rows.cases.get("case:x_post:4")).not.toHaveProperty("assigneeId");
  });

  it("outlives that its fact was let go for its age", () => {
    const at = desk();
    assign(at, "agent:ada");
    at.events.clear();
    at.retellAll();
    expect(at.rows.cases.get(CASE)?.assigneeId).toBe("agent:ada");
  });

  it("the later one stands where two customers are found to be one person", () => {
    const at = desk();
    at.see([ask("9", NOW - HOUR / 2, { author: { handle: "ana_paz", name: "Ana" } })], NOW);
    assign(at, "agent:ada", NOW, "case:x_post:9");
    assign(at, ME, NOW + 5);
    const told = at.rows.customers.size;
    at.see([ask("10", NOW + HOUR, { author: { userId: "7", handle: "ana_paz", name: "Ana" } })], NOW + HOUR);
    expect([told, at.rows.customers.size]).toEqual([2, 1]);
    expect([...at.rows.cases.values()]).toMatchObject([{ assigneeId: ME, assignedAt: NOW + 5 }]);
  });
});
