/** A case as it is kept, and what can be said of it. */
import type { Routed } from "../routing/routed";

export type CaseStatus = "new" | "open" | "pending" | "on_hold" | "solved" | "closed";
export type Priority = "low" | "normal" | "high" | "urgent";

/** One field of a case that an agent or a rule sets; null is nothing. */
export type CaseField =
  | { field: "priority"; value: Priority | null }
  /** Id of a team. */
  | { field: "team"; value: string | null }
  /** It is out of the queue until then, or until the customer writes again. Milliseconds since 1970 UTC. */
  | { field: "snooze"; value: number | null }
  /** It comes into the queue then, whether the customer waits or not. */
  | { field: "follow_up"; value: number | null }
  /** Id of an SLA policy, instead of the one that would match. */
  | { field: "sla"; value: string | null }
  /** Id of the incident that is its cause. */
  | { field: "incident"; value: string | null }
  /** Why it was escalated. */
  | { field: "escalation"; value: string | null }
  /** A field of the workspace's own, by its id; a choice is its words, a truth "yes". */
  | { field: "custom"; key: string; value: string | null };

/**
 * One problem of one customer, over all channels. A customer has at most one case that is not solved or closed, but where a case was split.
 * `id` is `case:<id of the message that opened it>`, or `case:<event id>` when an agent opened it.
 */
export interface Case {
  id: string;
  customerId: string;
  accountId?: string;
  status: CaseStatus;
  statusAt: number;
  tags: string[];
  openedAt: number;
  openedBy?: string;
  lastInboundAt?: number;
  lastOutboundAt?: number;
  /** Inbound messages nobody answered yet, oldest first, at most 50. */
  unanswered: { id: string; at: number }[];
  /** The oldest of `unanswered`; absent when nobody waits (so the index holds only cases that wait). */
  waitingSince?: number;
  firstResponseAt?: number;
  solvedAt?: number;
  /** When a message that waited here was last seen to be deleted. */
  withdrawnAt?: number;
  /** The agent whose case it is; absent while it is nobody's. */
  assigneeId?: string;
  /** When that was last said, also that it is nobody's. */
  assignedAt?: number;
  /** Absent while nobody has said: as `normal`. */
  priority?: Priority;
  teamId?: string;
  snoozedUntil?: number;
  followUpAt?: number;
  slaPolicyId?: string;
  escalation?: string;
  incidentId?: string;
  custom?: Record<string, string>;
  /** When each field was last set, by its name (`custom.<key>` for one of the workspace's own). */
  setAt?: Record<string, number>;
  /** Ids of agents who want to hear of it. */
  watchers?: string[];
  /** Ids of cases that have to do with this one. */
  links?: string[];
  /** It went up in another case: which, how it stood before, what waited here then, and which case of the customer was the current one. */
  merged?: { into: string; status: CaseStatus; messageIds: string[]; currentId?: string };
  /** It was split, or came from one that was: its customer may have several cases that are not finished. */
  isSplit?: boolean;
  /** When nobody had to act: it was pending, on hold or solved. Oldest first, the last without an end while it is so; at most 50. */
  paused?: { from: number; to?: number }[];
  /** What rules did with it, and why. */
  routed?: Routed;
}
