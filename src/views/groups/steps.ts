/** Answering many, one person at a time: whose turn it is, and what was said to those before. */
import { create } from "zustand";

/** Somebody to answer. */
export interface Person {
  caseId: string;
  customerId: string;
}

export interface Steps {
  /** What all of them are about. */
  title: string;
  people: readonly Person[];
  /** Templates that say the same in other words. */
  texts: readonly string[];
  /** Whose turn it is, by place; past the last when all had theirs. */
  at: number;
  /** Ids of the cases that were answered meanwhile, and of those passed over. */
  answered: readonly string[];
  skipped: readonly string[];
  /** What was said to each so far. */
  sent: readonly string[];
  /** The person has turned to something else for now. */
  isPaused: boolean;
  /** Also those who wait for nothing are written to; else who was answered meanwhile is passed over. */
  isForAll?: boolean;
}

interface StepsStore {
  steps: Steps | undefined;
  start(what: Pick<Steps, "title" | "people" | "texts" | "isForAll">): void;
  /** The one whose turn it is was answered so. */
  answered(text: string): void;
  skip(): void;
  pause(isPaused: boolean): void;
  end(): void;
}

export const useSteps = create<StepsStore>((set) => {
  const change = (how: (steps: Steps) => Partial<Steps>) => set(({ steps }) => (steps ? { steps: { ...steps, ...how(steps) } } : {}));
  return {
    steps: undefined,
    start: (what) => set({ steps: { ...what, at: 0, answered: [], skipped: [], sent: [], isPaused: false } }),
    answered: (text) =>
      change(({ at, people, answered, sent }) => ({
        at: at + 1,
        answered: [...answered, people[at]?.caseId ?? ""],
        sent: [...sent, text],
      })),
    skip: () => change(({ at, people, skipped }) => ({ at: at + 1, skipped: [...skipped, people[at]?.caseId ?? ""] })),
    pause: (isPaused) => change(() => ({ isPaused })),
    end: () => set({ steps: undefined }),
  };
});
