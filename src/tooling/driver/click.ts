/** A click as a person makes it: on what they aim at, or, where that moved away or lies under something, on nothing. */
import type { ElementHandle } from "puppeteer-core";

/**
 * Clicks a node once it has come to rest. False when the mouse would have met something else, which then hears nothing of it: to be tried
 * again, as a person would. Throws where the node cannot be clicked at all.
 */
export async function clickIfMet(handle: ElementHandle<Element>): Promise<boolean> {
  // No named function may stand in what goes to the browser: the compiler would call a helper that is not there.
  await handle.evaluate(async (node) => {
    node.scrollIntoView({ block: "center", behavior: "instant" });
    for (let [last, looks] = ["", 0]; looks < 25; looks++) {
      const { left, top } = node.getBoundingClientRect();
      if (last === `${left} ${top}`) break;
      last = `${left} ${top}`;
      await new Promise((done) => setTimeout(done, 20));
    }
  });
  const watched = await handle.evaluateHandle((node) => {
    const watch = { isDecided: false, isMissed: false, listening: new AbortController() };
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
      addEventListener(
        type,
        (event) => {
          if (!event.isTrusted) return;
          // What a press opens or takes away may lie under the mouse as it is let go: the first event decides.
          if (!watch.isDecided) watch.isMissed = !event.composedPath().includes(node);
          watch.isDecided = true;
          if (!watch.isMissed) return;
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true, signal: watch.listening.signal },
      );
    }
    return watch;
  });
  await handle.click();
  // A click that leaves the page takes the watch with it.
  return watched
    .evaluate(({ isMissed, listening }) => {
      listening.abort();
      return !isMissed;
    })
    .catch(() => true);
}
