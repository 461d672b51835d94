import { currentLanguage } from "../text";

/** Short names of the weekdays in the language now set, Sunday first. */
export function weekdays(): string[] {
  const format = new Intl.DateTimeFormat(currentLanguage(), { weekday: "short", timeZone: "UTC" });
  // 4 January 1970 was a Sunday.
  return Array.from({ length: 7 }, (_, day) => format.format((day + 3) * 86_400_000));
}
