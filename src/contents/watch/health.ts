import { countSelectors } from "../../x/dom/page";
import * as selectors from "../../x/selectors";
import type { Desk } from "../life/desk";

/** Milliseconds a page must have been still before its selectors are counted, and for how long that is waited for. */
const STILL = 4_000;
const PATIENCE = 60_000;
/** Selectors counted in one idle moment. */
const AT_ONCE = 6;

/** Counts X's selectors once a page, a few at a time, for the lights of Settings > Health. */
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
  let movedAt = 0;
  let counted = true;
  const arm = () => {
    clearTimeout(timer);
    const mine = turn;
    timer = setTimeout(() => {
      counted = true;
      if (!page.hidden) idle(() => count(mine, 0, {}));
    }, STILL);
  };
  return {
    /** The page is another. */
    moved() {
      turn++;
      movedAt = performance.now();
      counted = false;
      arm();
    },
    /** The page has changed. */
    changed() {
      if (!counted && performance.now() - movedAt < PATIENCE) arm();
    },
  };
}
