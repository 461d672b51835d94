import type { Desk } from "../life/desk";

/** Milliseconds without scrolling until the articles that came are looked at. */
const SETTLED = 200;
/** While the person scrolls on and on, they are looked at this often (ms), in a turn in which the page changes anyway. */
const AT_MOST = 5_000;

interface Passes {
  /** The page changed just now. */
  changed(): void;
  /** It has, and nobody is scrolling any more. */
  settled(): void;
  /** The idle moment after that, for what can wait. */
  whenCalm(): void;
}

/**
 * The one observer of the page. Articles are looked at when scrolling pauses, all that are then there in one frame: posts
 * that fly by cost next to nothing, and what is added to the rest costs one layout. That something changed is all it
 * takes from the browser's records: reading them all would cost most of what Perch costs the page.
 */
export function watchPage({ page, signal }: Pick<Desk, "page" | "signal">, passes: Passes): void {
  const view = page.defaultView ?? window;
  let first = 0;
  let last = 0;
  let settling = false;

  const runCalm = () => {
    if (!signal.aborted) passes.whenCalm();
  };
  const drain = () => {
    if (signal.aborted) return;
    passes.settled();
    first = performance.now();
    if (view.requestIdleCallback) view.requestIdleCallback(runCalm, { timeout: 1_000 });
    else runCalm();
  };
  const settle = () => {
    const wait = last + SETTLED - performance.now();
    if (wait > 0) {
      setTimeout(settle, wait);
      return;
    }
    settling = false;
    // A hidden page paints no frames.
    if (page.hidden) drain();
    else view.requestAnimationFrame(drain);
  };
  const change = () => {
    passes.changed();
    const now = performance.now();
    if (settling) {
      if (now - first > AT_MOST) drain();
      return;
    }
    settling = true;
    first = now;
    setTimeout(settle, SETTLED);
  };
  const scrolled = () => {
    last = performance.now();
  };
  page.addEventListener("scroll", scrolled, { capture: true, passive: true, signal });
  // Another post's time in an article that is reused changes no node.
  const observer = new MutationObserver(change);
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ["datetime"] });
  signal.addEventListener("abort", () => observer.disconnect());
  change();
}
