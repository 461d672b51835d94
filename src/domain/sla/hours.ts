/**
 * Reckoning in business time. A schedule is open whenever the clock on its wall reads a minute of its week and the date is no holiday: an
 * hour that a change of clocks leaves out is not there to be open, and one that comes twice counts twice. All times are ms since 1970 UTC.
 */
import { DAY_MINUTES, holidayFinder, type Schedule } from "./schedule";
import { offsetsOfYear } from "./zone";

const MINUTE = 60_000;
const DAY = DAY_MINUTES * MINUTE;
/** Before X was and after anyone's concern: moments outside count as these ends. UTC years. */
const FIRST_YEAR = 2006;
const LAST_YEAR = 2100;
const FIRST = Date.UTC(FIRST_YEAR, 0);
const LAST = Date.UTC(LAST_YEAR, 0);

/** The open spans of some whole years, in order, none touching the next. */
interface Spans {
  fromYear: number;
  /** Before this one. */
  toYear: number;
  starts: Float64Array;
  ends: Float64Array;
  /** Open ms before the span with this index; one more than there are spans. */
  before: Float64Array;
}

/** Business hours to reckon with; `undefined` is "never, up to the year 2100". */
export interface Calendar {
  isOpen(at: number): boolean;
  /** `at` itself while it is open. */
  nextOpening(at: number): number | undefined;
  /** `at` itself while it is closed. Undefined where it never closes again. */
  nextClosing(at: number): number | undefined;
  /** Open ms from `from` to `to`; 0 where `to` is not after it. */
  between(from: number, to: number): number;
  /** When `ms` (above 0) of open time will have passed since `at`. Exactly at a closing, it is that closing. */
  add(at: number, ms: number): number | undefined;
}

/** Open pieces of one UTC year, as they come. */
function* piecesOfYear(schedule: Schedule, year: number, isHoliday: (day: number) => boolean): Iterable<[number, number]> {
  const byDay = Array.from({ length: 7 }, (_, day) => schedule.week.filter((span) => span.day === day));
  for (const { from, to, offset } of offsetsOfYear(schedule.timeZone, year)) {
    const lastDay = Math.floor((to - 1 + offset) / DAY);
    // A span of the day before may reach into the first.
    for (let day = Math.floor((from + offset) / DAY) - 1; day <= lastDay; day++) {
      const spans = byDay[(((day + 4) % 7) + 7) % 7] ?? [];
      for (const span of spans) {
        for (const date of [day, day + 1]) {
          const start = Math.max(span.from * MINUTE + day * DAY, date * DAY) - offset;
          const end = Math.min(span.to * MINUTE + day * DAY, (date + 1) * DAY) - offset;
          if (end > from && start < to && end > start && !isHoliday(date)) yield [Math.max(start, from), Math.min(end, to)];
        }
      }
    }
  }
}

function spansOf(schedule: Schedule, fromYear: number, toYear: number): Spans {
  const holiday = holidayFinder(schedule.holidays);
  const pieces: [number, number][] = [];
  for (let year = fromYear; year < toYear; year++) pieces.push(...piecesOfYear(schedule, year, (day) => holiday(day) !== undefined));
  pieces.sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [start, end] of pieces) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  const before = new Float64Array(merged.length + 1);
  merged.forEach(([start, end], index) => {
    before[index + 1] = (before[index] as number) + end - start;
  });
  const starts = Float64Array.from(merged, ([start]) => start);
  return { fromYear, toYear, starts, ends: Float64Array.from(merged, ([, end]) => end), before };
}

/** How many numbers of an ascending list are at most `value`. */
function countUpTo(list: Float64Array, value: number, length = list.length): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const clamp = (at: number) => Math.min(Math.max(at, FIRST), LAST - 1);
const yearOf = (at: number) => new Date(at).getUTCFullYear();

function makeCalendar(schedule: Schedule): Calendar {
  let spans: Spans | undefined;
  let start = 0;
  let end = 0;

  const widen = (fromYear: number, toYear: number): Spans => {
    spans = spansOf(schedule, Math.max(fromYear, FIRST_YEAR), Math.min(toYear, LAST_YEAR));
    start = Date.UTC(spans.fromYear, 0);
    end = Date.UTC(spans.toYear, 0);
    return spans;
  };
  /** Spans with `at` in their years, and a year more after it where there is one. */
  const around = (at: number): Spans => {
    if (spans && at >= start && at < end) return spans;
    const year = yearOf(at);
    return spans ? widen(Math.min(spans.fromYear, year), Math.max(spans.toYear, year + 2)) : widen(year, year + 2);
  };
  /** More years after those known, or undefined at the end of days. */
  const further = (known: Spans): Spans | undefined => {
    if (known.toYear >= LAST_YEAR || schedule.week.length === 0) return;
    return widen(known.fromYear, known.toYear + Math.max(2, known.toYear - known.fromYear));
  };
  /** Open ms from the beginning of the known years to `at`. */
  const upTo = ({ starts, ends, before }: Spans, at: number): number => {
    const index = countUpTo(starts, at) - 1;
    return index < 0 ? 0 : (before[index] as number) + Math.min(at, ends[index] as number) - (starts[index] as number);
  };
  const isOpen = (at: number) => {
    const { starts, ends } = around(clamp(at));
    const index = countUpTo(starts, at) - 1;
    return index >= 0 && at < (ends[index] as number);
  };
  return {
    isOpen,
    nextOpening(at) {
      if (isOpen(at)) return at;
      const from = clamp(at);
      for (let known: Spans | undefined = around(from); known; known = further(known)) {
        const next = known.starts[countUpTo(known.starts, from)];
        if (next !== undefined) return next;
      }
    },
    nextClosing(at) {
      if (!isOpen(at)) return at;
      const from = clamp(at);
      for (let known: Spans | undefined = around(from); known; known = further(known)) {
        const closing = known.ends[countUpTo(known.starts, from) - 1] as number;
        // What ends with the known years may go on after them.
        if (closing < end) return closing;
      }
    },
    between(from, to) {
      const [a, b] = [clamp(from), clamp(to)];
      if (b <= a) return 0;
      around(a);
      const known = around(b);
      return upTo(known, b) - upTo(known, a);
    },
    add(at, ms) {
      const from = clamp(at);
      for (let known: Spans | undefined = around(from); known; known = further(known)) {
        const { starts, before } = known;
        const wanted = upTo(known, from) + ms;
        if (wanted > (before[starts.length] as number)) continue;
        // The first span by whose end that much was open.
        const index = countUpTo(before, wanted - 0.5) - 1;
        return (starts[index] as number) + wanted - (before[index] as number);
      }
    },
  };
}

const calendars = new WeakMap<Schedule, Calendar>();

/** What reckons by this schedule. Kept for as long as the schedule is. */
export function calendarOf(schedule: Schedule): Calendar {
  let calendar = calendars.get(schedule);
  if (!calendar) {
    calendar = makeCalendar(schedule);
    calendars.set(schedule, calendar);
  }
  return calendar;
}

/** Time that never stands still. */
export const ALWAYS: Calendar = {
  isOpen: () => true,
  nextOpening: (at) => at,
  nextClosing: () => undefined,
  between: (from, to) => Math.max(0, to - from),
  add: (at, ms) => at + ms,
};

/** Whether somebody is there by this schedule. */
export const isOpen = (schedule: Schedule, at: number): boolean => calendarOf(schedule).isOpen(at);

/** When it opens next: `at` itself while it is open, undefined where it never does (up to the year 2100). */
export const nextOpening = (schedule: Schedule, at: number): number | undefined => calendarOf(schedule).nextOpening(at);

/** When it closes next: `at` itself while it is closed, undefined where it never does. */
export const nextClosing = (schedule: Schedule, at: number): number | undefined => calendarOf(schedule).nextClosing(at);
