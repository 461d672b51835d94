/** Keeping the score of a practice lesson. The score is computed here, from what was said, in the panel and at the companion alike. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Change, Lookup } from "../rows";
import { type Attempt, isOver, LESSONS } from "./lesson";
import { PARTS, type PartName, score } from "./score";

/** An attempt that was kept, with its score as it was then. `id` is `<agent>:<when it began>`. */
export interface KeptAttempt extends Attempt {
  id: string;
  agentId: string;
  /** When it was kept. */
  at: number;
  /** 0 to 100, each. */
  total: number;
  parts: Record<PartName, number>;
}

/** The id an agent's attempt is kept under: once. */
export const attemptId = (agentId: string, startedAt: number): string => `${agentId}:${startedAt}`;

/** Said by and to the lesson's own customers, in order, after it began. */
const isSound = ({ lessonId, startedAt, lines }: Attempt): boolean =>
  lines.every(
    ({ customer, at }, index) =>
      customer < LESSONS[lessonId].customers.length && at >= (index === 0 ? startedAt : (lines[index - 1]?.at ?? at)),
  );

/** An agent keeps their score: once, and only of a lesson that is over. */
export function decideFinish(get: Lookup, { attempt }: CommandOf<"training.finish">, context: Context): Decision {
  const { id, now: at, agentId: by } = context;
  if (!isSound(attempt)) return { rejection: { reason: "invalid", detail: "lines" } };
  if (!isOver(attempt)) return { rejection: { reason: "invalid", detail: "not over" } };
  if (get("attempts", attemptId(by, attempt.startedAt))) return { rejection: { reason: "already" } };
  const { total, parts } = score(attempt);
  const values = Object.fromEntries(PARTS.map((part) => [part, parts[part].value])) as Record<PartName, number>;
  return { events: [{ id, at, by, type: "training.scored", attempt, total, parts: values }] };
}

/** The attempt as it is kept. */
export function evolveScored(get: Lookup, { at, by, attempt, total, parts }: EventOf<"training.scored">): Change[] {
  const id = attemptId(by, attempt.startedAt);
  return get("attempts", id) ? [] : [{ table: "attempts", id, row: { ...attempt, id, agentId: by, at, total, parts } }];
}
