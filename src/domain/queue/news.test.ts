import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../events";
import type { Case } from "../rows";
import { newsOf } from "./news";

const me = "agent:me";
const row = (more: Partial<Case> = {}): Case => ({
  ...{ id: "case:1", customerId: "x:1", status: "open", statusAt: 0, tags: [], openedAt: 0, unanswered: [] },
  ...more,
});
let last = 0;
const fact = (by = "agent:ada") => ({ id: `e${++last}`, at: last, by, caseId: "case:1", customerId: "x:1" });
const told = (events: DeskEvent[], current = row(), teams: string[] = []) =>
  newsOf(events, (id) => (id === current.id ? current : undefined), { me, teams }).map(({ kind }) => kind);

describe("an agent hears", () => {
  it("of notes that mention them, also where they watch nothing, and not of their own", () => {
    const note = { noteId: "n", text: "look", mentions: [me] };
    expect(told([{ ...fact(), type: "customer.noted", ...note }])).toEqual(["mentioned"]);
    expect(told([{ ...fact(), type: "customer.noted", ...note, mentions: ["agent:bo"] }])).toEqual([]);
    expect(told([{ ...fact(me), type: "customer.noted", ...note }])).toEqual([]);
  });

  it("of a case given to them, and not of one given to somebody else", () => {
    expect(told([{ ...fact(), type: "case.assigned", agentId: me }])).toEqual(["assigned"]);
    expect(told([{ ...fact(), type: "case.assigned", agentId: "agent:bo" }])).toEqual([]);
    expect(told([{ ...fact(me), type: "case.assigned", agentId: me }])).toEqual([]);
  });

  it("once of a case escalated to them or to their team, with why", () => {
    const one = fact();
    const escalated: DeskEvent[] = [
      { ...one, type: "case.set", set: { field: "escalation", value: "twice refused" } },
      { ...one, id: `${one.id}:team`, type: "case.set", set: { field: "team", value: "t1" } },
      { ...one, id: `${one.id}:agent`, type: "case.assigned", agentId: me },
    ];
    expect(told(escalated, row({ assigneeId: me, teamId: "t1", watchers: [me] }))).toEqual(["escalated"]);
    expect(told([...escalated].reverse(), row({ assigneeId: me }))).toEqual(["escalated"]);
    expect(told(escalated.slice(0, 2), row({ teamId: "t1" }), ["t1"])).toEqual(["escalated"]);
    expect(told(escalated.slice(0, 2), row({ teamId: "t1" }), ["t2"])).toEqual([]);
  });

  it("of what others and the customer do in a case they watch, and of nothing they did themselves", () => {
    const watched = row({ watchers: [me] });
    const acts: DeskEvent[] = [
      { ...fact(), type: "case.status_set", from: "new", to: "solved" },
      { ...fact("system"), type: "message.received", messageId: "x_post:1" },
      { ...fact("system"), type: "message.answered", messageId: "x_post:2", answered: [], waited: 1, agentId: "agent:ada" },
    ];
    expect(told([{ ...fact("system"), type: "case.reopened", messageId: "x_post:1", from: "solved" }], watched)).toEqual([]);
    expect(told(acts, watched)).toEqual(["watched", "watched", "watched"]);
    expect(told(acts, row({ watchers: ["agent:bo"] }))).toEqual([]);
    expect(
      told([{ ...fact("system"), type: "message.answered", messageId: "x_post:2", answered: [], waited: 1, agentId: me }], watched),
    ).toEqual([]);
    expect(told([{ ...fact(me), type: "case.tagged", tag: "VIP" }], watched)).toEqual([]);
  });
});
