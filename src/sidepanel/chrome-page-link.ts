/** The panel's link to the X tab beside it, over `chrome`. */
import { X_MATCHES } from "../../plasmo.config";
import type { FromPanel, InsertAnswer, PageState, ToPage } from "../contracts/messages";
import { noPage, type PageLink, type TabState } from "../views/panel/page-link";
import { isXHost } from "../x/urls";

/** A page that is loading has no content script yet: ask again after these (ms) before saying that it must be loaded again. */
const RETRIES = [150, 400, 1_000, 2_000];

const isX = (tab: chrome.tabs.Tab | undefined): tab is chrome.tabs.Tab & { id: number } =>
  tab?.id !== undefined && tab.url !== undefined && URL.canParse(tab.url) && isXHost(new URL(tab.url).host);

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
    tabId = isX(tab) ? tab.id : undefined;
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

  const hear = async (message: unknown) => {
    // The schemas are not needed to paint.
    const { toPanel } = await import("../contracts/messages");
    const told = toPanel.safeParse(message);
    if (!told.success || told.data.tabId !== tabId) return;
    if (now.kind === "x") show({ kind: "x", page: { ...now.page, focus: told.data.focus } });
    void look();
  };
  const onMessage = (message: { type?: unknown } | undefined, sender: chrome.runtime.MessageSender) => {
    if (sender.id === chrome.runtime.id && message?.type === "worker-panel:focus") void hear(message);
  };
  const onActivated = () => void look();
  const onUpdated = (id: number, change: { status?: string; url?: string }) => {
    if (id !== tabId && change.url === undefined && change.status !== "complete") return;
    if (change.url !== undefined || change.status !== undefined) void look();
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
    reload() {
      if (tabId !== undefined) void chrome.tabs.reload(tabId);
    },
    copy: noPage.copy,
    changed: (customerIds) => tell({ type: "panel-worker:changed", customerIds: customerIds.slice(0, 1_000) }),
    settingsChanged: () => tell({ type: "panel-worker:settings-changed" }),
  };
}
