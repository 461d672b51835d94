/** Which of the cases that wait one wants to see. Pure. */
import type { Case } from "../rows";

/** Ways to look at the queue, in the order they are offered. */
export const QUEUE_VIEWS = ["all", "mine", "unassigned", "breaching", "public", "private"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export interface QueueFilter {
  /** Only cases with this tag. */
  tag?: string | undefined;
  /** Only customers of this brand account. */
  accountId?: string | undefined;
  /** Only these customers: what a search found. */
  customerIds?: ReadonlySet<string> | undefined;
}

/** Whether the newest message nobody answered is private. */
export const isPrivate = ({ unanswered }: Case): boolean => unanswered.at(-1)?.id.startsWith("x_dm:") ?? false;

/** Whether something of a case is overdue or nearly so. */
export type IsBreaching = (row: Case) => boolean;
const never: IsBreaching = () => false;

/** By view, for the agent who looks. */
const VIEWS: Record<QueueView, (row: Case, me: string | undefined, isBreaching: IsBreaching) => boolean> = {
  all: () => true,
  mine: ({ assigneeId }, me) => assigneeId !== undefined && assigneeId === me,
  unassigned: ({ assigneeId }) => assigneeId === undefined,
  breaching: (row, _, isBreaching) => isBreaching(row),
  public: (row) => !isPrivate(row),
  private: isPrivate,
};

/** Those the filter leaves, in the order they came in. */
export function narrowed(waiting: readonly Case[], { tag, accountId, customerIds }: QueueFilter): readonly Case[] {
  if (!tag && !accountId && !customerIds) return waiting;
  const wanted = tag?.toLowerCase();
  return waiting.filter((row) => {
    if (accountId && row.accountId !== accountId) return false;
    if (customerIds && !customerIds.has(row.customerId)) return false;
    return !wanted || row.tags.some((one) => one.toLowerCase() === wanted);
  });
}

/** Those of one view. */
export const inView = (rows: readonly Case[], view: QueueView, me: string | undefined, isBreaching = never): readonly Case[] =>
  rows.filter((row) => VIEWS[view](row, me, isBreaching));

/** How many there are in each view. */
export function viewCounts(rows: readonly Case[], me: string | undefined, isBreaching = never): Record<QueueView, number> {
  return Object.fromEntries(QUEUE_VIEWS.map((view) => [view, inView(rows, view, me, isBreaching).length])) as Record<QueueView, number>;
}
