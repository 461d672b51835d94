/** Lengths of time as people type them: "30m", "4h", "1h 30m"; a bare number is minutes. */

const LENGTH = /^(?:(\d{1,4})\s*h)?\s*(?:(\d{1,6})\s*(?:m(?:in)?)?)?$/i;
/** A year. */
const MOST = 366 * 24 * 60;

/** Minutes, at least one and at most a year's; undefined where it can't be read. */
export function parseMinutes(text: string): number | undefined {
  const [, hours = "0", minutes = "0"] = LENGTH.exec(text.trim()) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return all >= 1 && all <= MOST ? all : undefined;
}

/** "1h 30m": what `parseMinutes` reads. */
export const writeMinutes = (minutes: number): string =>
  [Math.floor(minutes / 60) && `${Math.floor(minutes / 60)}h`, minutes % 60 && `${minutes % 60}m`].filter(Boolean).join(" ");
