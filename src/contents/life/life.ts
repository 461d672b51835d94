import { BRIDGE, OWN_ATTRIBUTE } from "../../contracts/bridge";

export interface Life {
  signal: AbortSignal;
  /** False once the extension behind this desk is switched off, updated or reloaded; the desk has then left. */
  check(): boolean;
}

/**
 * One desk a page, for as long as its extension runs. Undefined where a living desk is here already. A desk whose
 * extension is gone leaves when asked, when the page's heartbeat asks, or when it next has something to say.
 * `running` tells whether the extension that put this desk here still runs.
 */
export function startLife(page: Document, running: () => boolean): Life | undefined {
  const life = new AbortController();
  const { signal } = life;
  const leave = () => {
    life.abort();
    removeOwn(page);
    page.dispatchEvent(new Event(BRIDGE.gone));
  };
  const check = () => {
    if (!signal.aborted && !running()) leave();
    return !signal.aborted;
  };
  if (!page.dispatchEvent(new Event(BRIDGE.desk, { cancelable: true }))) return;
  // Put into an open tab: what an ended desk left behind (Firefox ends one without a word) makes way first.
  if (page.readyState !== "loading") {
    removeOwn(page);
    page.dispatchEvent(new Event(BRIDGE.gone));
  }
  const answer = (event: Event) => {
    if (check()) event.preventDefault();
  };
  page.addEventListener(BRIDGE.desk, answer, { signal });
  page.addEventListener(BRIDGE.alive, answer, { signal });
  return { signal, check };
}

function removeOwn(page: Document) {
  for (const node of page.querySelectorAll(`[${OWN_ATTRIBUTE}]`)) node.remove();
}
