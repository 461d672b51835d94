import type { Desk } from "../life/desk";

/** Milliseconds without a new article until those that came are looked at. */
const SETTLED = 100;
/** While articles keep coming, they are looked at this often (ms), in a turn in which the page changes anyway. */
const AT_MOST = 1_500;

interface Passes {
  /** The page changed: something else may be at this address. */
  changed(): void;
  /** This article changed just now, perhaps to another post: what must not stand beside that for one frame goes. */
  touched(article: Element): void;
  /** An article that changed, now that changes have paused. */
  article(article: Element): void;
  /** The idle moment after that, for what can wait. */
  whenCalm(): void;
}

/**
 * The one observer of the page. Articles are looked at when scrolling pauses, all that are then there in one frame: posts
 * that fly by cost next to nothing, and what is added to the rest costs one layout. X reuses articles, so a link's new
 * address counts as a change.
 */
export function watchPage({ page, signal }: Pick<Desk, "page" | "signal">, passes: Passes): void {
  const view = page.defaultView ?? window;
  const touched = new Set<Element>();
  let first = 0;
  let last = 0;
  let settling = false;

  const runCalm = () => {
    if (!signal.aborted) passes.whenCalm();
  };
  const drain = () => {
    if (signal.aborted) return;
    for (const article of touched) if (article.isConnected) passes.article(article);
    touched.clear();
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
  const ask = (now: number) => {
    if (settling) return;
    settling = true;
    first = now;
    last = now;
    setTimeout(settle, SETTLED);
  };
  const touch = (article: Element) => {
    passes.touched(article);
    touched.add(article);
  };
  const observer = new MutationObserver((records) => {
    const before = touched.size;
    const now = performance.now();
    passes.changed();
    for (const record of records) note(record, touch);
    // What changes all the time in one article (a video's clock) must not put the others off.
    if (touched.size > before) last = now;
    ask(now);
    if (touched.size > 0 && now - first > AT_MOST) drain();
  });
  observer.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] });
  signal.addEventListener("abort", () => observer.disconnect());

  passes.changed();
  for (const article of page.getElementsByTagName("article")) touched.add(article);
  ask(performance.now());
}

/** Names the articles a change concerns: the one it happened in, or those that came with it. */
function note({ type, target, addedNodes }: MutationRecord, touch: (article: Element) => void) {
  if (type === "childList" && addedNodes.length === 0) return;
  const around = target instanceof Element ? target.closest("article") : null;
  if (around) return touch(around);
  for (const node of addedNodes) {
    if (!(node instanceof Element)) continue;
    if (node.localName === "article") touch(node);
    else if (node.firstElementChild) for (const article of node.getElementsByTagName("article")) touch(article);
  }
}
