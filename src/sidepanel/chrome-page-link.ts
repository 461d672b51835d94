/** The panel's link to the X tab beside it, over `chrome`. */
import { X_MATCHES } from "../../plasmo.config";
import type { FromPanel, InsertAnswer, PageState, ToPage } from "../contracts/messages";
import type { Focus } from "../domain/focus";
import { noPage, type PageLink, type TabState } from "../views/panel/page-link";
import { focusOfUrl, isXHost } from "../x/urls";

/** A page that is loading has no content script yet: ask again after these (ms) before saying that it must be loaded again. */
const RETRIES = [150, 400, 1_000, 2_000];
/** Milliseconds after a sign that the page has changed until it is asked what it shows now: what it said itself is shown at once. */
const SETTLED = 250;

const isX = (url: string | undefined) => url !== undefined && URL.canParse(url) && isXHost(new URL(url).host);

const ask = <Answer>(tabId: number, message: ToPage): Promise<Answer> => chrome.tabs.sendMessage(tabId, message, { frameId: 0 });

async function stateOf(tabId: number): Promise<PageState | undefined> {
  try {
    const state = await ask<PageState | undefined>(tabId, { type: "panel-page:state" });
    // Our own content script answered, but perhaps one of an older version.
    return typeof state?.focus?.kind === "string" ? state : undefined;
  } catch {
    return undefined;
  }
}

/** The tab to follow: the active one of this window or, where Perch itself is that tab, the X tab last looked at. */
async function tabBeside(): Promise<chrome.tabs.Tab | undefined> {
  const [own, window] = await Promise.all([chrome.tabs.getCurrent(), chrome.windows.getCurrent()]);
  const [active] = await chrome.tabs.query({ active: true, windowId: window.id });
  if (!own || active?.id !== own.id) return active;
  const tabs = await chrome.tabs.query({ url: X_MATCHES });
  return tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/** One such tab is enough. */
async function openDesk(): Promise<void> {
  const url = chrome.runtime.getURL("tabs/desk.html");
  const [there] = await chrome.tabs.query({ url });
  if (there?.id === undefined) await chrome.tabs.create({ url });
  else await chrome.tabs.update(there.id, { active: true });
}

/** A refusal by the browser's policy is one like the person's. */
const mayNotify = () => chrome.permissions.request({ permissions: ["notifications"] }).catch(() => false);

/** A link that follows the window's active tab. Make one for each panel. */
export function createChromePageLink(): PageLink {
  let tabId: number | undefined;
  let now: TabState = { kind: "looking" };
  let turn = 0;
  const listeners = new Set<(tab: TabState) => void>();
  const show = (state: TabState) => {
    now = state;
    for (const listener of listeners) listener(state);
  };

  /** Looks at the tab anew; a later look makes an earlier one moot. */
  const look = async () => {
    const mine = ++turn;
    const tab = await tabBeside().catch(() => undefined);
    if (mine !== turn) return;
    const moved = tab?.id !== tabId;
    tabId = isX(tab?.url) ? tab?.id : undefined;
    if (tabId === undefined) return show({ kind: "elsewhere" });
    if (moved) show({ kind: "looking" });
    for (const wait of [0, ...RETRIES]) {
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      if (mine !== turn) return;
      const page = await stateOf(tabId);
      if (mine !== turn) return;
      if (page) return show({ kind: "x", page });
    }
    show({ kind: "unreachable" });
  };

  let soon: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(look, SETTLED);
  };

  const attend = (focus: Focus | undefined) => {
    if (focus && now.kind === "x") show({ kind: "x", page: { ...now.page, focus } });
    lookSoon();
  };

  /** What the page tells the worker of its focus, the panel hears too. */
  const hear = async (message: unknown) => {
    // The schemas are not needed to paint.
    const { fromPage } = await import("../contracts/messages");
    const { data: told } = fromPage.safeParse(message);
    if (told?.type !== "page-worker:focus" && told?.type !== "page-worker:suggest") return;
    attend(told.focus);
  };
  const onMessage = (message: { type?: unknown } | undefined, { id, tab, frameId }: chrome.runtime.MessageSender) => {
    if (id !== chrome.runtime.id || tab?.id === undefined || tab.id !== tabId || frameId !== 0) return;
    if (message?.type === "page-worker:focus" || message?.type === "page-worker:suggest") void hear(message);
  };
  const onActivated = () => void look();
  const onUpdated = (id: number, change: { status?: string; url?: string }) => {
    if (id !== tabId && change.url === undefined && change.status !== "complete") return;
    if (change.url !== undefined && id === tabId && isX(change.url)) attend(focusOfUrl(change.url));
    else if (change.url !== undefined || change.status !== undefined) lookSoon();
  };
  const start = () => {
    chrome.runtime.onMessage.addListener(onMessage);
    chrome.tabs.onActivated.addListener(onActivated);
    chrome.tabs.onUpdated.addListener(onUpdated);
    chrome.tabs.onRemoved.addListener(onActivated);
    globalThis.addEventListener("focus", onActivated);
    void look();
  };
  const stop = () => {
    turn++;
    clearTimeout(soon);
    chrome.runtime.onMessage.removeListener(onMessage);
    chrome.tabs.onActivated.removeListener(onActivated);
    chrome.tabs.onUpdated.removeListener(onUpdated);
    chrome.tabs.onRemoved.removeListener(onActivated);
    globalThis.removeEventListener("focus", onActivated);
  };
  // The worker may be asleep or not care: no answer is no error.
  const tell = (message: FromPanel) => void chrome.runtime.sendMessage(message).catch(() => {});

  return {
    follow(listener) {
      if (listeners.size === 0) start();
      listeners.add(listener);
      listener(now);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    insert(target, text, replace) {
      if (tabId === undefined) return Promise.resolve({ ok: false, reason: "no_composer" });
      return ask<InsertAnswer>(tabId, { type: "panel-page:insert", target, text, ...(replace && { replace }) });
    },
    open(url) {
      if (tabId === undefined) void chrome.tabs.create({ url });
      else void chrome.tabs.update(tabId, { url, active: true });
    },
    openDesk: () => void openDesk(),
    reload() {
      if (tabId !== undefined) void chrome.tabs.reload(tabId);
    },
    copy: noPage.copy,
    changed: (customerIds) => tell({ type: "panel-worker:changed", customerIds: customerIds.slice(0, 1_000) }),
    settingsChanged: () => tell({ type: "panel-worker:settings-changed" }),
    mayNotify,
  };
}
