import * as fc from "fast-check";
import { expect, it } from "vitest";
import { wordDiff } from "./diff";

it("shows what an edit took out and put in, word by word", () => {
  expect(wordDiff("It leaves tomorrow, sorry.", "It leaves on Monday, sorry.")).toEqual([
    { kind: "same", text: "It leaves" },
    { kind: "gone", text: " tomorrow," },
    { kind: "new", text: " on Monday," },
    { kind: "same", text: " sorry." },
  ]);
  expect(wordDiff("Your parcel left.", "Sorry! Your parcel left.")).toEqual([
    { kind: "new", text: "Sorry! " },
    { kind: "same", text: "Your parcel left." },
  ]);
  expect(wordDiff("Same", "Same")).toEqual([{ kind: "same", text: "Same" }]);
});

it("loses no letter of either text", () => {
  const text = fc.array(fc.constantFrom("a", "b", " ", "\n", "c "), { maxLength: 30 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      const without = (kind: string) => parts.flatMap((one) => (one.kind === kind ? [] : one.text)).join("");
      expect([without("new"), without("gone")]).toEqual([before, after]);
    }),
  );
});
