import { countSelectors } from "../../x/dom/page";
import * as selectors from "../../x/selectors";
import type { Desk } from "../life/desk";

/** Milliseconds a page gets to fill before its selectors are counted. */
const SETTLED = 4_000;

/** Counts X's selectors once a page, for the lights of Settings > Health. Returns what to call when the page is another. */
export function createHealthCount({ page, signal, tell }: Desk) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));
  const count = () => {
    if (page.hidden) return;
    const view = page.defaultView ?? window;
    const run = () => void tell({ type: "page-worker:seen", posts: [], selectors: countSelectors(page, { ...selectors }) });
    if (view.requestIdleCallback) view.requestIdleCallback(run, { timeout: 5_000 });
    else run();
  };
  return function moved() {
    clearTimeout(timer);
    timer = setTimeout(count, SETTLED);
  };
}
