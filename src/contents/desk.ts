/** Runs beside the page, out of its reach: reads what it shows, adds the marks and the Suggest button, talks to the worker. */
import type { PlasmoCSConfig } from "plasmo";
import { BRIDGE } from "../contracts/bridge";
import type { ToPage } from "../contracts/messages";
import { startLife } from "./life/life";
import { startDesk } from "./life/start-desk";
import { createTell } from "./life/worker";

export const config: PlasmoCSConfig = {
  matches: ["https://x.com/*", "https://twitter.com/*", "https://mobile.x.com/*", "https://mobile.twitter.com/*"],
  run_at: "document_start",
};

/** The extension's own runtime is the one thing that tells whether it still runs. */
const running = () => !!globalThis.chrome?.runtime?.id;

const life = startLife(document, running);
if (life) {
  const { signal } = life;
  const desk = { page: document, signal, tell: createTell(life, (message) => chrome.runtime.sendMessage(message)) };
  const answer = startDesk(desk);
  const listener = (message: ToPage, sender: chrome.runtime.MessageSender, respond: (value: unknown) => void) => {
    // Only pages of this extension: content scripts, ours or another's, have a tab of X's.
    if (signal.aborted || sender.id !== chrome.runtime.id) return;
    const answered = answer(message);
    answered?.then(respond, () => respond(undefined));
    return answered !== undefined;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (running()) chrome.runtime.onMessage.removeListener(listener);
  });
  document.dispatchEvent(new Event(BRIDGE.ready));
}
