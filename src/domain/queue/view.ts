/** Which cases of the queue one wants to see, and in what order. Pure. */
import type { Case, Priority } from "../rows";
import { tagId } from "../tags/tag";
import { isDue, isPrivate, isSnoozed } from "./queued";

/** Ways to look at the queue, in the order they are offered. */
export const QUEUE_VIEWS = ["all", "mine", "unassigned", "breaching", "urgent", "watched", "due", "public", "private", "snoozed"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_SORTS = ["wait", "priority", "follow_up"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What of a view is left. */
export interface Narrowing {
  tag?: string;
  /** Id of a brand account. */
  accountId?: string;
  priority?: Priority;
  /** Id of a team. */
  teamId?: string;
  /** They stand in the name, the handle, a tag or the message. */
  words?: string;
}

/** Who looks, and when (milliseconds since 1970 UTC). */
export interface Looker {
  me?: string | undefined;
  now: number;
  /** Whether something of a case is overdue or nearly so, where something is promised. */
  isBreaching?: (row: Case) => boolean;
}

/** Whether it belongs to the queue, put off or not: its customer waits, it is to be followed up, or a promise of it is near its time. */
const isQueued = (row: Case, { now, isBreaching }: Looker) =>
  row.waitingSince !== undefined || isDue(row, now) || (isBreaching?.(row) ?? false);

/** By view, of those that are not put off; `snoozed` has those that are. */
const VIEWS: Record<QueueView, (row: Case, looker: Looker) => boolean> = {
  all: () => true,
  mine: ({ assigneeId }, { me }) => assigneeId !== undefined && assigneeId === me,
  unassigned: ({ assigneeId }) => assigneeId === undefined,
  breaching: (row, { isBreaching }) => isBreaching?.(row) ?? false,
  urgent: ({ priority }) => priority === "high" || priority === "urgent",
  watched: ({ watchers }, { me }) => me !== undefined && (watchers?.includes(me) ?? false),
  due: (row, { now }) => isDue(row, now),
  public: (row) => row.unanswered.length > 0 && !isPrivate(row),
  private: isPrivate,
  snoozed: () => true,
};

const isIn = (row: Case, view: QueueView, looker: Looker): boolean =>
  isQueued(row, looker) && isSnoozed(row, looker.now) === (view === "snoozed") && VIEWS[view](row, looker);

/** Those the filter leaves, in the order they came in. `ids` are those whose words fit, where words are asked for. */
export function narrowed(rows: readonly Case[], narrow: Narrowing, ids?: ReadonlySet<string>): readonly Case[] {
  const { tag, accountId, priority, teamId } = narrow;
  if (!tag && !accountId && !priority && !teamId && !ids) return rows;
  const wanted = tag && tagId(tag);
  return rows.filter((row) => {
    if (accountId && row.accountId !== accountId) return false;
    if (priority && (row.priority ?? "normal") !== priority) return false;
    if (teamId && row.teamId !== teamId) return false;
    if (ids && !ids.has(row.id)) return false;
    return !wanted || row.tags.some((one) => one.toLowerCase() === wanted);
  });
}

/** Those of one view. */
export const inView = (rows: readonly Case[], view: QueueView, looker: Looker): readonly Case[] =>
  rows.filter((row) => isIn(row, view, looker));

/** How many there are in each view. */
export function viewCounts(rows: readonly Case[], looker: Looker): Record<QueueView, number> {
  const counts = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, 0])) as Record<QueueView, number>;
  for (const row of rows) {
    if (!isQueued(row, looker)) continue;
    if (isSnoozed(row, looker.now)) counts.snoozed++;
    else for (const view of QUEUE_VIEWS) if (view !== "snoozed" && VIEWS[view](row, looker)) counts[view]++;
  }
  return counts;
}

const RANK: Record<Priority, number> = { urgent: 0, high: 1, normal: 2, low: 3 };
const rankOf = ({ priority = "normal" }: Case) => RANK[priority];

/** In this order; those that are alike stay as they came in, the longest wait first. */
export function sorted(rows: readonly Case[], by: QueueSort): readonly Case[] {
  if (by === "wait") return rows;
  if (by === "priority") return Object.values(RANK).flatMap((rank) => rows.filter((row) => rankOf(row) === rank));
  const first = ({ followUpAt = Number.POSITIVE_INFINITY }: Case) => followUpAt;
  // Two without a date are alike: infinity less infinity is no number.
  return [...rows].sort((a, b) => first(a) - first(b) || 0);
}

/** The next moment after `now` at which the queue changes by time alone; undefined where there is none. */
export function nextTurn(rows: readonly Case[], now: number): number | undefined {
  let next = Number.POSITIVE_INFINITY;
  for (const { snoozedUntil = 0, followUpAt = 0 } of rows) {
    if (snoozedUntil > now && snoozedUntil < next) next = snoozedUntil;
    if (followUpAt > now && followUpAt < next) next = followUpAt;
  }
  return next === Number.POSITIVE_INFINITY ? undefined : next;
}
