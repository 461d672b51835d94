import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMinutes, writeMinutes } from "./duration";

describe("a length of time as typed", () => {
  it.each([
    ["30", 30],
    ["30m", 30],
    ["45 min", 45],
    ["4h", 240],
    ["1h 30m", 90],
    ["1h30", 90],
    [" 2 H ", 120],
  ])("“%s” is %i minutes", (typed, minutes) => expect(parseMinutes(typed)).toBe(minutes));

  it.each(["", "0", "soon", "-5", "1.5h", "9999999", "9999h"])("“%s” is none", (typed) => expect(parseMinutes(typed)).toBeUndefined());

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (minutes) => void expect(parseMinutes(writeMinutes(minutes))).toBe(minutes)),
    );
  });
});
