import type { Desk } from "../life/desk";

/** Milliseconds between two calm passes while the page keeps changing. */
const CALM = 300;

interface Passes {
  /** What must be right when the change is painted: at most once a frame. */
  eachFrame(): void;
  /** What can wait for an idle moment: at most every 300 ms. */
  whenCalm(): void;
}

/**
 * The one observer of the page. What changed is not looked at: a change asks for a pass, and passes look at the few
 * things that matter, however much changed. A link's address counts as a change, since X reuses articles.
 */
export function watchPage({ page, signal }: Pick<Desk, "page" | "signal">, { eachFrame, whenCalm }: Passes): void {
  const view = page.defaultView ?? window;
  let frame = false;
  let calm = false;
  const runFrame = () => {
    frame = false;
    if (!signal.aborted) eachFrame();
  };
  const runCalm = () => {
    calm = false;
    if (!signal.aborted) whenCalm();
  };
  const ask = () => {
    if (!frame) {
      frame = true;
      // A hidden page paints no frames.
      if (page.hidden) setTimeout(runFrame, CALM);
      else view.requestAnimationFrame(runFrame);
    }
    if (!calm) {
      calm = true;
      setTimeout(() => (view.requestIdleCallback ? view.requestIdleCallback(runCalm, { timeout: 1_000 }) : runCalm()), CALM);
    }
  };
  const observer = new MutationObserver(ask);
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
  signal.addEventListener("abort", () => observer.disconnect());
  ask();
}
