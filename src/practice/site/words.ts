/** How X writes numbers and times. */

export function count(value: number): string {
  if (value < 10_000) return value.toLocaleString("en");
  return new Intl.NumberFormat("en", {
    notation: "compact",
    maximumFractionDigits: 1,
    roundingMode: "trunc",
  } as Intl.NumberFormatOptions).format(value);
}

const DAY = 86_400_000;
/** "5m", "3h", "Nov 19", "Feb 26, 2023" */
export function ago(at: number, now = Date.now()): string {
  const age = now - at;
  if (age < 60_000) return `${Math.max(1, Math.floor(age / 1_000))}s`;
  if (age < 3_600_000) return `${Math.floor(age / 60_000)}m`;
  if (age < DAY) return `${Math.floor(age / 3_600_000)}h`;
  const same = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString("en", { month: "short", day: "numeric", ...(!same && { year: "numeric" }) });
}

/** "12 minutes ago" */
export function agoInWords(at: number, now = Date.now()): string {
  const age = now - at;
  const words = new Intl.RelativeTimeFormat("en", { numeric: "always" });
  if (age < 3_600_000) return words.format(-Math.max(1, Math.floor(age / 60_000)), "minute");
  if (age < DAY) return words.format(-Math.floor(age / 3_600_000), "hour");
  return ago(at, now);
}

/** "7:34 PM · Oct 23, 2025" */
export function whole(at: number): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString("en", { hour: "numeric", minute: "2-digit" });
  return `${time} · ${date.toLocaleDateString("en", { month: "short", day: "numeric", year: "numeric" })}`;
}
