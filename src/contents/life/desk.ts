import type { FromPage } from "../../contracts/messages";

/** What every part of the desk on the page is handed. */
export interface Desk {
  page: Document;
  /** Aborted when the desk leaves: listeners, timers and observers go with it. */
  signal: AbortSignal;
  /** Sends to the worker; its answer, or undefined where there is none. Never throws. */
  tell(message: FromPage): Promise<unknown>;
}
