/** The one place where Perch writes times and numbers, in the language now set. All times are milliseconds since 1970 UTC. */
import { currentLanguage } from "../text";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making a formatter costs far more than using one: one each for a language and shape. */
function format(shape: Intl.DateTimeFormatOptions, at: number): string {
  const key = currentLanguage() + JSON.stringify(shape);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(currentLanguage(), shape);
    formats.set(key, known);
  }
  return known.format(at);
}

const made = new Map<string, unknown>();
/** One of a formatter for each language. */
function once<Formatter>(name: string, make: (language: string) => Formatter): Formatter {
  const key = `${currentLanguage()} ${name}`;
  if (!made.has(key)) made.set(key, make(currentLanguage()));
  return made.get(key) as Formatter;
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0);
const sameYear = (a: number, b: number) => new Date(a).getFullYear() === new Date(b).getFullYear();

/** "14:05" or "2:05 PM", as the language has it. */
export const clock = (at: number): string => format({ hour: "numeric", minute: "2-digit" }, at);

/** "3 Mar 2026, 14:05": for tooltips and exports. */
export const dateTime = (at: number): string => format({ dateStyle: "medium", timeStyle: "short" }, at);

/** "3 Mar", with the year where it is not this one. */
export const shortDate = (at: number, now = Date.now()): string =>
  format(sameYear(at, now) ? { day: "numeric", month: "short" } : { day: "numeric", month: "short", year: "numeric" }, at);

/** Today by this browser's calendar, "2026-12-31". */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day's name for a separator: "Today", "Yesterday", "Monday 3 March". */
export function dayLabel(at: number, now = Date.now()): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY);
  if (days === 0 || days === 1) {
    const words = once("day", (language) => new Intl.RelativeTimeFormat(language, { numeric: "auto" })).format(-days, "day");
    return words.charAt(0).toLocaleUpperCase(currentLanguage()) + words.slice(1);
  }
  return format(
    sameYear(at, now) ? { weekday: "long", day: "numeric", month: "long" } : { day: "numeric", month: "long", year: "numeric" },
    at,
  );
}

/** Whether two moments are in different days of this browser's calendar. */
export const otherDay = (a: number, b: number): boolean => startOfDay(a) !== startOfDay(b);

/** "now", "5 min. ago", "3 hr. ago", then a date: how long since `at`. */
export function ago(at: number, now = Date.now()): string {
  const past = now - at;
  if (past >= 7 * DAY) return shortDate(at, now);
  const words = once("ago", (language) => new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" }));
  if (past < MINUTE) return words.format(0, "second");
  if (past < HOUR) return words.format(-Math.floor(past / MINUTE), "minute");
  if (past < DAY) return words.format(-Math.floor(past / HOUR), "hour");
  return words.format(-Math.floor(past / DAY), "day");
}

const unit = (value: number, name: "second" | "minute" | "hour" | "day") =>
  once(`unit ${name}`, (language) => new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" })).format(value);

/** A length of time in its two largest units: "12 min", "3 hr 5 min", "2 days 4 hr". `ms` below 0 counts as 0. */
export function duration(ms: number): string {
  const length = Math.max(0, ms);
  if (length < MINUTE) return unit(Math.floor(length / 1000), "second");
  if (length < HOUR) return unit(Math.floor(length / MINUTE), "minute");
  const [large, small] = length < DAY ? (["hour", "minute"] as const) : (["day", "hour"] as const);
  const [largeMs, smallMs] = large === "hour" ? [HOUR, MINUTE] : [DAY, HOUR];
  const rest = Math.floor((length % largeMs) / smallMs);
  const first = unit(Math.floor(length / largeMs), large);
  return rest === 0 ? first : `${first} ${unit(rest, small)}`;
}

/** What the clock on a customer's wall says: "Tue 14:05". Undefined where the zone's name is unknown to this browser. */
export function localTime(timeZone: string, now = Date.now()): string | undefined {
  try {
    return format({ weekday: "short", hour: "numeric", minute: "2-digit", timeZone }, now);
  } catch {
    return undefined;
  }
}

/** The name of a BCP 47 language, in the language now set; the tag itself where unknown. */
export function languageName(lang: string): string {
  try {
    return once("language", (language) => new Intl.DisplayNames(language, { type: "language" })).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
