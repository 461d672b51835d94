import { expect, it } from "vitest";
import type { DeskEvent } from "../events";
import { bulkCommands, summary } from "./bulk";

const fact = { id: "e", at: 1, by: "agent:a", caseId: "case:1", customerId: "x:1" };
const solved = (from: "new" | "open"): { events: DeskEvent[] } => ({ events: [{ ...fact, type: "case.status_set", from, to: "solved" }] });

it("one thing done to many cases is one command for each", () => {
  expect(bulkCommands({ type: "case.tag", tag: "VIP" }, ["case:1", "case:2"])).toEqual([
    { type: "case.tag", caseId: "case:1", tag: "VIP" },
    { type: "case.tag", caseId: "case:2", tag: "VIP" },
  ]);
});

it("what would change is told by what stands there now, and what would not by why, the most first", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const no = (reason: "already" | "closed") => ({ rejection: { reason } });
  expect(summary(ids, [solved("new"), no("closed"), solved("open"), no("already"), solved("open"), no("already")])).toEqual({
    changing: ["a", "c", "e"],
    from: [
      { value: "open", count: 2 },
      { value: "new", count: 1 },
    ],
    staying: [
      { reason: "already", count: 2 },
      { reason: "closed", count: 1 },
    ],
  });
});

it("a field that held nothing is told as nothing, and a tag has no content of its own", () => {
  const put: DeskEvent = { ...fact, type: "case.set", set: { field: "priority", value: "high" } };
  const tagged: DeskEvent = { ...fact, type: "case.tagged", tag: "VIP" };
  expect(summary(["a"], [{ events: [put] }]).from).toEqual([{ value: undefined, count: 1 }]);
  expect(summary(["a"], [{ events: [tagged] }]).from).toEqual([{ value: undefined, count: 1 }]);
});
