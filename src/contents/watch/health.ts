import { countSelectors } from "../../x/dom/page";
import * as selectors from "../../x/selectors";
import type { Desk } from "../life/desk";

/** Milliseconds a page gets to fill before its selectors are counted. */
const SETTLED = 4_000;
/** Selectors counted in one idle moment. */
const AT_ONCE = 6;

/** Counts X's selectors once a page, a few at a time, for the lights of Settings > Health. Returns what to call when the page is another. */
export function createHealthCount({ page, signal, tell }: Desk) {
  const view = page.defaultView ?? window;
  const idle = (run: () => void) => (view.requestIdleCallback ? view.requestIdleCallback(run, { timeout: 5_000 }) : setTimeout(run, 50));
  const all = Object.entries(selectors);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  signal.addEventListener("abort", () => clearTimeout(timer));

  function count(mine: number, from: number, counts: Record<string, number>) {
    // Counts of two pages must not mix.
    if (signal.aborted || mine !== turn) return;
    Object.assign(counts, countSelectors(page, Object.fromEntries(all.slice(from, from + AT_ONCE))));
    if (from + AT_ONCE < all.length) idle(() => count(mine, from + AT_ONCE, counts));
    else void tell({ type: "page-worker:seen", posts: [], selectors: counts });
  }
  return function moved() {
    clearTimeout(timer);
    const mine = ++turn;
    timer = setTimeout(() => !page.hidden && idle(() => count(mine, 0, {})), SETTLED);
  };
}
