import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { subject } from "./fixtures/desk";
import { parseFormula } from "./formula";
import { NO_ROUTING } from "./rule";
import { MESSAGE_NAMES, priorityOf, readyScoring, scoreOf } from "./score";

const NAMES = ["followers", "verified", "x"];
const value = (source: string, inputs: Record<string, number> = {}) => {
  const formula = parseFormula(source, NAMES);
  return "error" in formula ? formula.error : formula.value(inputs);
};

describe("a formula", () => {
  it("is reckoned as it reads", () => {
    expect(value("log10(followers + 1) * 10 + (verified ? 10 : 0)", { followers: 999, verified: 1 })).toBeCloseTo(40);
    expect(value("2 + 3 * 4 ** 2 / 8 - -1")).toBe(9);
    expect(value("2 ** 3 ** 2")).toBe(512);
    expect(value("min(3, max(1, 2), 9) + clamp(12, 0, 10) + round(2.5) + abs(-4) % 3")).toBe(16);
    expect(value("x > 1 && !verified || x == 0", { x: 0, verified: 1 })).toBe(1);
    expect(value("true + false")).toBe(1);
  });

  it("names no number where there is none", () => {
    expect(value("1 / followers", { followers: 0 })).toBeUndefined();
    expect(value("log10(0)")).toBeUndefined();
    expect(value("sqrt(-1)")).toBeUndefined();
  });

  it.each([
    ["", { reason: "empty", at: 0 }],
    ["1 +", { reason: "syntax", at: 3 }],
    ["(1 + 2", { reason: "syntax", at: 6 }],
    ["1 2", { reason: "syntax" }],
    ["1 + folowers * 2", { reason: "unknown_name", at: 4, word: "folowers" }],
    ["followers + eval(1)", { reason: "unknown_function", at: 12, word: "eval" }],
    ["max()", { reason: "arguments", at: 0, word: "max" }],
    ["1 + clamp(1, 2)", { reason: "arguments", at: 4, word: "clamp" }],
    ["x + 'words'", { reason: "not_allowed", at: 4 }],
    ["x.constructor", { reason: "not_allowed", at: 0 }],
    ["x + [1]", { reason: "not_allowed" }],
    ["constructor", { reason: "unknown_name", at: 0, word: "constructor" }],
    ["toString()", { reason: "unknown_function", at: 0, word: "toString" }],
    ["x | 1", { reason: "not_allowed", at: 0, word: "|" }],
    ["this", { reason: "not_allowed" }],
    ["x".repeat(1_001), { reason: "too_long", at: 1_000 }],
  ])("says what is wrong with %j, and where", (source, wrong) => {
    expect(value(source)).toMatchObject(wrong);
  });

  it("is a number or says what is wrong, whatever is typed", () => {
    const bits = fc.constantFrom(
      "followers",
      "x",
      "1",
      "0.5",
      "+",
      "-",
      "*",
      "/",
      "**",
      "(",
      ")",
      ",",
      "min",
      "?",
      ":",
      "&&",
      "!",
      " ",
      "'",
      ".",
      "[",
      "constructor",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const result = value(parts.join(""), { followers: 3, x: 2 });
        expect(result === undefined || typeof result === "number" || "reason" in result).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the points of a message", () => {
  const { scoring } = NO_ROUTING;
  const ready = readyScoring(scoring);

  it("come out of the formulas Perch begins with as one would expect", () => {
    const priority = (...of: Parameters<typeof subject>) => {
      const score = scoreOf(scoring, ready, subject(...of));
      return "points" in score && score.priority;
    };
    expect(priority("Is it open today?", {}, { followers: 200 })).toBe("normal");
    expect(priority("Thank you so much, you are the best!", {}, { followers: 3 })).toBe("low");
    expect(priority("This is a disgrace, worst service ever", {}, { followers: 100_000 })).toBe("high");
    expect(priority("This is a disgrace, worst service ever", {}, { followers: 100_000, tags: ["vip"] })).toBe("urgent");
  });

  it("come with the numbers put in, and only those the formulas name", () => {
    const simple = { ...scoring, influence: "followers / 100", priority: "influence + (upset ? 5 : 0)" };
    const score = scoreOf(simple, readyScoring(simple), subject("hello", {}, { followers: 250 }));
    expect(score).toEqual({ points: 2.5, influence: 2.5, priority: "normal", from: { followers: 250, influence: 2.5, upset: 0 } });
  });

  it("are none where a formula is wrong, and it says which", () => {
    const wrong = { ...scoring, priority: "influence / 0" };
    expect(scoreOf(wrong, readyScoring(wrong), subject("hello"))).toMatchObject({ of: "priority", error: { reason: "not_a_number" } });
  });

  it("make a priority at its bound", () => {
    expect([-0.1, 0, 39.9, 40, 70].map((points) => priorityOf(points, scoring))).toEqual(["low", "normal", "normal", "high", "urgent"]);
  });

  it("can name everything that is listed", () => {
    expect(parseFormula(MESSAGE_NAMES.join(" + "), MESSAGE_NAMES)).not.toHaveProperty("error");
  });
});
