import type { Mark, MarkLabels } from "../../contracts/messages";

/** Fills {name} in a label that came from the worker. */
export const fill = (label: string, values: Record<string, string>): string =>
  label.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const MINUTE = 60_000;
const formats = new Map<string, Intl.NumberFormat>();
const format = (locale: string, unit: string) => {
  const key = `${locale} ${unit}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" });
  formats.set(key, made);
  return made;
};

/** "12 min", "3 hr", "2 days" in the agent's language; `ms` is how long somebody has waited. */
export function duration(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE));
  if (minutes < 60) return format(locale, "minute").format(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? format(locale, "hour").format(hours) : format(locale, "day").format(Math.floor(hours / 24));
}

/** "waiting 12 min", or undefined when nobody waits. */
export const waitingText = (mark: Mark, labels: MarkLabels, now: number): string | undefined =>
  mark.waitingSince === undefined ? undefined : fill(labels.waiting, { time: duration(now - mark.waitingSince, labels.locale) });
