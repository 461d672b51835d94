import { describe, expect, it } from "vitest";
import { nextPull } from "./connector";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("a connector is pulled again", () => {
  it("at its pace while all goes well", () => {
    expect(nextPull(0, "hourly", 0)).toBe(HOUR);
    expect(nextPull(0, "weekly", 0)).toBe(7 * 24 * HOUR);
  });

  it("later and later while it fails, but no later than its pace", () => {
    expect([1, 2, 3, 9].map((failures) => nextPull(0, "hourly", failures) / MINUTE)).toEqual([5, 10, 20, 60]);
    expect(nextPull(0, "weekly", 1_000)).toBe(24 * HOUR);
  });

  it("not before its source wants to be asked, and within a day all the same", () => {
    expect(nextPull(0, "hourly", 1, 3 * HOUR)).toBe(3 * HOUR);
    expect(nextPull(0, "daily", 1, 900 * HOUR)).toBe(24 * HOUR);
  });
});
