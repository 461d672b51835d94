/** Regular expressions, behind a door: the engine that keeps them harmless is as large as half the panel, and only who routes carries it. */

export interface Pattern {
  /** Where it is found first, from and to before; undefined where it is not. */
  find(text: string): [number, number] | undefined;
}

/** Compiles a pattern, whatever its case; says where and why it can't. */
export type Patterns = (source: string) => Pattern | { error: string };

/** The longest pattern, in characters. */
export const PATTERN_LENGTH = 500;
