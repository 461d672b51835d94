/** Many commands by the one write door, some in a transaction: each is a fact of its own, and goes to the team by itself. */
import type { Command, Rejection } from "../domain/commands";
import { type Outcome, runSome } from "./run";

/** Commands of one transaction: a longer one would keep what was just seen on X waiting. */
const AT_ONCE = 50;

export interface AllOutcome {
  /** How many were done. */
  done: number;
  refused: Rejection[];
  /** What takes back what was done, in order. */
  undo: Command[];
  /** Ids of customers of whom anything changed. */
  customers: string[];
}

/** Runs them in order. `onProgress` hears how many were tried; an abort ends it between two transactions. Never throws for what the disk can cause. */
export async function runAll(
  commands: readonly Command[],
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (tried: number) => void } = {},
): Promise<AllOutcome> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < commands.length && !signal?.aborted) {
    outcomes.push(...(await runSome(commands.slice(outcomes.length, outcomes.length + AT_ONCE))));
    onProgress?.(outcomes.length);
  }
  const done = outcomes.filter((outcome) => outcome.ok);
  const refused = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.rejection]));
  const customers = new Set(done.flatMap(({ events }) => events.flatMap(({ customerId = [] }) => customerId)));
  return { done: done.length, refused, undo: done.reverse().flatMap(({ undo = [] }) => undo), customers: [...customers] };
}
