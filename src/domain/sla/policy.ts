/** What a workspace promises: how soon which cases are answered and solved. */
import type { Audience, Case, Priority } from "../rows";

export const SLA_METRICS = ["first_response", "next_response", "resolution"] as const;
/** Until the first answer, until each later one, and until it is solved. */
export type SlaMetric = (typeof SLA_METRICS)[number];

/** Of several conditions each must hold; one that names nothing holds for all. */
export interface SlaPolicy {
  id: string;
  name: string;
  /** A case nobody has said anything of is `normal`. */
  priorities?: Priority[];
  /** Where the case began. */
  audience?: Audience;
  /** It carries one of these, in whichever case of letters. */
  tags?: string[];
  /** Ids of brand accounts. */
  accountIds?: string[];
  /** Minutes; what is absent is not promised. */
  targets: Partial<Record<SlaMetric, number>>;
  /** Whether minutes count only while the schedule is open. */
  inHours: boolean;
  /** The schedule instead of the workspace's. */
  scheduleId?: string;
}

/** Where a case began: with a private message, or out in the open. Unknown for one that an agent opened and nobody has written to. */
export function audienceOf(row: Case): Audience | undefined {
  const message = row.openedBy === undefined ? row.id.slice("case:".length) : row.unanswered[0]?.id;
  return message === undefined ? undefined : message.startsWith("x_dm:") ? "private" : "public";
}

/** A policy's conditions, made ready to ask often. */
export function matcherOf({ priorities = [], audience, tags = [], accountIds = [] }: SlaPolicy): (row: Case) => boolean {
  const wanted = new Set(tags.map((tag) => tag.toLowerCase()));
  return (row) =>
    (priorities.length === 0 || priorities.includes(row.priority ?? "normal")) &&
    (audience === undefined || audienceOf(row) === audience) &&
    (accountIds.length === 0 || (row.accountId !== undefined && accountIds.includes(row.accountId))) &&
    (wanted.size === 0 || row.tags.some((tag) => wanted.has(tag.toLowerCase())));
}
