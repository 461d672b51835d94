import type { FromPage, FromPanel } from "../contracts/messages";
import * as contract from "../contracts/messages";
import { isXHost } from "../x/urls";

/** A page of X that sent a message. */
export interface XTab {
  windowId: number;
  url: string;
}

interface Handlers {
  /** Called at once, in the person's own click: what the browser allows for a click only is still allowed. */
  fromPage(message: FromPage, tab: XTab): unknown;
  fromPanel(message: FromPanel): unknown;
  /** A message that is none of ours: from whom it seemed to be, and what was wrong with it. */
  refused(reason: string, detail: string): void;
}

type Sender = chrome.runtime.MessageSender;

/** The tab, where a message comes from our content script in X's top frame. */
function xTab({ tab, url = "", frameId }: Sender): XTab | undefined {
  if (tab?.id === undefined || frameId !== 0 || !URL.canParse(url)) return;
  const { protocol, host } = new URL(url);
  return protocol === "https:" && isXHost(host) ? { windowId: tab.windowId, url } : undefined;
}

/**
 * The one message listener: takes messages of this extension alone, what a page may say from X's tabs alone, what the
 * panel may say from the extension's own pages alone, and each only in its contract's shape. A promise from a handler
 * is awaited before the answer goes out, so what was answered was written.
 */
export function listen(handlers: Handlers): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (answer?: unknown) => void) => {
    if (sender.id !== chrome.runtime.id) return;
    const type = String((message as { type?: unknown } | null)?.type ?? "");
    const answer = route(handlers, type, message, sender);
    if (!(answer instanceof Promise)) return;
    answer.then(respond, () => respond(undefined));
    return true;
  });
}

function route(handlers: Handlers, type: string, message: unknown, sender: Sender): unknown {
  const tab = xTab(sender);
  if (type.startsWith("page-worker:")) {
    if (!tab) return handlers.refused("wrong_sender", type.slice(0, 80));
    const checked = contract.fromPage.safeParse(message);
    return checked.success ? handlers.fromPage(checked.data, tab) : handlers.refused("malformed", issue(type, checked.error));
  }
  if (type.startsWith("panel-worker:")) {
    if (!sender.url?.startsWith(chrome.runtime.getURL(""))) return handlers.refused("wrong_sender", type.slice(0, 80));
    const checked = contract.fromPanel.safeParse(message);
    return checked.success ? handlers.fromPanel(checked.data) : handlers.refused("malformed", issue(type, checked.error));
  }
}

const issue = (type: string, { issues }: { issues: { path: PropertyKey[]; code: string }[] }) =>
  `${type} ${issues[0]?.path.join(".") ?? ""} ${issues[0]?.code ?? ""}`.slice(0, 200);
