/** Moments to which a case is put off, by this browser's calendar. Pure but for its time zone. */

export type Preset = "later" | "tomorrow" | "monday" | "week";

const HOUR = 3_600_000;
/** When a working day begins. */
const MORNING = 9;

/** In three hours; tomorrow, on Monday and in a week at nine in the morning. Milliseconds since 1970 UTC. */
export function presets(now: number): { id: Preset; at: number }[] {
  const day = new Date(now).getDay();
  const morning = (days: number) => {
    const then = new Date(now);
    then.setDate(then.getDate() + days);
    return then.setHours(MORNING, 0, 0, 0);
  };
  const later = Math.ceil((now + 3 * HOUR) / (HOUR / 2)) * (HOUR / 2);
  const monday = { id: "monday" as const, at: morning(8 - day) };
  return [
    { id: "later", at: later },
    { id: "tomorrow", at: morning(1) },
    // On a Sunday that is tomorrow, on a Monday in a week.
    ...(day > 1 ? [monday] : []),
    { id: "week", at: morning(7) },
  ];
}
