/** What a case keeps of how it was routed: the last time in full, and of all times what routing itself has said. */
import type { Case } from "../cases/row";
import type { EventOf } from "../events";
import type { Routed, Said } from "./routed";

/** Ids of messages a case remembers to have been through for: more than can wait in it at once. */
const DONE_KEPT = 100;

const later = (a: Said = {}, b: Said = {}): Said => {
  const both = { ...a, ...b };
  for (const field of Object.keys(both) as (keyof Said)[]) both[field] = Math.max(a[field] ?? 0, b[field] ?? 0);
  return both;
};
const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])].sort();

function together(a: Routed | undefined, b: Routed): Routed {
  // The later one stands, whichever is heard first.
  const last = a && (a.at > b.at || (a.at === b.at && a.messageId > b.messageId)) ? a : b;
  return { ...last, said: later(a?.said, b.said), tags: union(a?.tags, b.tags), done: union(a?.done, b.done).slice(-DONE_KEPT) };
}

/** The case, routed. */
export function withRouted(row: Case, event: EventOf<"case.routed">): Case {
  const { messageId, at, fired, score, weighed, said, tags } = event;
  const now = { messageId, at, fired, said, tags, done: [messageId], ...(score && { score }), ...(weighed && { weighed }) };
  return { ...row, routed: together(row.routed, now) };
}

/** The case with how another, found to be the same, was routed. */
export const withRoutedOf = (row: Case, from: Case): Case => (from.routed ? { ...row, routed: together(row.routed, from.routed) } : row);
