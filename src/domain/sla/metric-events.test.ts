import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../events";
import { createSla } from "./clock";
import { metricEvents } from "./metric-events";

const MINUTE = 60_000;
const T = Date.parse("2026-11-23T09:00Z");
const targets = { first_response: 60, next_response: 30, resolution: 240 };
const sla = createSla({ schedules: [], defaultId: "" }, { policies: [{ id: "p", name: "All", targets, inHours: false }], warning: 15 });

const on = { caseId: "case:x_post:1", customerId: "x:11", by: "system" };
let n = 0;
const fact = (minute: number) => ({ ...on, id: `e${++n}`, at: T + minute * MINUTE });
const opened: DeskEvent = { ...fact(0), type: "case.opened", messageId: "x_post:1" };
const received = (minute: number, messageId: string): DeskEvent => ({ ...fact(minute), type: "message.received", messageId });
const answered = (minute: number, ...ids: string[]): DeskEvent[] => [
  { ...fact(minute), type: "message.answered", messageId: `out${minute}`, answered: ids, waited: 1 },
  { ...fact(minute), type: "case.status_set", from: "open", to: "pending" },
];
const reopened = (minute: number, from: "pending" | "on_hold" | "solved", messageId: string): DeskEvent => {
  return { ...fact(minute), type: "case.reopened", from, messageId };
};
const status = (minute: number, to: "on_hold" | "open" | "solved"): DeskEvent => ({
  ...fact(minute),
  type: "case.status_set",
  from: "open",
  to,
});

const told = (events: DeskEvent[], until: number) =>
  metricEvents(events, sla, T + until * MINUTE).map(({ type, metric, at }) => `${(at - T) / MINUTE} ${type} ${metric}`);

describe("the metric events of a case", () => {
  it("tell when each promise began, paused, was kept and was broken", () => {
    const events = [opened, received(0, "x_post:1"), ...answered(20, "x_post:1"), reopened(100, "pending", "x_post:2")];
    const later = [received(100, "x_post:2"), ...answered(140, "x_post:2"), status(150, "solved")];
    expect(told([...events, ...later], 200)).toEqual([
      "0 activate resolution",
      "0 activate first_response",
      "20 fulfil first_response",
      "20 pause resolution",
      "100 activate resolution",
      "100 activate next_response",
      "130 breach next_response",
      "140 fulfil next_response",
      "140 pause resolution",
      "150 fulfil resolution",
    ]);
  });

  it("tell a breach that nothing has followed yet, once", () => {
    expect(told([opened, received(0, "x_post:1")], 61).at(-1)).toBe("60 breach first_response");
    expect(told([opened, received(0, "x_post:1"), received(70, "x_post:2"), received(80, "x_post:3")], 90)).toHaveLength(3);
  });

  it("stand still on hold and go on after it", () => {
    const held = [opened, received(0, "x_post:1"), status(10, "on_hold"), status(500, "open")];
    expect(told(held, 549).filter((line) => line.includes("first"))).toEqual([
      "0 activate first_response",
      "10 pause first_response",
      "500 activate first_response",
    ]);
    expect(told(held, 551).at(-1)).toBe("550 breach first_response");
  });

  it("say so where a deleted message needs no answer any more", () => {
    const gone: DeskEvent = { ...fact(5), type: "message.deleted", messageId: "x_post:1" };
    expect(told([opened, received(0, "x_post:1"), gone], 90)).toContain("5 withdraw first_response");
  });

  it("give time that passed while a case was solved back", () => {
    const again = [
      opened,
      received(0, "x_post:1"),
      ...answered(10, "x_post:1"),
      status(20, "solved"),
      reopened(3_000, "solved", "x_post:2"),
    ];
    expect(told([...again, received(3_000, "x_post:2")], 3_001).slice(-2)).toEqual([
      "3000 activate resolution",
      "3000 activate next_response",
    ]);
  });
});
