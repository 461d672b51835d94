import type { FromPage } from "../../contracts/messages";

export type Reason = Extract<FromPage, { type: "page-worker:refused" }>["reason"];

/** Milliseconds between two reports, however much is refused. */
const REPORT = 2_000;

/** Counts what the bridge refused and reports it by reason, at most one report a reason every two seconds. */
export function createRefusals(report: (reason: Reason, count: number, bytes: number) => void, signal: AbortSignal) {
  const counts = new Map<Reason, { count: number; bytes: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    for (const [reason, { count, bytes }] of counts) report(reason, count, bytes);
    counts.clear();
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return function refuse(reason: Reason, bytes = 0) {
    const entry = counts.get(reason);
    if (entry) {
      entry.count += 1;
      entry.bytes += bytes;
    } else counts.set(reason, { count: 1, bytes });
    timer ??= setTimeout(flush, REPORT);
  };
}
