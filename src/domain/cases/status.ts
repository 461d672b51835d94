/** The life of a case: new, open, pending, on hold, solved, closed. */
import type { Case, CaseStatus, Settings } from "../rows";

const DAY = 24 * 60 * 60 * 1000;
/** A solved case whose customer writes within this time is the same case, reopened; later it is a new one. Unless a workspace says otherwise. */
const REOPENS_WITHIN = 7 * DAY;
/** How long after it was solved, at this moment, a message takes a case up again: by the window the workspace had then. Milliseconds. */
export function reopensWithin(windows: Settings["cases"]["reopen"], at: number): number {
  const then = windows.filter(({ since }) => since <= at).at(-1);
  return then ? then.days * DAY : REOPENS_WITHIN;
}

/** A message older than this when it is first seen is history: it opens no case and nobody waits for its answer. */
export const HISTORY_AFTER = 7 * DAY;
/** The most unanswered messages a case remembers. */
export const UNANSWERED_KEPT = 50;

/** The case is not finished. A customer has at most one such case. */
export const isActive = (row: Case) => row.status !== "solved" && row.status !== "closed";

/** In these somebody owes the customer an answer; pending, solved and closed say nobody does. */
const OWES: ReadonlySet<CaseStatus> = new Set(["new", "open", "on_hold"]);

/** The case with `waitingSince` as its status and unanswered messages make it. */
export function withWait(row: Case): Case {
  const { waitingSince: _, ...rest } = row;
  const oldest = row.unanswered[0];
  return oldest && OWES.has(row.status) ? { ...rest, waitingSince: oldest.at } : rest;
}

/** The most spans in which nobody had to act that a case remembers. */
const PAUSED_KEPT = 50;
/** In these the clocks run; in every other nobody has to act. */
export const RUNS: readonly CaseStatus[] = ["new", "open"];

/** The spans in which nobody had to act, once the case is in `status` since `at`. */
function pausedOf({ paused = [], status: before }: Case, status: CaseStatus, at: number): Pick<Case, "paused"> {
  if (RUNS.includes(before) === RUNS.includes(status)) return paused.length > 0 ? { paused } : {};
  if (!RUNS.includes(status)) return { paused: [...paused, { from: at }].slice(-PAUSED_KEPT) };
  return { paused: paused.map((span) => (span.to === undefined ? { ...span, to: Math.max(at, span.from) } : span)) };
}

/** The case in another status since `at`. Solving notes when; reopening forgets it. */
export function withStatus(row: Case, status: CaseStatus, at: number): Case {
  const { solvedAt, paused: _, ...rest } = row;
  const solved = status === "solved" ? at : status === "closed" ? solvedAt : undefined;
  return withWait({ ...rest, ...pausedOf(row, status, at), status, statusAt: at, ...(solved === undefined ? {} : { solvedAt: solved }) });
}

/** The last moment this case knows of. An agent's act comes after it, even where their clock is behind X's. */
export const lastMoment = (row: Case) => Math.max(row.statusAt, row.lastInboundAt ?? 0, row.lastOutboundAt ?? 0, row.withdrawnAt ?? 0);
