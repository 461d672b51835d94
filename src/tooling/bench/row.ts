/** One figure of `npm run bench`, beside what it is compared with from the same run. */
export interface Row {
  /** What was measured, as a person would say it. */
  name: string;
  value: number;
  /** "ms", "KB gzip", "rows/s", "ratio" ... of `value` and of the baseline. */
  unit: string;
  baseline?: { name: string; value: number };
  /** The goal in words: "at most 5". */
  goal?: string;
  /** Whether the goal was met; absent where there is none. */
  ok?: boolean;
}
