/** Moments until which a case is put off, by the clock of this browser. All in milliseconds since 1970 UTC. */

/** In the morning a working day begins; hours. */
const MORNING = 9;
const HOUR = 60 * 60 * 1000;

export const MOMENTS = ["hour", "later", "tomorrow", "monday"] as const;
export type Moment = (typeof MOMENTS)[number];

/** So many days from now, in the morning. */
function morning(now: number, days: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(MORNING, 0, 0, 0);
}

/** When that is, seen from now. */
export function momentOf(moment: Moment, now: number): number {
  if (moment === "hour") return now + HOUR;
  if (moment === "later") return now + 3 * HOUR;
  if (moment === "tomorrow") return morning(now, 1);
  // Sunday is 0: a Monday is never today.
  return morning(now, (8 - new Date(now).getDay()) % 7 || 7);
}
