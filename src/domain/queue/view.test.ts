import { describe, expect, it } from "vitest";
import type { Case } from "../rows";
import { queuedSince } from "./queued";
import { inView, narrowed, nextTurn, type QueueView, sorted, viewCounts } from "./view";

const NOW = 1_000;
const row = (id: string, message: string, more: Partial<Case> = {}): Case => ({
  id,
  customerId: `x:${id}`,
  accountId: "northwind",
  status: "new",
  statusAt: 0,
  tags: [],
  openedAt: 0,
  unanswered: [
    { id: "x_post:1", at: 1 },
    { id: message, at: 2 },
  ],
  waitingSince: 1,
  ...more,
});
/** Nobody waits in it. */
const answered = (id: string, more: Partial<Case>): Case => {
  const { waitingSince: _, ...rest } = row(id, "x_post:9", { status: "pending", unanswered: [], ...more });
  return rest;
};
const waiting = [
  row("ana", "x_post:2", { tags: ["Refund", "VIP"], priority: "high" }),
  row("bo", "x_dm:7", { tags: ["refund"], assigneeId: "agent:ada", watchers: ["agent:cy"] }),
  row("cy", "x_post:3", { accountId: "tidemill", priority: "low", teamId: "t1" }),
];
const idsOf = (rows: readonly Case[]) => rows.map(({ id }) => id);
const seen = (rows: readonly Case[], name: QueueView, me?: string, now = NOW) => idsOf(inView(rows, name, { me, now }));
const view = (name: QueueView, me?: string) => seen(waiting, name, me);

describe("the queue", () => {
  it("is seen whole or by where the newest unanswered message is, in its order", () => {
    expect(view("all")).toEqual(["ana", "bo", "cy"]);
    expect(view("public")).toEqual(["ana", "cy"]);
    expect(view("private")).toEqual(["bo"]);
  });

  it("is one's own, nobody's, what is urgent, or what one watches", () => {
    expect(view("mine", "agent:ada")).toEqual(["bo"]);
    expect(view("mine", "agent:cy")).toEqual([]);
    expect(view("mine")).toEqual([]);
    expect(view("unassigned", "agent:ada")).toEqual(["ana", "cy"]);
    expect(view("urgent")).toEqual(["ana"]);
    expect(view("watched", "agent:cy")).toEqual(["bo"]);
    expect(view("watched")).toEqual([]);
  });

  it("lets go of what is put off until its time, or until the customer has written since, and shows it apart", () => {
    const off = row("di", "x_post:4", { snoozedUntil: NOW + 1, setAt: { snooze: 500 }, lastInboundAt: 400 });
    const wrote = { ...off, id: "ed", lastInboundAt: 501 };
    const rows = [...waiting, off, wrote];
    expect(seen(rows, "all")).toEqual(["ana", "bo", "cy", "ed"]);
    expect(seen(rows, "snoozed")).toEqual(["di"]);
    expect(seen(rows, "all", undefined, NOW + 1)).toEqual(["ana", "bo", "cy", "di", "ed"]);
    expect(seen(rows, "snoozed", undefined, NOW + 1)).toEqual([]);
  });

  it("has what is nearly due apart, where something is promised", () => {
    const isBreaching = ({ id }: Case) => id === "bo";
    expect(idsOf(inView(waiting, "breaching", { now: NOW, isBreaching }))).toEqual(["bo"]);
    expect(view("breaching")).toEqual([]);
  });

  it("takes in whose solution was promised and is nearly due, though nobody waits", () => {
    const rows = [...waiting, answered("jo", { status: "open" }), answered("kim", { status: "open" })];
    const isBreaching = ({ id }: Case) => id === "jo";
    expect(idsOf(inView(rows, "breaching", { now: NOW, isBreaching }))).toEqual(["jo"]);
    expect(viewCounts(rows, { now: NOW, isBreaching })).toMatchObject({ all: 4, breaching: 1, public: 2 });
  });

  it("takes in what is to be followed up when its time has come, though nobody waits, unless it is closed", () => {
    const rows = [
      answered("fay", { followUpAt: NOW }),
      answered("gus", { followUpAt: NOW + 1 }),
      answered("hal", { followUpAt: NOW, status: "closed" }),
      answered("ivy", {}),
    ];
    expect(seen(rows, "all")).toEqual(["fay"]);
    expect(seen(rows, "due")).toEqual(["fay"]);
    expect(seen(rows, "public")).toEqual([]);
    expect(seen(rows, "due", undefined, NOW + 1)).toEqual(["fay", "gus"]);
    expect(queuedSince(rows[0] as Case)).toBe(NOW);
  });

  it("says how many there are in each view, as each view has them", () => {
    const off = row("di", "x_dm:4", { snoozedUntil: NOW + 1, lastInboundAt: 0 });
    const rows = [...waiting, off, answered("fay", { followUpAt: NOW })];
    const counts = viewCounts(rows, { me: "agent:ada", now: NOW });
    expect(counts).toEqual({
      all: 4,
      mine: 1,
      unassigned: 3,
      breaching: 0,
      public: 2,
      private: 1,
      urgent: 1,
      watched: 0,
      due: 1,
      snoozed: 1,
    });
    for (const [name, count] of Object.entries(counts)) expect(seen(rows, name as QueueView, "agent:ada")).toHaveLength(count);
  });

  it("is narrowed by tag, whatever its case, by account, priority, team and what a search found", () => {
    expect(narrowed(waiting, {})).toBe(waiting);
    expect(idsOf(narrowed(waiting, { tag: "REFUND" }))).toEqual(["ana", "bo"]);
    expect(idsOf(narrowed(waiting, { accountId: "tidemill" }))).toEqual(["cy"]);
    expect(idsOf(narrowed(waiting, { priority: "normal" }))).toEqual(["bo"]);
    expect(idsOf(narrowed(waiting, { teamId: "t1" }))).toEqual(["cy"]);
    expect(idsOf(narrowed(waiting, {}, new Set(["bo"])))).toEqual(["bo"]);
    expect(idsOf(narrowed(waiting, { tag: "refund" }, new Set()))).toEqual([]);
  });

  it("comes in the order of waiting, of priority, or of the follow-up date, those without one last", () => {
    const rows = [...waiting, row("di", "x_post:4", { priority: "urgent", followUpAt: 7 }), row("ed", "x_post:5", { followUpAt: 5 })];
    expect(sorted(rows, "wait")).toBe(rows);
    expect(idsOf(sorted(rows, "priority"))).toEqual(["di", "ana", "bo", "ed", "cy"]);
    expect(idsOf(sorted(rows, "follow_up"))).toEqual(["ed", "di", "ana", "bo", "cy"]);
  });

  it("knows when time alone will change it next", () => {
    expect(nextTurn(waiting, NOW)).toBeUndefined();
    const rows = [
      row("di", "x_post:4", { snoozedUntil: 1_500 }),
      row("ed", "x_post:5", { followUpAt: 1_200 }),
      row("fy", "x_post:6", { followUpAt: NOW }),
    ];
    expect(nextTurn(rows, NOW)).toBe(1_200);
    expect(nextTurn(rows, 1_200)).toBe(1_500);
    expect(nextTurn(rows, 1_500)).toBeUndefined();
  });
});
