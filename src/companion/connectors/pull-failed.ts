import type { PullProblem } from "../../domain/connectors/connector";

/** A pull can't go on. It says nothing of what was asked or answered: it may be logged. */
export class PullFailed extends Error {
  constructor(
    readonly problem: PullProblem,
    /** Milliseconds the source asks to be left alone. */
    readonly wait = 0,
  ) {
    super(problem);
  }
}
