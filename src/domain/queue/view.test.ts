import { describe, expect, it } from "vitest";
import type { Case } from "../rows";
import { queueOf } from "./view";

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
  row("bo", "x_dm:7", { tags: ["refund"] }),
  row("cy", "x_post:3", { accountId: "tidemill" }),
];
const ids = (filter: Parameters<typeof queueOf>[1]) => queueOf(waiting, filter).rows.map(({ id }) => id);

describe("the queue", () => {
  it("is seen whole or by where the newest unanswered message is, in its order, with counts of each", () => {
    expect(ids({ view: "all" })).toEqual(["ana", "bo", "cy"]);
    expect(ids({ view: "public" })).toEqual(["ana", "cy"]);
    expect(ids({ view: "private" })).toEqual(["bo"]);
    expect(queueOf(waiting, { view: "private" }).counts).toEqual({ all: 3, public: 2, private: 1 });
  });

  it("is narrowed by tag, whatever its case, by account and by whom a search found; counts follow", () => {
    expect(ids({ view: "all", tag: "REFUND" })).toEqual(["ana", "bo"]);
    expect(ids({ view: "all", accountId: "tidemill" })).toEqual(["cy"]);
    expect(ids({ view: "all", customerIds: new Set(["x:bo"]) })).toEqual(["bo"]);
    expect(ids({ view: "public", tag: "refund", customerIds: new Set() })).toEqual([]);
    expect(queueOf(waiting, { view: "all", tag: "vip" }).counts).toEqual({ all: 1, public: 1, private: 0 });
  });
});
