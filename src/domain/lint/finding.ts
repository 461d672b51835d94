/** What a check has to say of a reply before it goes into X's composer. */

/** One name a check, of the policy and then of the tone; each can be switched off, and has its words in the catalogue (`checks.says.*`). */
export const POLICY_CHECKS = [
  "near",
  "unasked",
  "unsolicited",
  "opted_out",
  "pace_day",
  "pace_burst",
  "link_short",
  "link_billed",
  "link_first",
  "private",
  "inference",
] as const;
export const TONE_CHECKS = [
  "apology",
  "blame",
  "shouting",
  "promise",
  "jargon",
  "formality",
  "first_name",
  "emoji",
  "words",
  "greeting",
  "sign_off",
  "length",
] as const;
/** These hold whatever is written: they are said with the first letter. */
export const WHATEVER_IS_WRITTEN: ReadonlySet<Check> = new Set(["unasked", "unsolicited", "opted_out", "pace_day", "pace_burst"]);
export const CHECKS = [...POLICY_CHECKS, ...TONE_CHECKS] as const;
export type Check = (typeof CHECKS)[number];

export interface Finding {
  check: Check;
  /** stop: held until one says to go on; warn: held unless one has seen it while writing; note: only said. */
  severity: "stop" | "warn" | "note";
  /** What the catalogue's words speak of; `way` is which of them they are (`checks.says.<check>.<way>`). */
  values: Record<string, string | number>;
  /** Where in the text, in UTF-16 code units; none where it is the text as a whole. */
  spans: Span[];
  /** Whole texts that mend it: one is done as it is, of several one is chosen. */
  fixes?: string[];
}

export interface Span {
  start: number;
  end: number;
}

/** Where a pattern (global) matches. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));

/** The words of these spans as written, each once. */
export const quoted = (text: string, spans: readonly Span[]): string =>
  [...new Set(spans.map(({ start, end }) => text.slice(start, end)))].map((words) => `“${words}”`).join(", ");
