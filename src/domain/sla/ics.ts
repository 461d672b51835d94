/** Holidays from a calendar file (iCalendar, RFC 5545). Loaded only when somebody imports one. */
import ICAL from "ical.js";
import { dateOfDay, dayOfDate, type Holiday } from "./schedule";

/** Years after the first for which what comes again is written out. */
export const YEARS_AHEAD = 5;
/** The most dates one file may bring. */
const MOST = 1_000;
/** The most occurrences looked at of one event: a daily one of many years ago ends here. */
const LOOKED_AT = 20_000;

export type IcsHolidays =
  | { holidays: Holiday[] /** Events with a time of day, which close no date. */; timed: number }
  /** unreadable: `detail` says where. empty: no event of a whole day lies in these years. */
  | { error: "unreadable" | "empty" | "too_many"; detail?: string };

interface Range {
  /** Days since 1970, the first and the last. */
  from: number;
  to: number;
}

const dayOf = (time: { year: number; month: number; day: number }) => Date.UTC(time.year, time.month - 1, time.day) / 86_400_000;

/** The days of one whole-day event within the range. Without an end it is a single day. */
function daysOf(event: InstanceType<typeof ICAL.Event>, { from, to }: Range): number[] {
  const days: number[] = [];
  const note = (start: number, end: number) => {
    for (let day = Math.max(start, from); day < Math.max(end, start + 1) && day <= to && days.length <= MOST; day++) days.push(day);
  };
  if (!event.isRecurring()) {
    note(dayOf(event.startDate), dayOf(event.endDate));
    return days;
  }
  const turns = event.iterator();
  for (let looked = 0; looked < LOOKED_AT; looked++) {
    const next = turns.next();
    if (!next) break;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    if (dayOf(next) > to) break;
    note(dayOf(startDate), dayOf(endDate));
  }
  return days;
}

/** The whole days of a calendar file from the beginning of `year` on, those that come again written out for `YEARS_AHEAD` years. */
export function holidaysOfIcs(text: string, year: number): IcsHolidays {
  const range = { from: dayOfDate(`${year}-01-01`) ?? 0, to: dayOfDate(`${year + YEARS_AHEAD}-12-31`) ?? 0 };
  const found = new Map<string, Holiday>();
  let timed = 0;
  try {
    const parsed = ICAL.parse(text);
    const calendars = (typeof parsed[0] === "string" ? [parsed] : parsed) as unknown as ConstructorParameters<typeof ICAL.Component>[0][];
    for (const calendar of calendars) {
      for (const component of new ICAL.Component(calendar).getAllSubcomponents("vevent")) {
        const event = new ICAL.Event(component);
        const isGone = component.getFirstPropertyValue("status")?.toString().toUpperCase() === "CANCELLED";
        // What changes one occurrence comes with the event it changes.
        if (isGone || event.isRecurrenceException() || !event.startDate) continue;
        if (!event.startDate.isDate) {
          timed++;
          continue;
        }
        const name = (event.summary ?? "").trim().slice(0, 200);
        for (const day of daysOf(event, range)) found.set(`${day} ${name}`, { date: dateOfDay(day), name });
        if (found.size > MOST) return { error: "too_many" };
      }
    }
  } catch (error) {
    return { error: "unreadable", detail: error instanceof Error ? error.message : String(error) };
  }
  if (found.size === 0) return { error: "empty" };
  return { holidays: [...found.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)), timed };
}
