/** The health rows sorted into what the page shows. */
import type { health } from "../../store/queries";

type Health = Awaited<ReturnType<typeof health>>[number];

export type Light = "seen" | "missing" | "never";
export interface HealthRow {
  /** The name alone: "TweetDetail". */
  name: string;
  light: Light;
  row: Health;
}

/** A row's light: missing wins over an earlier sight of it. */
export const lightOf = (row: Health): Light => (row.missingSince !== undefined ? "missing" : row.seenAt !== undefined ? "seen" : "never");

const ORDER: Record<Light, number> = { missing: 0, seen: 1, never: 2 };

/** Rows whose id begins with `kind` and a colon: trouble first, then by name. */
export function healthRows(rows: readonly Health[], kind: "operation" | "selector" | "unknown"): HealthRow[] {
  return rows
    .filter((row) => row.id.startsWith(`${kind}:`))
    .map((row) => ({ name: row.id.slice(kind.length + 1), light: lightOf(row), row }))
    .sort((a, b) => ORDER[a.light] - ORDER[b.light] || a.name.localeCompare(b.name));
}
