/** Personal data in public, by the guard. */
import { findPrivate } from "../replies/guard";
import type { Finding } from "./finding";

/** `allowed`: texts whose own details are public. The fix takes the details out. */
export function privateDetails(text: string, allowed: readonly string[]): Finding[] {
  const found = findPrivate(text, allowed);
  if (found.length === 0) return [];
  const spans = found.map(({ index, match }) => ({ start: index, end: index + match.length }));
  const without = spans.reduceRight((said, { start, end }) => `${said.slice(0, start)}…${said.slice(end)}`, text);
  return [
    { check: "private", severity: "stop", spans, values: { found: found.map(({ match }) => `“${match}”`).join(", ") }, fixes: [without] },
  ];
}
