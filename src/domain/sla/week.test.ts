import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHours, weekGroups, writeHours } from "./week";

describe("opening hours as typed", () => {
  it.each([
    ["9-17", "09:00–17:00"],
    ["13:30 – 17, 9–12", "09:00–12:00, 13:30–17:00"],
    ["9am-5:30 pm", "09:00–17:30"],
    ["12 am - 12 pm", "00:00–12:00"],
    ["22-6", "22:00–06:00"],
    ["0-24", "00:00–24:00"],
    ["9h-17h30", "09:00–17:30"],
    ["", ""],
  ])("“%s” are %s", (typed, read) => expect(writeHours(parseHours(typed) ?? [{ from: 1, to: 2 }])).toBe(read));

  it.each(["9", "nine to five", "9-25", "9-9", "9-12-14", "9-12, 11-14", "9:70-10", "13pm-14", "24-3"])("“%s” are none", (typed) =>
    expect(parseHours(typed)).toBeUndefined(),
  );

  it("are read back as they were written", () => {
    const hours = fc.record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1439 }) });
    fc.assert(
      fc.property(hours, ({ from, length }) => {
        const one = [{ from, to: from + length }];
        expect(parseHours(writeHours(one))).toEqual(one);
      }),
    );
  });

  it("are told together for weekdays in a row", () => {
    const week = [1, 2, 3, 5].map((day) => ({ day, from: 540, to: 1020 }));
    expect(weekGroups(week, 1).map(({ days }) => days)).toEqual([[1, 2, 3], [5]]);
    expect(weekGroups([], 1)).toEqual([]);
  });
});
