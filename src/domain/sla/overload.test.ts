import { describe, expect, it } from "vitest";
import { isOverloaded, type Load, medianWait } from "./overload";

const MINUTE = 60_000;
const load = (change: Partial<Load> = {}): Load => ({
  hour: { arrivals: 20, answers: 8 },
  day: { arrivals: 100, answers: 90 },
  waiting: 14,
  medianWait: 20 * MINUTE,
  ...change,
});

describe("a desk is overloaded", () => {
  it("when twice as many come as are answered, more than usual, and they wait", () => expect(isOverloaded(load())).toBe(true));

  it.each([
    ["keeps up", { hour: { arrivals: 20, answers: 11 } }],
    ["has a few alone", { hour: { arrivals: 9, answers: 0 } }],
    ["has as many every hour", { day: { arrivals: 480, answers: 400 } }],
    ["answers soon", { medianWait: 14 * MINUTE }],
  ])("not while it %s", (_, change) => expect(isOverloaded(load(change))).toBe(false));

  it("by the wait of the one in the middle", () => {
    expect(medianWait([1, 2, 50], 100)).toBe(98);
    expect(medianWait([], 100)).toBe(0);
  });
});
