/** Whether a reply is nearly what was sent to others: X takes many such replies for spam. Pure. */
import { tokens } from "../knowledge/tokens";

/** Two replies that share so great a part of their words are nearly the same. */
export const ALIKE = 0.8;
/** Shorter ones ("Thank you!") are alike without being a template. */
const WORDS_LEAST = 5;

/** How great a part of the words of both stands in both, 0 to 1. Names in `except` do not make a difference. */
export function alikeness(a: string, b: string, except: readonly string[] = []): number {
  const skip = new Set(except.flatMap((name) => tokens(name).map(({ word }) => word)));
  const [x, y] = [a, b].map((text) => tokens(text).flatMap(({ word }) => (skip.has(word) ? [] : word))) as [string[], string[]];
  const left = new Map<string, number>();
  for (const word of y) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of x) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return Math.min(x.length, y.length) < WORDS_LEAST ? 0 : (2 * shared) / (x.length + y.length);
}

/** How many of the texts sent before are nearly this one. */
export const nearlySame = (text: string, sent: readonly string[], except: readonly string[] = []): number =>
  sent.filter((other) => alikeness(text, other, except) >= ALIKE).length;
