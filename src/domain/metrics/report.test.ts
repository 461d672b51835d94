import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeskEvent } from "../events";
import type { Message } from "../rows";
import { lessonCustomerId } from "../training/part";
import { lastDays } from "./days";
import { report } from "./report";

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 21, 12);
const days = lastDays(now, 7, "UTC");
const start = days[0]?.from ?? 0;
const fact = { by: "system", customerId: "x:1" };

const message = (id: string, at: number, more: Partial<Message> = {}): Message => ({
  id,
  customerId: "x:1",
  conversationId: `c:${id}`,
  channel: "x_post",
  audience: "public",
  direction: "inbound",
  at,
  text: "",
  authorHandle: "ana",
  source: "json",
  ...more,
});
const opened = (caseId: string, at: number): DeskEvent => ({ ...fact, id: `o${caseId}`, type: "case.opened", at, caseId });
const received = (caseId: string, messageId: string, at: number): DeskEvent => ({
  ...fact,
  id: `r${messageId}`,
  type: "message.received",
  at,
  caseId,
  messageId,
});
const answer = (caseId: string, messageId: string, at: number, answered: string[]): DeskEvent => ({
  ...fact,
  id: `a${messageId}`,
  type: "message.answered",
  at,
  caseId,
  messageId,
  answered,
  waited: 0,
});

describe("the report", () => {
  test("says nothing where there is nothing to say", () => {
    const empty = report(days, [], []);
    expect(empty.conversations.value).toBe(0);
    expect(empty.responseRate).toEqual({ value: undefined, n: 0, definition: "response_rate" });
    expect(empty.firstResponse).toMatchObject({ n: 0, open: 0, median: undefined, p90: undefined });
    expect(empty.days).toHaveLength(7);
    expect(empty.coverage).toEqual({ since: undefined, whole: false });
  });

  test("counts nothing of practice lessons", () => {
    const at = start + DAY;
    const practice = lessonCustomerId({ no: 1, customer: 0, startedAt: at });
    const events = [opened("c1", at), received("c1", "m1", at)].map((event) => ({ ...event, customerId: practice }));
    expect(report(days, events, [message("m1", at, { customerId: practice })])).toEqual(report(days, [], []));
  });

  test("takes the first response from the customer's first message, on the day they wrote", () => {
    const at = start + DAY + 1000;
    const figures = report(
      days,
      [
        opened("k", at),
        received("k", "1", at),
        received("k", "2", at + 60_000),
        answer("k", "3", at + 300_000, ["1", "2"]),
        answer("k", "4", at + DAY, []),
      ],
      [],
    );
    expect(figures.days.map((day) => day.median)).toEqual([undefined, 300_000, undefined, undefined, undefined, undefined, undefined]);
    expect(figures.firstResponse).toMatchObject({ n: 1, open: 0, median: 300_000, p90: 300_000, mean: 300_000 });
    expect(figures.responseRate).toEqual({ value: 1, n: 2, definition: "response_rate" });
  });

  test("leaves a case begun before the span out of first responses, and counts an answer given after a day for that day", () => {
    const figures = report(days, [received("old", "1", start + 5), answer("old", "2", start + 3 * DAY, ["1"])], []);
    expect(figures.firstResponse.n).toBe(0);
    expect(figures.days[0]).toMatchObject({ received: 1, answered: 1 });
  });

  test("counts who still waits, apart from the times", () => {
    const figures = report(days, [opened("k", start), received("k", "1", start)], []);
    expect(figures.firstResponse).toMatchObject({ n: 0, open: 1 });
    expect(figures.responseRate.value).toBe(0);
  });

  test("counts conversations with customers once each, and no brand posts that answer nobody", () => {
    const messages = [
      message("1", start, { conversationId: "c" }),
      message("2", start + 1, { conversationId: "c" }),
      message("3", start + 2, { customerId: "" }),
      message("4", start - 1),
    ];
    expect(report(days, [], messages).conversations).toEqual({ value: 1, n: 2, definition: "conversations" });
  });

  test("counts a tag where it stayed, whatever its capitals", () => {
    const tagged = (caseId: string, tag: string, at: number, type: "case.tagged" | "case.untagged" = "case.tagged"): DeskEvent => ({
      ...fact,
      id: `${caseId}${tag}${at}`,
      type,
      at,
      caseId,
      tag,
    });
    const figures = report(
      days,
      [
        tagged("a", "Late", start),
        tagged("b", "late", start + 1),
        tagged("a", "refund", start + 2),
        tagged("a", "refund", start + 3, "case.untagged"),
      ],
      [],
    );
    expect(figures.tags).toEqual([{ tag: "Late", count: 2 }]);
  });

  test("owns up when Perch began to watch within the span", () => {
    expect(report(days, [], [], start + 1).coverage).toEqual({ since: start + 1, whole: false });
    expect(report(days, [], [], start).coverage.whole).toBe(true);
  });
});

/** Every figure once more, by filters over the whole log and a sort: slow, plain, and written apart from the code it checks. */
function naive(events: DeskEvent[], messages: Message[]) {
  const dayNumber = (at: number) => Math.floor(at / DAY) - Math.floor(start / DAY);
  const within = (at: number) => dayNumber(at) >= 0 && dayNumber(at) < 7;
  const of = <T extends DeskEvent["type"]>(type: T) =>
    events.filter((event): event is Extract<DeskEvent, { type: T }> => event.type === type);
  const got = (id: string) => of("message.answered").some((event) => event.answered.includes(id));
  const cases = [...new Set(of("case.opened").map((event) => event.caseId))].flatMap((caseId) => {
    const first = of("message.received")
      .filter((event) => event.caseId === caseId)
      .map((event) => event.at)
      .sort((a, b) => a - b)[0];
    if (first === undefined || !within(first)) return [];
    const reply = of("message.answered")
      .filter((event) => event.caseId === caseId && event.at >= first)
      .map((event) => event.at)
      .sort((a, b) => a - b)[0];
    return [{ day: dayNumber(first), wait: reply === undefined ? undefined : reply - first }];
  });
  const at = (sorted: number[], q: number) => {
    if (sorted.length === 0) return undefined;
    const place = q * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? 0;
    const high = sorted[Math.min(sorted.length - 1, Math.floor(place) + 1)] ?? 0;
    return low * (1 - (place % 1)) + high * (place % 1);
  };
  const waits = (day?: number) =>
    cases
      .filter((one) => day === undefined || one.day === day)
      .flatMap((one) => one.wait ?? [])
      .sort((a, b) => a - b);
  const needed = of("message.received").filter((event) => within(event.at));
  return {
    conversations: new Set(messages.filter((one) => within(one.at)).map((one) => one.conversationId)).size,
    needed: needed.length,
    answered: needed.filter((event) => got(event.messageId)).length,
    n: waits().length,
    open: cases.length - waits().length,
    median: at(waits(), 0.5),
    p90: at(waits(), 0.9),
    days: days.map((_, day) => ({
      received: needed.filter((event) => dayNumber(event.at) === day).length,
      answered: needed.filter((event) => dayNumber(event.at) === day && got(event.messageId)).length,
      median: at(waits(day), 0.5),
      p90: at(waits(day), 0.9),
    })),
  };
}

test("the report is what a plain count over the whole log says, for any log in any order", () => {
  const moment = fc.integer({ min: start - 2 * DAY, max: start + 9 * DAY });
  const story = fc.record({
    openedAt: moment,
    isOpened: fc.boolean(),
    received: fc.array(moment, { maxLength: 5 }),
    answers: fc.array(fc.record({ at: moment, of: fc.array(fc.nat(4), { maxLength: 3 }) }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(story, { maxLength: 12 }), fc.nat(), (stories, turn) => {
      const events = stories.flatMap((one, k) => [
        ...(one.isOpened ? [opened(`k${k}`, one.openedAt)] : []),
        ...one.received.map((at, i) => received(`k${k}`, `${k}.${i}`, at)),
        ...one.answers.map((reply, i) =>
          answer(
            `k${k}`,
            `${k}.out${i}`,
            reply.at,
            reply.of.map((nth) => `${k}.${nth}`),
          ),
        ),
      ]);
      const messages = stories.flatMap((one, k) => one.received.map((at, i) => message(`${k}.${i}`, at, { conversationId: `c${k % 4}` })));
      const shuffled = [...events.slice(turn % (events.length + 1)), ...events.slice(0, turn % (events.length + 1))];
      const figures = report(days, shuffled, messages);
      const plain = naive(events, messages);
      expect(figures.conversations.value).toBe(plain.conversations);
      expect(figures.neededAnswer.value).toBe(plain.needed);
      expect(figures.answered.value).toBe(plain.answered);
      expect(figures.firstResponse.n).toBe(plain.n);
      expect(figures.firstResponse.open).toBe(plain.open);
      const close = (a: number | undefined, b: number | undefined) =>
        a === undefined || b === undefined ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 2);
      close(figures.firstResponse.median, plain.median);
      close(figures.firstResponse.p90, plain.p90);
      figures.days.forEach((day, i) => {
        expect(day).toMatchObject({ received: plain.days[i]?.received, answered: plain.days[i]?.answered });
        close(day.median, plain.days[i]?.median);
        close(day.p90, plain.days[i]?.p90);
      });
    }),
  );
});
