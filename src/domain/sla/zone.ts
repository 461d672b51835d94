/** What the clock on the wall says in a place: how far it is ahead of UTC, and when that changes. */

const DAY = 86_400_000;

/** For how long the wall clock is `offset` ms ahead of UTC: `from` to before `to`, ms since 1970 UTC. */
export interface OffsetSpan {
  from: number;
  to: number;
  offset: number;
}

type OffsetAt = (at: number) => number;
const readers = new Map<string, OffsetAt>();

/** Whether this machine knows the IANA zone. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

function readerOf(timeZone: string): OffsetAt {
  if (!isTimeZone(timeZone)) return () => 0;
  const shape = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const format = new Intl.DateTimeFormat("en-US", { ...shape, hourCycle: "h23", calendar: "gregory", timeZone });
  return (at) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
    const { year = 0, month = 1, day, hour, minute, second } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  };
}

/** How many ms the wall clock is ahead of UTC then. A zone this machine doesn't know counts as UTC. */
export function offsetAt(timeZone: string, at: number): number {
  let read = readers.get(timeZone);
  if (!read) {
    read = readerOf(timeZone);
    readers.set(timeZone, read);
  }
  return read(at);
}

/** The first moment after `from` at which the offset is no longer that of `from`; it changes once up to `to`. To the second. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const before = offsetAt(timeZone, from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

const years = new Map<string, readonly OffsetSpan[]>();

/** The offsets of one UTC year, in order. Looked at day by day: no place changes its clocks there and back within one. */
export function offsetsOfYear(timeZone: string, year: number): readonly OffsetSpan[] {
  const key = `${timeZone} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const end = Date.UTC(year + 1, 0);
  const spans: OffsetSpan[] = [];
  let span = { from: Date.UTC(year, 0), offset: offsetAt(timeZone, Date.UTC(year, 0)) };
  for (let at = span.from; at < end; at += DAY) {
    const next = offsetAt(timeZone, at + DAY);
    if (next === span.offset) continue;
    const change = changeBetween(timeZone, at, at + DAY);
    if (change >= end) break;
    spans.push({ ...span, to: change });
    span = { from: change, offset: next };
  }
  spans.push({ ...span, to: end });
  years.set(key, spans);
  return spans;
}
