import { expect, it } from "vitest";
import { SAVED_NAME, type SavedFilter, withSaved } from "./saved";

const one = (id: string, name: string): SavedFilter => ({ id, name, view: "all", sort: "wait", narrow: { tag: "VIP" } });

it("a filter goes to the end of those one has, or takes the place of the one it was", () => {
  const saved = [one("a", "A"), one("b", "B")];
  expect(withSaved(saved, one("c", "  C ")).map(({ name }) => name)).toEqual(["A", "B", "C"]);
  expect(withSaved(saved, one("a", "Other")).map(({ name }) => name)).toEqual(["Other", "B"]);
  expect(withSaved([], one("d", "x".repeat(99)))[0]?.name).toHaveLength(SAVED_NAME);
});
