import { BRIDGE, OWN_ATTRIBUTE } from "../../contracts/bridge";
import { hookFetch } from "./fetch";
import { createOutgoing } from "./outgoing";
import { hookXhr } from "./xhr";

/** How often the page asks whether the desk still lives. Firefox ends a content script without a word to it. */
const HEARTBEAT = 1_000;

const ask = (name: string) => !document.dispatchEvent(new Event(name, { cancelable: true }));

/**
 * Hooks the page's requests once, however often it is called, and takes everything off again when the desk is gone:
 * told so by the desk, or no answer to the heartbeat two times running.
 */
export function startCapture(): void {
  if (ask(BRIDGE.hooked)) return;
  const life = new AbortController();
  const { signal } = life;
  const outgoing = createOutgoing(document);
  const hooks = [hookFetch(window, outgoing.send), hookXhr(window, outgoing.send)];
  let answered = false;
  let missed = 0;

  const leave = () => {
    life.abort();
    clearInterval(timer);
    outgoing.close();
    for (const off of hooks) off();
    for (const orphan of document.querySelectorAll(`[${OWN_ATTRIBUTE}]`)) orphan.remove();
  };
  const open = () => {
    answered = true;
    missed = 0;
    outgoing.open();
  };
  const beat = () => {
    if (ask(BRIDGE.alive)) {
      if (!answered) open();
      missed = 0;
    } else if (answered && ++missed > 1) leave();
  };

  const timer = setInterval(beat, HEARTBEAT);
  document.addEventListener(BRIDGE.hooked, (event) => event.preventDefault(), { signal });
  document.addEventListener(BRIDGE.ready, open, { signal });
  document.addEventListener(BRIDGE.gone, leave, { signal });
  beat();
}
