/** How somebody gets on: their kept attempts, lesson by lesson. */
import { LESSON_IDS, type LessonId } from "./lesson";
import type { KeptAttempt } from "./rules";

export interface LessonProgress {
  lessonId: LessonId;
  best: number;
  last: number;
  /** The last beside the one before; absent after one attempt. */
  trend?: "up" | "down" | "same";
  /** Newest first. */
  attempts: readonly KeptAttempt[];
}

export interface AgentProgress {
  agentId: string;
  lessons: readonly LessonProgress[];
}

function lessonProgress(lessonId: LessonId, all: readonly KeptAttempt[]): LessonProgress | undefined {
  const attempts = all.filter((one) => one.lessonId === lessonId).sort((a, b) => b.startedAt - a.startedAt);
  const [last, before] = attempts;
  if (!last) return undefined;
  const trend = before && (last.total > before.total ? "up" : last.total < before.total ? "down" : "same");
  return { lessonId, best: Math.max(...attempts.map(({ total }) => total)), last: last.total, attempts, ...(trend && { trend }) };
}

/** Everybody's, each lesson in the order they are offered. */
export function progressOf(attempts: readonly KeptAttempt[]): AgentProgress[] {
  return [...new Set(attempts.map(({ agentId }) => agentId))].map((agentId) => {
    const theirs = attempts.filter((one) => one.agentId === agentId);
    return { agentId, lessons: LESSON_IDS.flatMap((lessonId) => lessonProgress(lessonId, theirs) ?? []) };
  });
}
