import { describe, expect, it } from "vitest";
import type { Case } from "../rows";
import { inView, narrowed, type QueueView, viewCounts } from "./view";

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
const waiting = [
  row("ana", "x_post:2", { tags: ["Refund", "VIP"] }),
  row("bo", "x_dm:7", { tags: ["refund"], assigneeId: "agent:ada" }),
  row("cy", "x_post:3", { accountId: "tidemill" }),
];
const idsOf = (rows: readonly Case[]) => rows.map(({ id }) => id);
const view = (name: QueueView, me?: string) => idsOf(inView(waiting, name, me));

describe("the queue", () => {
  it("is seen whole or by where the newest unanswered message is, in its order", () => {
    expect(view("all")).toEqual(["ana", "bo", "cy"]);
    expect(view("public")).toEqual(["ana", "cy"]);
    expect(view("private")).toEqual(["bo"]);
  });

  it("is one's own, or nobody's", () => {
    expect(view("mine", "agent:ada")).toEqual(["bo"]);
    expect(view("mine", "agent:cy")).toEqual([]);
    expect(view("mine")).toEqual([]);
    expect(view("unassigned", "agent:ada")).toEqual(["ana", "cy"]);
  });

  it("says how many there are in each view", () => {
    expect(viewCounts(waiting, "agent:ada")).toEqual({ all: 3, mine: 1, unassigned: 2, breaching: 0, public: 2, private: 1 });
  });

  it("has what is nearly due apart, where something is promised", () => {
    expect(idsOf(inView(waiting, "breaching", undefined, ({ id }) => id === "bo"))).toEqual(["bo"]);
    expect(view("breaching")).toEqual([]);
  });

  it("is narrowed by tag, whatever its case, by account and by whom a search found", () => {
    expect(idsOf(narrowed(waiting, {}))).toEqual(["ana", "bo", "cy"]);
    expect(idsOf(narrowed(waiting, { tag: "REFUND" }))).toEqual(["ana", "bo"]);
    expect(idsOf(narrowed(waiting, { accountId: "tidemill" }))).toEqual(["cy"]);
    expect(idsOf(narrowed(waiting, { customerIds: new Set(["x:bo"]) }))).toEqual(["bo"]);
    expect(idsOf(narrowed(waiting, { tag: "refund", customerIds: new Set() }))).toEqual([]);
  });
});
