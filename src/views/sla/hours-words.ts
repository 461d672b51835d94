/** Business hours in words, in the language now set. */
import type { Schedule } from "../../domain/sla/schedule";
import { DAY_MINUTES } from "../../domain/sla/schedule";
import { weekGroups } from "../../domain/sla/week";
import { currentLanguage, t } from "../text";

/** A Sunday at midnight, UTC. */
const SUNDAY = Date.UTC(2026, 0, 4);
const MINUTE = 60_000;

const written = (shape: Intl.DateTimeFormatOptions, at: number, timeZone = "UTC") =>
  new Intl.DateTimeFormat(currentLanguage(), { ...shape, timeZone }).format(at);

/** Weekdays in the order in which a week is read, 0 is Sunday. */
export const weekdays = (): number[] => Array.from({ length: 7 }, (_, i) => ((currentLanguage() === "ar" ? 6 : 1) + i) % 7);

/** "Monday", or "Mon". */
export const dayName = (day: number, weekday: "long" | "short" = "long"): string =>
  written({ weekday }, SUNDAY + day * DAY_MINUTES * MINUTE);

const clock = (minutes: number) => written({ hour: "numeric", minute: "2-digit" }, SUNDAY + minutes * MINUTE);

/** "Germany Time", for readers who are elsewhere. */
function zoneName(timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat(currentLanguage(), { timeZone, timeZoneName: "shortGeneric" }).formatToParts(Date.now());
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}

/** "Mon–Fri 9:00–17:00, Sat 10:00–14:00 (Germany Time)"; holidays are left out. */
export function weekText({ week, timeZone }: Pick<Schedule, "week" | "timeZone">): string {
  const groups = weekGroups(week, weekdays()[0] as number);
  if (groups.length === 0) return t("hours.never");
  const [first] = groups;
  const isAlways = first?.days.length === 7 && first.hours.length === 1 && first.hours[0]?.to === DAY_MINUTES && first.hours[0].from === 0;
  if (isAlways) return t("hours.always");
  const days = (list: number[]) => {
    const [one, last] = [list[0] as number, list.at(-1) as number];
    return one === last ? dayName(one, "short") : `${dayName(one, "short")}–${dayName(last, "short")}`;
  };
  const lines = groups.map((group) => `${days(group.days)} ${group.hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", ")}`);
  return `${lines.join("; ")} (${zoneName(timeZone)})`;
}

/** "Monday, 23 November, 09:00 GMT+1": a moment for a reader in that zone. */
export function momentText(at: number, timeZone: string): string {
  const shape = { weekday: "long", day: "numeric", month: "long", hour: "numeric", minute: "2-digit", timeZoneName: "short" } as const;
  try {
    return written(shape, at, timeZone);
  } catch {
    return written(shape, at);
  }
}

/** "25 December 2026" of "2026-12-25"; without the year where it comes every year. */
export const dateText = (date: string, isYearly = false): string =>
  written({ day: "numeric", month: "long", ...(!isYearly && { year: "numeric" }) }, Date.parse(`${date}T00:00Z`));
