/** Calendar days in a time zone, without trusting that a day has 24 hours. */

/** From `from` until just before `to`, milliseconds since 1970 UTC. */
export interface Span {
  from: number;
  to: number;
}
/** One calendar day; `day` is YYYY-MM-DD. */
export interface Day extends Span {
  day: string;
}

const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment, YYYY-MM-DD, in an IANA time zone. Throws a RangeError for a zone nobody knows. */
export function dayOf(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** The first moment in (low, high] of which `is` holds, when it holds from some moment on and at `high`. */
function firstMoment(low: number, high: number, is: (at: number) => boolean): number {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (is(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** The day a moment falls on. The longest day there is has 26 hours. */
function dayAround(at: number, timeZone: string): Day {
  const day = dayOf(at, timeZone);
  const from = firstMoment(at - 26 * HOUR, at, (moment) => dayOf(moment, timeZone) === day);
  const to = firstMoment(at, at + 26 * HOUR, (moment) => dayOf(moment, timeZone) !== day);
  return { day, from, to };
}

/** The last `count` calendar days, oldest first, ending with the day of `now`. */
export function lastDays(now: number, count: number, timeZone: string): Day[] {
  const days: Day[] = [];
  let moment = now;
  while (days.length < count) {
    const day = dayAround(moment, timeZone);
    days.unshift(day);
    moment = day.from - 1;
  }
  return days;
}

/** The index in `days` (ascending, without gaps) of the day of `at`, or -1. */
export function indexOfDay(days: readonly Day[], at: number): number {
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last || at < first.from || at >= last.to) return -1;
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((days[middle] as Day).from <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
