import { expect, test } from "vitest";
import { presets } from "./presets";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

test.each([...DAYS.entries()])("on day %i, %s, each moment is another and to come, and there is always one in a week", (day) => {
  const now = new Date(2026, 10, 22 + day, 10, 20);
  expect(now.getDay()).toBe(day);
  const all = presets(now.getTime());
  expect(new Set(all.map(({ at }) => at)).size).toBe(all.length);
  expect(all.every(({ at }) => at > now.getTime())).toBe(true);
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(["later", "tomorrow", "week"]));
  const monday = all.find(({ id }) => id === "monday");
  expect(monday && new Date(monday.at).getDay()).toBe(day > 1 ? 1 : undefined);
});
