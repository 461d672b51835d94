/** Which of the cases that wait one wants to see. Pure. */
import type { Case } from "../rows";

/** Ways to look at the queue, in the order they are offered. */
export const QUEUE_VIEWS = ["all", "public", "private"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export interface QueueFilter {
  view: QueueView;
  /** Only cases with this tag. */
  tag?: string | undefined;
  /** Only customers of this brand account. */
  accountId?: string | undefined;
  /** Only these customers: what a search found. */
  customerIds?: ReadonlySet<string> | undefined;
}

/** Whether the newest message nobody answered is private. */
export const isPrivate = ({ unanswered }: Case): boolean => unanswered.at(-1)?.id.startsWith("x_dm:") ?? false;

const VIEWS: Record<QueueView, (row: Case) => boolean> = {
  all: () => true,
  public: (row) => !isPrivate(row),
  private: isPrivate,
};

function passes(row: Case, { tag, accountId, customerIds }: QueueFilter): boolean {
  if (accountId && row.accountId !== accountId) return false;
  if (customerIds && !customerIds.has(row.customerId)) return false;
  return !tag || row.tags.some((one) => one.toLowerCase() === tag.toLowerCase());
}

export interface Queue {
  /** Those of the view, in the order they came in. */
  rows: Case[];
  /** How many there are in each view, with the other filters as they are. */
  counts: Record<QueueView, number>;
}

/** The queue as one wants to see it. */
export function queueOf(waiting: readonly Case[], filter: QueueFilter): Queue {
  const counts = Object.fromEntries(QUEUE_VIEWS.map((view) => [view, 0])) as Queue["counts"];
  const rows: Case[] = [];
  for (const row of waiting) {
    if (!passes(row, filter)) continue;
    for (const view of QUEUE_VIEWS) if (VIEWS[view](row)) counts[view]++;
    if (VIEWS[filter.view](row)) rows.push(row);
  }
  return { rows, counts };
}
