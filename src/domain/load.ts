/** Rules look rows up at once; stores answer later. Here the two meet. */
import type { Lookup, Ref } from "./rows";

/** Rows that are loaded as the rules ask for them. */
export interface LoadingRows {
  get: Lookup;
  /** Loads what is not loaded yet. */
  load(refs: readonly Ref[]): Promise<void>;
  /** What was asked for and is not loaded; asking empties the list. */
  missed(): Ref[];
}

/** Runs pure rules over the rows, again and again until nothing they asked for was missing; their last answer. */
export async function overRows<T>(rows: LoadingRows, rules: () => T): Promise<T> {
  let answer = rules();
  for (let missed = rows.missed(); missed.length > 0; missed = rows.missed()) {
    await rows.load(missed);
    answer = rules();
  }
  return answer;
}
