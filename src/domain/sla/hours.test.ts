import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOf, isOpen, nextClosing, nextOpening } from "./hours";
import type { OpenSpan, Schedule } from "./schedule";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const schedule = (timeZone: string, week: OpenSpan[], holidays: Schedule["holidays"] = []): Schedule => {
  return { id: "s", name: "Desk", timeZone, week, holidays };
};
/** The same span on each of these weekdays. */
const on = (days: number[], from: number, to: number): OpenSpan[] => days.map((day) => ({ day, from: from * 60, to: to * 60 }));
const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const at = (iso: string) => Date.parse(iso);
const iso = (moment: number | undefined) => moment !== undefined && new Date(moment).toISOString();

/** Changes of clocks in six zones; Kathmandu (+5:45) has none, so any day will do. */
const CHANGES: [string, string][] = [
  ["America/New_York", "2026-03-08T07:00Z"],
  ["America/New_York", "2026-11-01T06:00Z"],
  ["Europe/Berlin", "2026-03-29T01:00Z"],
  ["Europe/Berlin", "2026-10-25T01:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
  ["America/Sao_Paulo", "2018-02-18T02:00Z"],
  ["America/Sao_Paulo", "2018-11-04T03:00Z"],
  ["Africa/Cairo", "2026-04-23T22:00Z"],
  ["Africa/Cairo", "2026-10-29T21:00Z"],
  ["Asia/Kathmandu", "2026-01-01T00:00Z"],
];

interface Minute {
  date: string;
  weekday: number;
  minute: number;
}
const clocks = new Map<string, Minute[]>();

/** What the wall clock there shows, minute by minute. Asked of the platform once for each stretch: it takes its time. */
function wallClock(timeZone: string, from: number, to: number): Minute[] {
  const key = `${timeZone} ${from} ${to}`;
  const known = clocks.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const read: Minute[] = [];
  for (let moment = from; moment < to; moment += MINUTE) {
    const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const weekday = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].findIndex((name) => part.weekday?.startsWith(name));
    const minute = Number(part.hour) * 60 + Number(part.minute);
    read.push({ date: `${part.year}-${part.month}-${part.day}`, weekday, minute });
  }
  clocks.set(key, read);
  return read;
}

/** Reads the wall clock minute by minute; shares nothing with what it tests. */
function byTheMinute({ timeZone, week, holidays }: Schedule, from: number, to: number): boolean[] {
  return wallClock(timeZone, from, to).map(({ date, weekday, minute }) => {
    const isHoliday = holidays.some((day) => (day.isYearly ? day.date.slice(5) === date.slice(5) : day.date === date));
    const covers = (span: OpenSpan) =>
      (span.day === weekday && minute >= span.from && minute < span.to) || (span.day === (weekday + 6) % 7 && minute + 1440 < span.to);
    return !isHoliday && week.some(covers);
  });
}

const span = fc
  .record({ day: fc.integer({ min: 0, max: 6 }), from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) })
  .map(({ day, from, length }) => ({ day, from, to: from + length }));
const week = fc.oneof(
  fc.array(span, { minLength: 0, maxLength: 10 }),
  // Every day around the hour of the change, and over midnight.
  fc.record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 1440 }) }).map(({ from, length }) => {
    return EVERY_DAY.map((day) => ({ day, from, to: from + length }));
  }),
);
const SPAN = 3 * DAY;

describe("business time agrees with reading the wall clock minute by minute over the change of clocks", () => {
  it.each(CHANGES)("in %s around %s", (timeZone, change) => {
    const from = at(change) - SPAN / 2;
    const to = from + SPAN;
    const minuteIn = fc.integer({ min: 0, max: SPAN / MINUTE - 1 });
    const holiday = fc.record({ days: fc.integer({ min: 0, max: 3 }), isYearly: fc.boolean() }).map(({ days, isYearly }) => {
      return {
        date: iso(from + days * DAY)
          .toString()
          .slice(0, 10),
        name: "Off",
        isYearly,
      };
    });
    fc.assert(
      fc.property(week, fc.array(holiday, { maxLength: 1 }), minuteIn, minuteIn, (spans, holidays, one, other) => {
        const desk = schedule(timeZone, spans, holidays);
        const open = byTheMinute(desk, from, to);
        const calendar = calendarOf(desk);
        const [a, b] = [Math.min(one, other), Math.max(one, other)];
        const moment = (minute: number) => from + minute * MINUTE;
        // Half a minute in, so that what is one minute wide counts as open all through.
        expect(open.map((_, minute) => isOpen(desk, moment(minute) + 30_000))).toEqual(open);
        const minutes = open.slice(a, b).filter(Boolean).length;
        expect(calendar.between(moment(a), moment(b))).toBe(minutes * MINUTE);
        const opening = open.indexOf(true, a);
        if (opening >= 0) expect(nextOpening(desk, moment(a))).toBe(moment(opening));
        const closing = open.indexOf(false, a);
        if (closing >= 0) expect(nextClosing(desk, moment(a))).toBe(moment(closing));
        if (minutes > 0) {
          const due = moment(a + open.slice(a, b).lastIndexOf(true) + 1);
          expect(calendar.add(moment(a), minutes * MINUTE)).toBe(due);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("a schedule", () => {
  const berlin = schedule("Europe/Berlin", on(WEEKDAYS, 9, 17));

  it("is open by the clock on its wall, summer and winter", () => {
    expect(isOpen(berlin, at("2026-07-01T07:00Z"))).toBe(true);
    expect(isOpen(berlin, at("2026-12-01T07:59:59Z"))).toBe(false);
    expect(isOpen(berlin, at("2026-12-01T08:00Z"))).toBe(true);
    expect(isOpen(berlin, at("2026-12-01T16:00Z"))).toBe(false);
  });

  it("opens next after the weekend, and while it is open at once", () => {
    expect(iso(nextOpening(berlin, at("2026-11-20T18:00Z")))).toBe("2026-11-23T08:00:00.000Z");
    expect(iso(nextOpening(berlin, at("2026-11-23T12:00Z")))).toBe("2026-11-23T12:00:00.000Z");
    expect(iso(nextClosing(berlin, at("2026-11-23T12:00Z")))).toBe("2026-11-23T16:00:00.000Z");
  });

  it("carries what is left of a Friday to Monday", () => {
    const { add, between } = calendarOf(berlin);
    expect(iso(add(at("2026-11-20T15:00Z"), 2 * HOUR))).toBe("2026-11-23T09:00:00.000Z");
    expect(iso(add(at("2026-11-20T15:00Z"), HOUR))).toBe("2026-11-20T16:00:00.000Z");
    expect(between(at("2026-11-20T15:00Z"), at("2026-11-23T09:00Z"))).toBe(2 * HOUR);
    expect(between(at("2026-11-23T09:00Z"), at("2026-11-20T15:00Z"))).toBe(0);
  });

  it("has a night shortened in spring and lengthened in autumn", () => {
    const night = calendarOf(schedule("Europe/Berlin", on([6], 22, 30)));
    const hoursOf = (day: string) => night.between(at(`${day}T12:00Z`), at(`${day}T12:00Z`) + DAY) / HOUR;
    expect([hoursOf("2026-03-21"), hoursOf("2026-03-28"), hoursOf("2026-10-24")]).toEqual([8, 7, 9]);
  });

  it("stays closed on a holiday from midnight to midnight, every year where it is yearly", () => {
    const night = on(EVERY_DAY, 20, 28);
    const once = schedule("America/New_York", night, [{ date: "2026-12-25", name: "Christmas" }]);
    const yearly = schedule("America/New_York", night, [{ date: "2020-12-25", name: "Christmas", isYearly: true }]);
    for (const desk of [once, yearly]) {
      expect(iso(nextClosing(desk, at("2026-12-25T03:00Z")))).toBe("2026-12-25T05:00:00.000Z");
      // What would have begun on the holiday's evening goes on after its midnight.
      expect(iso(nextOpening(desk, at("2026-12-25T05:00Z")))).toBe("2026-12-26T05:00:00.000Z");
    }
    expect(isOpen(once, at("2027-12-26T02:00Z"))).toBe(true);
    expect(isOpen(yearly, at("2027-12-26T02:00Z"))).toBe(false);
  });

  it("without hours never opens, and says so", () => {
    const never = schedule("Europe/Berlin", []);
    expect([isOpen(never, 0), nextOpening(never, at("2026-01-01")), calendarOf(never).add(at("2026-01-01"), MINUTE)]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(calendarOf(never).between(at("2020-01-01"), at("2030-01-01"))).toBe(0);
    const shut = schedule("Europe/Berlin", on([1], 9, 10), [{ date: "2026-01-05", name: "Off" }]);
    expect(iso(nextOpening(shut, at("2026-01-04T12:00Z")))).toBe("2026-01-12T08:00:00.000Z");
  });

  it("that is always open never closes, and its time is the calendar's", () => {
    const always = schedule("America/New_York", on(EVERY_DAY, 0, 24));
    expect(nextClosing(always, at("2026-11-01T00:00Z"))).toBeUndefined();
    expect(calendarOf(always).between(at("2026-10-01T00:00Z"), at("2026-12-01T00:00Z"))).toBe(61 * DAY);
  });

  it("reckons over years, back and forth, from whichever moment it is asked first", () => {
    const desk = schedule("Europe/Berlin", on([1], 9, 10));
    const late = calendarOf(desk).add(at("2026-01-01T00:00Z"), 300 * HOUR);
    expect(iso(late)).toBe("2031-09-29T08:00:00.000Z");
    expect(calendarOf(desk).between(at("2026-01-01T00:00Z"), late as number)).toBe(300 * HOUR);
    expect(isOpen(desk, at("2012-01-02T08:30Z"))).toBe(true);
  });

  it("takes any moment a file may hold without losing itself", () => {
    expect(calendarOf(berlin).between(-8.64e15, 8.64e15)).toBeGreaterThan(0);
    expect(nextOpening(berlin, 8.64e15)).toBeUndefined();
    expect(isOpen(schedule("Mars/Olympus", on(EVERY_DAY, 0, 24)), at("2026-01-01"))).toBe(true);
  });
});
