/** Which lesson this browser runs, how it stands, and the scores it has got. The customers themselves are the site's. */
import { create } from "zustand";
import { score } from "../../../domain/training/score";
import type { ShownAttempt, Training } from "../../training";
import { href } from "../router";
import { toast } from "../state";

export type Lesson = Training["lessons"][number];

/** A score of this browser's. */
export interface Scored {
  lessonId: string;
  startedAt: number;
  total: number;
}

interface State {
  lessons: readonly Lesson[];
  attempt?: ShownAttempt;
  scored: readonly Scored[];
  /** Counts what customers have said in public: with each, the timelines that are shown are asked for anew. */
  news: number;
}

const POLL = 2_000;
const CURRENT = "practice-attempt";
const KEY = "practice-key";
const SCORED = "practice-scores";
const KEPT = 50;

function keptScores(): Scored[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(SCORED) ?? "[]");
    return Array.isArray(kept) ? (kept as Scored[]) : [];
  } catch {
    return [];
  }
}

export const useLessons = create<State>(() => ({ lessons: [], scored: keptScores(), news: 0 }));
const { setState: set, getState: get } = useLessons;

async function ask<T>(path: string, method = "GET"): Promise<T | undefined> {
  const response = await fetch(href(`/i/api/practice/${path}`), { method });
  if (response.status === 404 || response.status === 409 || response.status === 204) return undefined;
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return (await response.json()) as T;
}

export const runs = (attempt: ShownAttempt | undefined): attempt is ShownAttempt =>
  attempt !== undefined && !attempt.isOver && attempt.stoppedAt === undefined;

const saidBy = (attempt: ShownAttempt | undefined) => attempt?.lines.filter(({ by }) => by === "customer") ?? [];

/** Takes in how the attempt stands: tells what is new, and keeps the score at the end. */
function take(next: ShownAttempt): void {
  const before = get().attempt?.startedAt === next.startedAt ? get().attempt : undefined;
  const fresh = before ? saidBy(next).slice(saidBy(before).length) : [];
  const isPublic = fresh.some(({ audience }) => audience === "public");
  set({ attempt: next, news: get().news + (isPublic ? 1 : 0) });
  const last = fresh.at(-1);
  const person = last && next.people[last.customer];
  if (person) {
    const to = last.audience === "private" ? `/messages/${person.conversationId}` : `/${person.handle}/status/${person.postId}`;
    toast(`${person.name} ${last.audience === "private" ? "sent you a message" : "has written"}`, to);
  }
  if (next.isOver && !get().scored.some(({ startedAt }) => startedAt === next.startedAt)) {
    const { lessonId, startedAt } = next;
    const scored = [{ lessonId, startedAt, total: score(next).total }, ...get().scored].slice(0, KEPT);
    localStorage.setItem(SCORED, JSON.stringify(scored));
    set({ scored });
  }
}

async function look(): Promise<void> {
  const startedAt = localStorage.getItem(CURRENT);
  const { attempt } = get();
  if (!startedAt || (attempt?.startedAt === Number(startedAt) && !runs(attempt))) return;
  const next = await ask<ShownAttempt>(`attempts/${startedAt}`);
  if (next) take(next);
  else forget();
}

/** The site knows it no more: it was started anew. */
function forget(): void {
  localStorage.removeItem(CURRENT);
  set({ attempt: undefined as never });
}

export async function loadLessons(): Promise<void> {
  set({ lessons: (await ask<Lesson[]>("lessons")) ?? [] });
}

/** Begins a lesson; one that runs ends. */
export async function startLesson(id: string): Promise<void> {
  if (runs(get().attempt)) await stopLesson();
  const attempt = await ask<ReturnType<Training["start"]>>(`lessons/${id}`, "POST");
  if (!attempt) return;
  localStorage.setItem(CURRENT, String(attempt.startedAt));
  localStorage.setItem(KEY, attempt.key);
  take(attempt);
}

/** What proves that this browser began the attempt: the one it began last. */
export const keyOf = (startedAt: number): string | undefined =>
  localStorage.getItem(CURRENT) === String(startedAt) ? (localStorage.getItem(KEY) ?? undefined) : undefined;

/** Ends the lesson without a score. */
export async function stopLesson(): Promise<void> {
  const { attempt } = get();
  if (attempt) await ask(`attempts/${attempt.startedAt}`, "DELETE");
  forget();
}

/** Follows the lesson of this browser, on every page. */
export function followLesson(): void {
  const again = () => void look().catch(() => undefined);
  again();
  setInterval(again, POLL);
}
