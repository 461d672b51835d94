/** Whether something happens in a group that is more than its usual share. Pure. */

const MINUTE = 60_000;
/** So many people within `SPAN`, and so many times what usually comes in such a span: less is an ordinary busy hour. */
export const SPIKE = { people: 5, span: 30 * MINUTE, times: 3 } as const;
/** What is usual is what came in the day before the span. */
const USUAL = 24 * 60 * MINUTE;

/** Somebody who wrote, and when (ms since 1970 UTC). */
export interface Came {
  customerId: string;
  at: number;
}

export interface Spike {
  /** How many people wrote within the span. */
  people: number;
  /** When the first of them did. */
  since: number;
}

/** The spike there is at `now`, or undefined. */
export function spikeOf(came: readonly Came[], now: number): Spike | undefined {
  const start = now - SPIKE.span;
  const late = came.filter(({ at }) => at > start && at <= now);
  const people = new Set(late.map(({ customerId }) => customerId)).size;
  const usual = came.filter(({ at }) => at <= start && at > start - USUAL).length / (USUAL / SPIKE.span);
  if (people < SPIKE.people || late.length < SPIKE.times * usual) return undefined;
  return { people, since: Math.min(...late.map(({ at }) => at)) };
}
