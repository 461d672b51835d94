import { describe, expect, test } from "vitest";
import { MemoryDesk } from "../../../tests/sync/memory-desk";
import { isFulfilled } from "../fulfilled";
import { mayCommand, ROLES } from "../roles";
import { undoOf } from "../undo";
import { type Attempt, type Line, OVER } from "./lesson";
import { progressOf } from "./progress";
import { attemptId, type KeptAttempt } from "./rules";
import { score } from "./score";

const NOW = Date.UTC(2026, 4, 4, 9);
const SECOND = 1_000;
const line = (by: Line["by"], seconds: number, text: string, more: Partial<Line> = {}): Line => ({
  customer: 0,
  by,
  audience: "public",
  at: NOW + seconds * SECOND,
  text,
  ...more,
});
const whole: Attempt = {
  lessonId: "late_delivery",
  startedAt: NOW,
  lines: [
    line("customer", 2, "@TidemillGear where is it?"),
    line("agent", 200, "Hi Nora, sorry! Please send us a DM."),
    line("customer", 210, `Thanks! ${OVER}`, { audience: "private" }),
  ],
};
const desk = () => new MemoryDesk([]);
const finish = (at: MemoryDesk, attempt: Attempt) => at.act({ type: "training.finish", attempt }, NOW + 300 * SECOND);

describe("the score of a practice lesson", () => {
  test("is computed where it is kept, and kept once", () => {
    const at = desk();
    const { total, parts } = score(whole);
    const events = finish(at, whole);
    expect(events).toMatchObject([{ type: "training.scored", total, parts: { time: parts.time.value, tone: parts.tone.value } }]);
    expect(at.rows.attempts.get(attemptId("agent:here", NOW))).toMatchObject({
      ...whole,
      agentId: "agent:here",
      total,
      at: NOW + 300 * SECOND,
    });
    expect(finish(at, whole)).toEqual({ reason: "already" });
    expect(isFulfilled({ type: "training.finish", attempt: whole })).toBe(true);
    expect(undoOf(at.get, Array.isArray(events) ? events : [])).toEqual([]);
  });

  test("is refused before every customer has had their last word, and for lines that can't be", () => {
    const { lines } = whole;
    expect(finish(desk(), { ...whole, lines: lines.slice(0, 2) })).toEqual({ reason: "invalid", detail: "not over" });
    expect(finish(desk(), { ...whole, lessonId: "three_at_once" })).toEqual({ reason: "invalid", detail: "not over" });
    for (const wrong of [lines.toReversed(), lines.map((one) => ({ ...one, customer: 1 })), lines.map((one) => ({ ...one, at: NOW - 1 }))])
      expect(finish(desk(), { ...whole, lines: wrong })).toEqual({ reason: "invalid", detail: "lines" });
  });

  test("may be kept by whoever belongs to the team", () => {
    expect(ROLES.filter((role) => !mayCommand(role, { type: "training.finish", attempt: whole }))).toEqual([]);
  });
});

test("progress: best, last and trend of each lesson, in the order lessons are offered", () => {
  const kept = (agentId: string, lessonId: KeptAttempt["lessonId"], startedAt: number, total: number) =>
    ({
      ...whole,
      id: attemptId(agentId, startedAt),
      agentId,
      lessonId,
      startedAt,
      at: startedAt,
      total,
      parts: {},
    }) as unknown as KeptAttempt;
  const all = [
    kept("a", "win_back", 1, 40),
    kept("a", "late_delivery", 2, 90),
    kept("a", "win_back", 3, 70),
    kept("b", "win_back", 4, 55),
    kept("a", "late_delivery", 5, 80),
  ];
  expect(progressOf(all)).toMatchObject([
    {
      agentId: "a",
      lessons: [
        { lessonId: "late_delivery", best: 90, last: 80, trend: "down" },
        { lessonId: "win_back", best: 70, last: 70, trend: "up" },
      ],
    },
    { agentId: "b", lessons: [{ lessonId: "win_back", best: 55, last: 55 }] },
  ]);
  expect(progressOf(all)[1]?.lessons[0]).not.toHaveProperty("trend");
});
