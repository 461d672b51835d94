import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, indexOfDay, lastDays } from "./days";
import { quantile } from "./quantile";

const HOUR = 3_600_000;

describe("calendar days", () => {
  test("end today and begin at midnight of the zone", () => {
    const days = lastDays(Date.UTC(2026, 10, 21, 3), 3, "America/New_York");
    expect(days.map((day) => day.day)).toEqual(["2026-11-18", "2026-11-19", "2026-11-20"]);
    expect(days[0]?.from).toBe(Date.UTC(2026, 10, 18, 5));
  });

  test("have 25 and 23 hours where clocks change, also where they change at midnight", () => {
    const hours = (now: number, zone: string) => lastDays(now, 1, zone).map((day) => (day.to - day.from) / HOUR);
    expect(hours(Date.UTC(2026, 9, 25, 12), "Europe/Madrid")).toEqual([25]);
    expect(hours(Date.UTC(2026, 2, 29, 12), "Europe/Madrid")).toEqual([23]);
    expect(hours(Date.UTC(2026, 3, 24, 12), "Africa/Cairo")).toEqual([23]);
  });

  test("follow each other without gaps, and each moment finds its own", () => {
    const zone = fc.constantFrom("UTC", "Asia/Kathmandu", "America/Santiago", "Pacific/Apia", "Africa/Cairo");
    const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(zone, moment, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (timeZone, now, share) => {
        const days = lastDays(now, 9, timeZone);
        for (const [i, day] of days.entries()) expect(day.to).toBe(days[i + 1]?.from ?? day.to);
        const from = days[0]?.from ?? 0;
        const at = Math.floor(from + share * (now - from));
        expect(days[indexOfDay(days, at)]?.day).toBe(dayOf(at, timeZone));
        expect(indexOfDay(days, from - 1)).toBe(-1);
      }),
      { numRuns: 40 },
    );
  });
});

test("a quantile lies between its neighbours", () => {
  expect(quantile([], 0.5)).toBeUndefined();
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9)).toBe(10);
});
