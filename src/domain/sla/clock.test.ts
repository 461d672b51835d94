import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case, Settings } from "../rows";
import { clocksOf, createSla, dueOf, urgencyOf } from "./clock";
import { calendarOf } from "./hours";
import type { SlaPolicy } from "./policy";
import type { OpenSpan, Schedule } from "./schedule";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (iso: string) => Date.parse(iso);
/** A Monday, 10:00 in Berlin. */
const T = at("2026-11-23T09:00Z");

const week = (from: number, to: number): OpenSpan[] => [1, 2, 3, 4, 5].map((day) => ({ day, from: from * 60, to: to * 60 }));
const berlin: Schedule = { id: "berlin", name: "Berlin", timeZone: "Europe/Berlin", week: week(9, 17), holidays: [] };
const all: SlaPolicy = { id: "all", name: "All", targets: { first_response: 60, next_response: 120, resolution: 480 }, inHours: true };

const hours = (schedules: Schedule[] = [berlin]): Settings["hours"] => {
  return { id: "hours", schedules, defaultId: "", note: "", bio: "", diversion: "", diversionLink: "" };
};
const sla = (policies: SlaPolicy[] = [all], schedules?: Schedule[]) => createSla(hours(schedules), { policies, warning: 15 });

/** A case a customer's post opened at T, waiting since. */
const opened = (change: Partial<Case> = {}): Case => ({
  id: "case:x_post:1",
  customerId: "x:11",
  accountId: "shop",
  status: "new",
  statusAt: T,
  tags: [],
  openedAt: T,
  unanswered: [{ id: "x_post:1", at: T }],
  waitingSince: T,
  ...change,
});
const answered = (change: Partial<Case> = {}) =>
  opened({ unanswered: [], firstResponseAt: T + 10 * MINUTE, status: "pending", paused: [{ from: T + 10 * MINUTE }], ...change });

const shown = (row: Case, now: number, ready = sla()) =>
  clocksOf(row, ready, now).map(({ metric, state, dueAt, breachedAt }) => [metric, state, dueAt && (dueAt - T) / MINUTE, !!breachedAt]);

describe("a case's clocks", () => {
  it("run from the customer's message until the first answer and until it is solved", () => {
    expect(shown(opened(), T + 60 * MINUTE)).toEqual([
      ["first_response", "running", 60, false],
      // Seven hours are left of Monday; the eighth is Tuesday's first.
      ["resolution", "running", 24 * 60, false],
    ]);
    expect(shown(opened(), T + 61 * MINUTE)[0]).toEqual(["first_response", "breached", 60, true]);
  });

  it("keep what was done in time and what was done late apart", () => {
    const inTime = answered();
    const late = answered({ firstResponseAt: T + 2 * HOUR, paused: [{ from: T + 2 * HOUR }] });
    expect(shown(inTime, T + 3 * HOUR)[0]).toEqual(["first_response", "fulfilled", 60, false]);
    expect(shown(late, T + 3 * HOUR)[0]).toEqual(["first_response", "fulfilled", 60, true]);
  });

  it("count anew for each later message", () => {
    const again = answered({
      status: "open",
      unanswered: [{ id: "x_post:2", at: T + HOUR }],
      paused: [{ from: T + 10 * MINUTE, to: T + HOUR }],
    });
    expect(shown(again, T + 90 * MINUTE).map(([metric, , due]) => [metric, due])).toEqual([
      ["first_response", 60],
      ["next_response", 180],
      ["resolution", 24 * 60 + 50],
    ]);
  });

  it("stand still while the case is pending or on hold, and tell what is left", () => {
    const held = opened({ status: "on_hold", paused: [{ from: T + 20 * MINUTE }] });
    expect(clocksOf(held, sla(), T + 5 * HOUR)[0]).toEqual({ metric: "first_response", startedAt: T, state: "paused", left: 40 * MINUTE });
    expect(dueOf(held, sla())).toBeUndefined();
    const back = opened({ paused: [{ from: T + 20 * MINUTE, to: T + 80 * MINUTE }] });
    expect(shown(back, T + 100 * MINUTE)[0]).toEqual(["first_response", "running", 120, false]);
  });

  it("stay broken when the case is put down after it was due", () => {
    const held = opened({ status: "on_hold", paused: [{ from: T + 2 * HOUR }] });
    expect(shown(held, T + 3 * HOUR)[0]).toEqual(["first_response", "breached", 60, true]);
  });

  it("end when the case is solved without a word", () => {
    const solved = opened({ status: "solved", solvedAt: T + 30 * MINUTE, paused: [{ from: T + 30 * MINUTE }] });
    expect(clocksOf(solved, sla(), T + 5 * HOUR).map(({ state }) => state)).toEqual(["fulfilled", "fulfilled"]);
    expect(dueOf(solved, sla())).toBeUndefined();
  });

  it("of a case that an agent opened count answers only from the customer's message on", () => {
    const own = opened({ id: "case:e1", openedBy: "agent:1", unanswered: [] });
    expect(clocksOf(own, sla(), T).map(({ metric }) => metric)).toEqual(["resolution"]);
    const written = { ...own, unanswered: [{ id: "x_dm:9", at: T + HOUR }] };
    expect(clocksOf(written, sla(), T + HOUR)[0]).toMatchObject({ metric: "first_response", startedAt: T + HOUR });
  });

  it("by a schedule that never opens are never due", () => {
    const never = sla([all], [{ ...berlin, week: [] }]);
    expect(clocksOf(opened(), never, T + 999 * HOUR).map(({ state, dueAt }) => [state, dueAt])).toEqual([
      ["running", undefined],
      ["running", undefined],
    ]);
    expect(dueOf(opened(), never)).toBeUndefined();
  });

  it("agree with a stopwatch that looks every minute, whatever was paused", () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 500 })), { maxLength: 5 });
    const target = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(pauses, fc.boolean(), target, fc.boolean(), (list, isOpenEnded, minutes, inHours) => {
        let last = -1;
        const spans = list
          .sort(([a], [b]) => a - b)
          .flatMap(([from, length]) => {
            if (from <= last) return [];
            last = from + length;
            return [{ from: T + from * MINUTE, to: T + last * MINUTE }];
          });
        const paused: Case["paused"] = spans.map((span, i) => (isOpenEnded && i === spans.length - 1 ? { from: span.from } : span));
        const isPaused = (now: number) => (paused ?? []).some(({ from, to }) => now >= from && now < (to ?? Number.POSITIVE_INFINITY));
        let left = minutes;
        let now = T;
        for (; left > 0 && now < T + 10_000 * MINUTE; now += MINUTE) {
          if (!isPaused(now) && (!inHours || calendarOf(berlin).isOpen(now))) left--;
        }
        const policy: SlaPolicy = { ...all, targets: { first_response: minutes }, inHours };
        const [clock] = clocksOf(opened({ paused }), sla([policy]), T);
        if (left > 0) expect(clock?.left).toBe(left * MINUTE);
        else expect(clock?.dueAt).toBe(now);
      }),
      { numRuns: 200 },
    );
  });
});

describe("of the policies", () => {
  const strict: SlaPolicy = { id: "strict", name: "Strict", targets: { first_response: 5 }, inHours: false };
  const under = (row: Case, ...policies: SlaPolicy[]) =>
    (dueOf(row, sla([...policies, { ...all, targets: { first_response: 60 } }]))?.dueAt ?? 0) - T;

  it("the first that fits counts", () => {
    expect(under(opened(), strict)).toBe(5 * MINUTE);
    expect(under(opened(), { ...strict, priorities: ["urgent"] })).toBe(HOUR);
    expect(under(opened(), { ...strict, priorities: ["normal"] })).toBe(5 * MINUTE);
    expect(under(opened({ priority: "urgent" }), { ...strict, priorities: ["high", "urgent"] })).toBe(5 * MINUTE);
  });

  it("each condition must hold: where it began, tags in any case of letters, account", () => {
    expect(under(opened(), { ...strict, audience: "private" })).toBe(HOUR);
    expect(under(opened({ id: "case:x_dm:1" }), { ...strict, audience: "private" })).toBe(5 * MINUTE);
    expect(under(opened({ tags: ["Refund"] }), { ...strict, tags: ["vip", "REFUND"] })).toBe(5 * MINUTE);
    expect(under(opened({ tags: ["Refund"] }), { ...strict, tags: ["refund"], accountIds: ["other"] })).toBe(HOUR);
    expect(under(opened({ tags: ["Refund"] }), { ...strict, tags: ["refund"], accountIds: ["shop"] })).toBe(5 * MINUTE);
  });

  it("one set on the case goes before all, unless it is gone", () => {
    const vip: SlaPolicy = { ...strict, id: "vip", priorities: ["urgent"], targets: { first_response: 1 } };
    expect(under(opened({ slaPolicyId: "vip" }), strict, vip)).toBe(MINUTE);
    expect(under(opened({ slaPolicyId: "gone" }), strict, vip)).toBe(5 * MINUTE);
  });

  it("one may count by a schedule of its own, or by the calendar", () => {
    const night: Schedule = { ...berlin, id: "night", week: week(20, 28) };
    const due = (policy: Partial<SlaPolicy>) => dueOf(opened(), sla([{ ...strict, ...policy }], [berlin, night]))?.dueAt;
    expect(due({ inHours: true })).toBe(T + 5 * MINUTE);
    expect(due({ inHours: true, scheduleId: "night" })).toBe(at("2026-11-23T19:05Z"));
    expect(due({ inHours: true, scheduleId: "gone" })).toBe(T + 5 * MINUTE);
  });

  it("none means no clock", () => {
    expect(clocksOf(opened(), sla([]), T)).toEqual([]);
    expect(dueOf(opened(), sla([]))).toBeUndefined();
  });
});

describe("the queue", () => {
  it("warns the workspace's minutes before, and from then on", () => {
    const ready = sla();
    const states = [44, 45, 60, 61].map((minute) => urgencyOf({ dueAt: T + HOUR }, ready, T + minute * MINUTE));
    expect(states).toEqual(["due", "soon", "soon", "breached"]);
  });

  it("asks fifty thousand cases in well under a tenth of a second each time", () => {
    const ready = sla([{ ...all, tags: ["vip"] }, { ...all, priorities: ["urgent"] }, all]);
    const rows = Array.from({ length: 50_000 }, (_, i) => opened({ id: `case:x_post:${i}`, openedAt: T - i * MINUTE, tags: ["parcel"] }));
    const run = () => {
      const start = performance.now();
      for (const row of rows) dueOf(row, ready);
      return performance.now() - start;
    };
    run();
    expect(Math.min(run(), run(), run())).toBeLessThan(150);
  });
});
