/** What makes a case stand in the queue, and since when. Pure. */
import type { Case } from "../rows";

/** Whether the newest message nobody answered is private. */
export const isPrivate = ({ unanswered }: Case): boolean => unanswered.at(-1)?.id.startsWith("x_dm:") ?? false;

/** Whether the moment to follow up on it has come. */
export const isDue = ({ followUpAt, status }: Case, now: number): boolean =>
  followUpAt !== undefined && followUpAt <= now && status !== "closed";

/** Whether it is out of the queue at `now`: put off, and its customer has not written since. */
export const isSnoozed = (row: Case, now: number): boolean =>
  row.snoozedUntil !== undefined && row.snoozedUntil > now && (row.lastInboundAt ?? 0) <= (row.setAt?.snooze ?? 0);

/** Since when somebody should act: milliseconds since 1970 UTC. */
export const queuedSince = (row: Case): number => row.waitingSince ?? row.followUpAt ?? row.statusAt;
