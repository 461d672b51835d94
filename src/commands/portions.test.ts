import { describe, expect, it } from "vitest";
import type { ExportTable } from "../contracts/export";
import { portions } from "./portions";

type Rows = Partial<Record<ExportTable, { id: string; customerId?: string }[]>>;
const of = (rows: Rows) => portions(new Map(Object.entries(rows) as [ExportTable, { id: string }[]][]));
const many = (count: number, prefix: string, customerId: string) =>
  Array.from({ length: count }, (_, i) => ({ id: `${prefix}${i}`, customerId }));

describe("an imported desk", () => {
  it("is told by customers with their cases and facts, after what counts them and before what they wrote", () => {
    const told = of({
      messages: [{ id: "m1", customerId: "ana" }],
      events: [{ id: "e1", customerId: "ana" }, { id: "e2" }, { id: "e3", customerId: "somebody else" }],
      cases: [{ id: "c1", customerId: "ana" }],
      customers: [{ id: "ana" }, { id: "bo" }],
      tags: [{ id: "t1" }],
    });
    expect(told).toEqual([
      { tags: ["t1"] },
      { customers: ["ana", "bo"], cases: ["c1"], events: ["e1"] },
      { messages: ["m1"] },
      { events: ["e2", "e3"] },
    ]);
  });

  it("is cut between customers, never within one", () => {
    const told = of({
      customers: ["ana", "bo", "cy"].map((id) => ({ id })),
      events: [...many(1_500, "a", "ana"), ...many(2_500, "b", "bo"), ...many(10, "c", "cy")],
    });
    expect(told.map(({ customers, events }) => [customers, events?.length])).toEqual([
      [["ana"], 1_500],
      [["bo"], 2_500],
      [["cy"], 10],
    ]);
  });

  it("keeps an agent's own settings out", () => {
    expect(of({ settings: ["agent", "capture", "panel"].map((id) => ({ id })) })).toEqual([{ settings: ["capture"] }]);
  });
});
