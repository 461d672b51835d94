/** Ways to look at the queue that an agent keeps under a name of their own. */
import type { Narrowing, QueueSort, QueueView } from "./view";

export interface SavedFilter {
  id: string;
  name: string;
  view: QueueView;
  sort: QueueSort;
  narrow: Narrowing;
}

/** The most an agent keeps. */
export const SAVED_KEPT = 20;
/** The longest name, in characters. */
export const SAVED_NAME = 40;

/** The list with this one at its end, or in the place of the one of its id. */
export function withSaved(saved: readonly SavedFilter[], one: SavedFilter): SavedFilter[] {
  const name = one.name.trim().slice(0, SAVED_NAME);
  const now = { ...one, name };
  return saved.some(({ id }) => id === one.id) ? saved.map((each) => (each.id === one.id ? now : each)) : [...saved, now];
}
