/** Whether more customers write than the desk can answer: a rule anybody can follow, and what it rests on. */

/** Messages that needed an answer, and how many were answered, in the hour and in the day before now. */
export interface Load {
  hour: { arrivals: number; answers: number };
  day: { arrivals: number; answers: number };
  /** How many cases wait now. */
  waiting: number;
  /** Half of those who wait now have waited longer; ms, 0 where nobody waits. */
  medianWait: number;
}

/** Fewer than this in an hour is an ordinary hour in any business. */
export const FEWEST_ARRIVALS = 10;
/** Arrivals for each one answered, over an hour, from which on the desk falls behind. */
export const ARRIVALS_PER_ANSWER = 2;
/** Ms half of those who wait must have waited. */
export const LONG_WAIT = 15 * 60_000;

/**
 * Arrivals outrun answers when in the last hour at least ten messages came in, at least two for each one answered, more than in an
 * average hour of the day before, and half of those who wait now have waited a quarter of an hour.
 */
export const isOverloaded = ({ hour, day, medianWait }: Load): boolean =>
  hour.arrivals >= FEWEST_ARRIVALS &&
  hour.arrivals >= ARRIVALS_PER_ANSWER * hour.answers &&
  hour.arrivals > day.arrivals / 24 &&
  medianWait >= LONG_WAIT;

/** The median of how long those who wait have waited; `since` are the moments they began, oldest first. */
export function medianWait(since: readonly number[], now: number): number {
  const middle = since[Math.floor(since.length / 2)];
  return middle === undefined ? 0 : Math.max(0, now - middle);
}
