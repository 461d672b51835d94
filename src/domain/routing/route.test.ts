import { describe, expect, it } from "vitest";
import type { Command } from "../commands";
import { decide } from "../desk";
import type { DeskEvent } from "../events";
import { isFulfilled } from "../fulfilled";
import { mayCommand, mayObserve, ROLES } from "../roles";
import type { Agent, Customer, Message } from "../rows";
import { ask, desk, MINUTE, NOW, route, routedOf, rule } from "./fixtures/desk";
import type { Action } from "./rule";
import { NO_ROUTING } from "./rule";

const CASE = "case:x_post:1";
const refund = (...actions: Action[]) => rule({ id: "refund", name: "Refunds", all: [{ on: "keywords", words: ["refund"] }], actions });
const team = (by: "nobody" | "round_robin" | "least_open" | "match", more = {}): Action => ({ do: "team", teamId: "refunds", by, ...more });
const did = (events: unknown) => routedOf(events).fired.flatMap((fired) => fired.did);
const COMMAND: Command = {
  type: "case.route",
  caseId: CASE,
  messageId: "x_post:1",
  measured: { open: {}, past: { count: 0, statuses: [] } },
};
const ADA = { id: "agent:ada", name: "Ada" };
const BO = { id: "agent:bo", name: "Bo" };

describe("a message is routed", () => {
  it("by the rules that fire: tagged, pressing and somebody's, by the desk itself, and the log says why", () => {
    const at = desk(
      { rules: [refund({ do: "tag", tag: "Refund" }, { do: "priority", priority: "high" }, team("round_robin"))] },
      [ask("1", "refund please")],
      [ADA],
    );
    const events = route(at, "1") as DeskEvent[];
    expect(events.map(({ type, by, id }) => [type, by, id])).toEqual([
      ["case.routed", "system", "case.routed:x_post:1"],
      ["case.tagged", "system", "case.routed:x_post:1#1"],
      ["case.set", "system", "case.routed:x_post:1#2"],
      ["case.set", "system", "case.routed:x_post:1#3"],
      ["case.assigned", "system", "case.routed:x_post:1#4"],
    ]);
    expect(routedOf(events).fired).toEqual([
      {
        ruleId: "refund",
        name: "Refunds",
        because: [{ on: "keywords", found: "refund" }],
        did: [
          { do: "tag", value: "Refund" },
          { do: "priority", value: "high" },
          { do: "team", value: "refunds", agentId: "agent:ada" },
        ],
      },
    ]);
    expect(at.get("cases", CASE)).toMatchObject({
      tags: ["Refund"],
      priority: "high",
      teamId: "refunds",
      assigneeId: "agent:ada",
      routed: { messageId: "x_post:1", done: ["x_post:1"], tags: ["Refund"] },
    });
    expect(at.get("tags", "refund")).toMatchObject({ count: 1 });
  });

  it("once: told again, or once it is answered or solved, nothing is left to do and nobody is told", () => {
    const at = desk({ rules: [refund({ do: "tag", tag: "Refund" })] }, [ask("1", "refund please")]);
    route(at, "1");
    expect(route(at, "1", {}, NOW + 5)).toEqual({ reason: "already" });
    expect(isFulfilled({ type: "case.route" })).toBe(true);
    at.see([ask("2", "refund now", NOW + 1)], NOW + 1);
    at.act({ type: "case.set_status", caseId: CASE, status: "solved" }, NOW + 2);
    expect(at.act({ ...COMMAND, messageId: "x_post:2" } as Command, NOW + 3)).toEqual({ reason: "already" });
    expect(route(at, "404")).toEqual({ reason: "already" });
  });

  it("not at all, and nothing is noted, where nobody made a rule or none fires", () => {
    expect(route(desk({}, [ask("1", "refund")]), "1")).toEqual([]);
    expect(route(desk({ rules: [{ ...refund({ do: "tag", tag: "x" }), isOn: false }] }, [ask("1", "refund")]), "1")).toEqual([]);
    expect(route(desk({ rules: [refund({ do: "tag", tag: "x" })] }, [ask("1", "hello")]), "1")).toEqual([]);
  });

  it("by everybody whose browser tells what it sees", () => {
    expect(ROLES.filter((role) => mayCommand(role, COMMAND))).toEqual(ROLES.filter(mayObserve));
  });

  it("nowhere a pattern must be read and nobody can", () => {
    const at = desk({ rules: [rule({ all: [{ on: "pattern", pattern: "x" }], actions: [{ do: "tag", tag: "x" }] })] }, [ask("1", "x")]);
    expect(decide(at.get, COMMAND, { now: NOW, agentId: "a", id: "i" })).toEqual({ rejection: { reason: "invalid", detail: "patterns" } });
  });

  it("by its points where the formula is on, with the numbers put in", () => {
    const at = desk({ scoring: { ...NO_ROUTING.scoring, isOn: true } }, [ask("1", "This is a disgrace, worst service ever")]);
    at.rows.customers.set("x:7", { ...(at.get("customers", "x:7") as Customer), followers: 100_000 });
    expect(routedOf(route(at, "1")).score).toMatchObject({ priority: "high", from: { followers: 100_000, upset: 1 } });
    expect(at.get("cases", CASE)?.priority).toBe("high");
  });
});

describe("what was said before counts", () => {
  const pressing = { ...refund({ do: "priority", priority: "urgent" }, { do: "tag", tag: "Refund" }, team("least_open")) };

  it("a person's word on priority, team, assignee or a tag stands, and it is said why", () => {
    const at = desk({ rules: [pressing] }, [ask("1", "refund")], [ADA, BO]);
    route(at, "1");
    at.act({ type: "case.set", caseId: CASE, set: { field: "priority", value: "low" } }, NOW + 1);
    at.act({ type: "case.untag", caseId: CASE, tag: "refund" }, NOW + 1);
    at.act({ type: "case.assign", caseId: CASE, agentId: null }, NOW + 1);
    at.see([ask("2", "refund!", NOW + 2)], NOW + 2);
    expect(did(route(at, "2", {}, NOW + 3))).toEqual([
      { do: "priority", value: "urgent", skipped: "person" },
      { do: "tag", value: "Refund", skipped: "person" },
      { do: "team", value: "refunds", skipped: "person" },
    ]);
    expect(at.get("cases", CASE)).toMatchObject({ priority: "low", tags: [] });
    expect(at.get("cases", CASE)).not.toHaveProperty("assigneeId");
  });

  it("a case that is somebody's stays theirs, though a rule gave it to them", () => {
    const at = desk({ rules: [pressing] }, [ask("1", "refund")], [ADA, BO]);
    route(at, "1");
    at.see([ask("2", "refund!", NOW + 2)], NOW + 2);
    expect(did(route(at, "2", { "agent:ada": 5 }, NOW + 3))).toContainEqual({ do: "team", value: "refunds", skipped: "owned" });
    expect(at.get("cases", CASE)?.assigneeId).toBe("agent:ada");
  });

  it("the first rule that speaks of a field has the word, a rule comes before the formula, and what is pressing stays so", () => {
    const rules = [refund({ do: "priority", priority: "high" }), rule({ id: "all", actions: [{ do: "priority", priority: "low" }] })];
    const at = desk({ rules, scoring: { ...NO_ROUTING.scoring, isOn: true, priority: "99" } }, [ask("1", "refund")]);
    const routed = routedOf(route(at, "1"));
    expect(routed.fired[1]?.did).toEqual([{ do: "priority", value: "low", skipped: "rule" }]);
    expect(routed.score).toMatchObject({ priority: "urgent", skipped: "rule" });
    const calm = desk({ scoring: { ...NO_ROUTING.scoring, isOn: true, priority: "unanswered == 1 ? 99 : 50" } }, [ask("1", "hi")]);
    route(calm, "1");
    calm.see([ask("2", "hi again", NOW + 1)], NOW + 1);
    expect(route(calm, "2", {}, NOW + 2)).toEqual([]);
    expect(calm.get("cases", CASE)?.priority).toBe("urgent");
  });

  it("outlives that the case is told anew, under the name an earlier message gives it, and is there once", () => {
    const at = desk({ rules: [pressing] }, [ask("1", "refund")], [ADA]);
    route(at, "1");
    const before = at.get("cases", CASE);
    at.see([ask("0", "hello", NOW - 5 * MINUTE)], NOW);
    expect(at.get("cases", CASE)).toMatchObject({ priority: "urgent", tags: ["Refund"], assigneeId: "agent:ada", routed: before?.routed });
    expect(at.get("tags", "refund")).toMatchObject({ count: 1 });
    expect([...at.events.values()].filter(({ type }) => type === "case.routed")).toHaveLength(1);
    at.events.clear();
    at.retellAll();
    expect([...at.rows.cases.values()]).toMatchObject([{ priority: "urgent", routed: before?.routed }]);
  });

  it("is taken back with the message it was said for, where that is found to be somebody else's", () => {
    const at = desk({ rules: [pressing] }, [ask("1", "refund", NOW, { author: { handle: "ana", name: "Ana" } })], []);
    route(at, "1");
    const row = at.rows.messages.get("x_post:1") as Message;
    at.rows.messages.set(row.id, { ...row, customerId: "x:8" });
    at.retellAll();
    expect([...at.events.values()].filter(({ id }) => id.startsWith("case.routed"))).toEqual([]);
    expect([...at.rows.cases.values()]).toEqual([]);
  });
});

describe("who of a team gets a case", () => {
  const give = (by: "round_robin" | "least_open" | "match", agents: object[], open = {}, more = {}, text = "refund", lang = "en") => {
    const at = desk({ rules: [refund(team(by, more))] }, [ask("1", text, NOW, { lang })], agents);
    const events = route(at, "1", open);
    return { chosen: at.get("cases", CASE)?.assigneeId, weighed: routedOf(events).weighed, at };
  };

  it("is whose turn it is, one after the other", () => {
    const at = desk({ rules: [refund(team("round_robin"))] }, [], [ADA, BO]);
    const given = ["1", "2", "3", "4"].map((id, i) => {
      at.see([ask(id, "refund", NOW + i, { author: { userId: `${id}0`, handle: `c${id}`, name: id } })], NOW + i);
      route(at, id, {}, NOW + i);
      return at.get("cases", `case:x_post:${id}`)?.assigneeId;
    });
    expect(given).toEqual(["agent:ada", "agent:bo", "agent:ada", "agent:bo"]);
  });

  it("is who has the fewest, with a word on everybody else", () => {
    const agents = [
      ADA,
      BO,
      { id: "agent:cy", profile: { isAway: true } },
      { id: "agent:di", profile: { capacity: 3 } },
      { id: "agent:ed", leftAt: 1 },
      { id: "agent:flo", role: "viewer" },
      { id: "agent:other", profile: { teams: ["sales"] } },
    ];
    const { chosen, weighed } = give("least_open", agents, { "agent:ada": 2, "agent:bo": 1, "agent:di": 3 });
    expect(chosen).toBe("agent:bo");
    expect(weighed).toEqual([
      { agentId: "agent:ada", verdict: "later", open: 2 },
      { agentId: "agent:bo", verdict: "chosen", open: 1 },
      { agentId: "agent:cy", verdict: "away", open: 0 },
      { agentId: "agent:di", verdict: "full", open: 3 },
      { agentId: "agent:ed", verdict: "left", open: 0 },
      { agentId: "agent:flo", verdict: "viewer", open: 0 },
    ]);
  });

  it("is who can do it and speaks the language", () => {
    const agents = [
      { ...ADA, profile: { skills: ["billing"], languages: ["en"] } },
      { ...BO, profile: { skills: ["Billing"], languages: ["es", "en"] } },
    ];
    expect(give("match", agents, { "agent:bo": 9 }, { skills: ["billing"], language: true }, "refund", "es").chosen).toBe("agent:bo");
    expect(give("match", agents, {}, { skills: ["law"] }).weighed?.map(({ verdict }) => verdict)).toEqual(["skill", "skill"]);
  });

  it("is nobody while all are busy; the case is the team's, and the next message asks again", () => {
    const { at, chosen } = give("least_open", [{ ...ADA, profile: { capacity: 0 } }]);
    expect(chosen).toBeUndefined();
    expect(at.get("cases", CASE)?.teamId).toBe("refunds");
    at.rows.agents.set("agent:ada", { ...(at.get("agents", "agent:ada") as Agent), profile: { teams: ["refunds"] } });
    at.see([ask("2", "refund!", NOW + 1)], NOW + 1);
    route(at, "2", {}, NOW + 2);
    expect(at.get("cases", CASE)?.assigneeId).toBe("agent:ada");
  });

  it("is nobody out of their hours", () => {
    const at = desk({ rules: [refund(team("least_open"))] }, [ask("1", "refund")], [{ ...ADA, profile: { scheduleId: "weekend" } }]);
    const schedules = [{ id: "weekend", name: "W", timeZone: "UTC", week: [{ day: 0, from: 0, to: 1440 }], holidays: [] }];
    at.rows.settings.set("hours", { id: "hours", schedules } as never);
    expect(routedOf(route(at, "1")).weighed).toEqual([{ agentId: "agent:ada", verdict: "hours", open: 0 }]);
  });
});

describe("a rule", () => {
  const schedules = [{ id: "s", name: "S", timeZone: "UTC", week: [{ day: 1, from: 540, to: 1080 }], holidays: [] }];

  it("puts a case off out of hours until they begin", () => {
    const at = desk({ rules: [refund({ do: "snooze", scheduleId: "s" })] }, [ask("1", "refund")]);
    at.rows.settings.set("hours", { id: "hours", schedules } as never);
    route(at, "1");
    expect(at.get("cases", CASE)?.snoozedUntil).toBe(Date.UTC(2026, 10, 23, 9));
  });

  it("says that what it names is gone, and does the rest", () => {
    const gone: Action[] = [
      { do: "snooze", scheduleId: "x" },
      { do: "sla", policyId: "x" },
      { do: "suggest", articleId: "x" },
      { do: "agent", agentId: "agent:x" },
      { do: "team", teamId: "x", by: "nobody" },
    ];
    const at = desk({ rules: [refund(...gone, { do: "tag", tag: "still" })] }, [ask("1", "refund")]);
    expect(did(route(at, "1")).map(({ skipped }) => skipped)).toEqual(["gone", "gone", "gone", "gone", "gone", undefined]);
  });

  it("gives a case to one agent, who may be the only one there is, and names an article", () => {
    const at = desk({ rules: [refund({ do: "agent", agentId: "agent:here" }, { do: "suggest", articleId: "a" })] }, [ask("1", "refund")]);
    at.rows.articles.set("a", { id: "a", title: "A", body: "", tags: [], lang: "en", createdAt: 0, updatedAt: 0, uses: 0 });
    expect(did(route(at, "1"))).toEqual([
      { do: "agent", value: "agent:here" },
      { do: "suggest", value: "a" },
    ]);
    expect(at.get("cases", CASE)?.assigneeId).toBe("agent:here");
  });
});
