/** Opening hours as people type and read them. */
import { DAY_MINUTES, type OpenSpan } from "./schedule";

/** From one minute after midnight to another; over 1440 on the next day. */
export interface Hours {
  from: number;
  to: number;
}

const TIME = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*([ap])?\.?(?:m\.?)?$/i;

/** Minutes after midnight of "9", "9:30", "17h", "5 pm" or "24:00". */
function minutesOf(text: string): number | undefined {
  const [whole, hour = "", minute = "0", half] = TIME.exec(text.trim()) ?? [];
  if (whole === undefined) return;
  const isPm = half?.toLowerCase() === "p";
  const hours = half ? (Number(hour) % 12) + (isPm ? 12 : 0) : Number(hour);
  const minutes = hours * 60 + Number(minute);
  if (Number(minute) > 59 || minutes > DAY_MINUTES || (half && (Number(hour) < 1 || Number(hour) > 12))) return;
  return minutes;
}

/** The hours in "9-12, 13:30–17", in order; "22-6" ends on the next day. Undefined where it can't be read or hours overlap. */
export function parseHours(text: string): Hours[] | undefined {
  const read: Hours[] = [];
  for (const part of text.split(/[,;]/)) {
    if (part.trim() === "") continue;
    const [first, second, ...more] = part.split(/[-–—]/);
    const from = minutesOf(first ?? "");
    const end = minutesOf(second ?? "");
    if (from === undefined || end === undefined || more.length > 0 || from === DAY_MINUTES || from === end) return;
    read.push({ from, to: end > from ? end : end + DAY_MINUTES });
  }
  read.sort((a, b) => a.from - b.from);
  return read.some(({ from }, i) => i > 0 && from < (read[i - 1] as Hours).to) ? undefined : read;
}

const two = (value: number) => String(value).padStart(2, "0");
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** "09:00–12:00, 13:30–17:00": what `parseHours` reads. */
export const writeHours = (hours: readonly Hours[]): string =>
  hours.map(({ from, to }) => `${clock(from)}–${clock(to > DAY_MINUTES ? to - DAY_MINUTES : to)}`).join(", ");

/** The hours of one weekday, 0 is Sunday. */
export const hoursOfDay = (week: readonly OpenSpan[], day: number): Hours[] =>
  week
    .filter((span) => span.day === day)
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from - b.from);

/** Weekdays from `first` on (0 is Sunday), those in a row with the same hours as one, without the closed ones. */
export function weekGroups(week: readonly OpenSpan[], first: number): { days: number[]; hours: Hours[] }[] {
  const groups: { days: number[]; hours: Hours[] }[] = [];
  for (let i = 0; i < 7; i++) {
    const day = (first + i) % 7;
    const hours = hoursOfDay(week, day);
    const last = groups.at(-1);
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) last.days.push(day);
    else groups.push({ days: [day], hours });
  }
  return groups.filter(({ hours }) => hours.length > 0);
}
