/** Business hours as people write them down: by the clock on the wall of one place. */

/** Open from one minute of a weekday to another. */
export interface OpenSpan {
  /** The weekday it begins on, as `Date.getDay` counts: 0 is Sunday. */
  day: number;
  /** Minutes after that day's midnight, 0 to 1439. */
  from: number;
  /** Minutes after the same midnight, above `from`; over 1440 it ends on the next day. At most a day after `from`. */
  to: number;
}

/** A date on which nobody is there, from midnight to midnight. */
export interface Holiday {
  /** "2026-12-25", by the schedule's calendar. */
  date: string;
  name: string;
  /** On the same day every year. */
  isYearly?: boolean;
}

export interface Schedule {
  id: string;
  name: string;
  /** IANA name. */
  timeZone: string;
  /** In any order; where spans overlap it is open once. */
  week: OpenSpan[];
  holidays: Holiday[];
}

/** Minutes of a day. */
export const DAY_MINUTES = 1440;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of "2026-12-25"; undefined where there is no such date. */
export function dayOfDate(date: string): number | undefined {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (!year) return;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(ms).toISOString().startsWith(date) ? ms / 86_400_000 : undefined;
}

/** "2026-12-25" of days since 1970-01-01. */
export const dateOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Whether days since 1970-01-01 are a holiday, and which. */
export function holidayFinder(holidays: readonly Holiday[]): (day: number) => Holiday | undefined {
  const once = new Map<number, Holiday>();
  const yearly = new Map<string, Holiday>();
  for (const holiday of holidays) {
    const day = dayOfDate(holiday.date);
    if (day === undefined) continue;
    if (holiday.isYearly) yearly.set(holiday.date.slice(5), holiday);
    else once.set(day, holiday);
  }
  return (day) => once.get(day) ?? (yearly.size > 0 ? yearly.get(dateOfDay(day).slice(5)) : undefined);
}
