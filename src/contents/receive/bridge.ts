import { BRIDGE, BRIDGE_LIMITS, unpackCaptured } from "../../contracts/bridge";
import type { CapturedAnswer } from "../../contracts/messages";
import type { Desk } from "../life/desk";
import { createBucket } from "./bucket";
import { createRefusals } from "./refusals";

/** Characters on their way to the worker and not answered yet; past it the worker is behind and the page must not pile up more. */
const UNDERWAY = 12_000_000;

/**
 * The desk's end of the bridge. Anything on the page can send here, thousands of times a second: what costs nothing is
 * checked first, and a refused message costs a count.
 */
export function receiveCaptures(
  { page, signal, tell }: Desk,
  answered: (answer: CapturedAnswer) => void,
  now: () => number = () => performance.now(),
): void {
  const take = createBucket(BRIDGE_LIMITS, now);
  const refuse = createRefusals((reason, count, bytes) => void tell({ type: "page-worker:refused", reason, count, bytes }), signal);
  let underway = 0;

  const receive = (event: Event) => {
    // Before `detail` is touched: reading an object of the page's copies it.
    if (!take()) return refuse("too_many");
    const detail: unknown = (event as CustomEvent).detail;
    if (typeof detail !== "string") return refuse("not_text");
    const { length } = detail;
    if (length > BRIDGE_LIMITS.body + 2_100) return refuse("too_large", length);
    if (underway + length > UNDERWAY) return refuse("too_many", length);
    const captured = unpackCaptured(detail);
    if (!captured) return refuse("malformed", length);
    underway += length;
    void tell({ type: "page-worker:captured", ...captured }).then((answer) => {
      underway -= length;
      if (answer && !signal.aborted) answered(answer as CapturedAnswer);
    });
  };
  page.addEventListener(BRIDGE.captured, receive, { signal });
}
