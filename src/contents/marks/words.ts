import type { Mark, MarkLabels } from "../../contracts/messages";

/** Fills {name} in a label that came from the worker. */
export const fill = (label: string, values: Record<string, string>): string =>
  label.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const MINUTE = 60_000;
/** Formatting is slow, and the same few numbers come again and again. */
const written = new Map<string, string>();
function counted(count: number, unit: string, locale: string): string {
  const key = `${count} ${unit} ${locale}`;
  const text = written.get(key) ?? new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(count);
  written.set(key, text);
  return text;
}

/** "12 min", "3 hr", "2 days" in the agent's language; `ms` is how long somebody has waited. */
export function duration(ms: number, locale: string): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE));
  if (minutes < 60) return counted(minutes, "minute", locale);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? counted(hours, "hour", locale) : counted(Math.floor(hours / 24), "day", locale);
}

/** "waiting 12 min · 18 min left", or undefined when nobody waits. */
export function waitingText({ waitingSince, dueAt }: Mark, labels: MarkLabels, now: number): string | undefined {
  if (waitingSince === undefined) return;
  const part = (label: string, ms: number) => fill(label, { time: duration(ms, labels.locale) });
  const wait = part(labels.waiting, now - waitingSince);
  return dueAt === undefined ? wait : `${wait} · ${dueAt < now ? part(labels.overdue, now - dueAt) : part(labels.due, dueAt - now)}`;
}
