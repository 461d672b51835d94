/**
 * Firefox's real sidebar as a puppeteer page. WebDriver BiDi lists only tabs, so the sidebar is shown from the browser's own window
 * (needs --remote-allow-system-access), made known to Firefox's table of navigables, and then announced to puppeteer as if
 * Firefox had announced it. Everything after that (evaluate, keys, clicks, screenshots) is ordinary.
 */
import type { Browser, Page } from "puppeteer-core";
import { until } from "./perch-browser";

interface Context {
  context: string;
  url: string;
}
/** What we use of puppeteer's BiDi connection, which it does not export. */
interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { contexts: Context[]; result: { value: string }; exceptionDetails?: { text: string } } }>;
  emit(event: string, params: object): void;
}

/** Runs in the browser's window. Shows Perch's sidebar and returns the id BiDi shall know it by, or "" while it is still opening. */
const show = (width: number) => `(async () => {
  const key = [...SidebarController.sidebars.keys()].find((id) => id.startsWith("perch_perch_example"));
  if (!key) return "";
  if (SidebarController.currentID !== key || !SidebarController.isOpen) await SidebarController.show(key);
  document.getElementById("sidebar-box").style.width = "${width}px";
  const inner = SidebarController.browser.contentDocument?.getElementById("webext-panels-browser");
  if (!inner?.currentURI?.spec.startsWith("moz-extension:")) return "";
  const { NavigableManager: known } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  inner.permanentKey ??= {};
  const id = known.getIdForBrowser(inner);
  if (known.getBrowserById(id) !== inner) {
    const find = known.getBrowserById.bind(known);
    known.getBrowserById = (wanted) => (wanted === id ? inner : find(wanted));
  }
  // As F6 does: keys typed into a window without the focus press no buttons.
  SidebarController.browser.focus();
  inner.focus();
  return id;
})()`;

const windowOf = async (connection: Connection) => {
  const windows = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  return { context: windows.result.contexts[0]?.context };
};

const inWindow = async (browser: Browser, expression: string) => {
  const { connection } = browser as unknown as { connection: Connection };
  await connection.send("script.evaluate", { expression, target: await windowOf(connection), awaitPromise: true });
};

/** Closes the sidebar, as its own button does. */
export const closeSidebar = (browser: Browser) => inWindow(browser, "SidebarController.hide()");

/** Takes the keyboard from the sidebar to the page of the tab in front. */
export const focusTab = (browser: Browser) => inWindow(browser, "gBrowser.selectedBrowser.focus()");

/** The sidebar's page, opened `width` CSS pixels wide if it was not open. */
export async function openSidebar(browser: Browser, width: number): Promise<Page> {
  const { connection } = browser as unknown as { connection: Connection };
  const target = await windowOf(connection);
  const id = await until("the sidebar to open", async () => {
    const shown = await connection.send("script.evaluate", { expression: show(width), target, awaitPromise: true });
    if (shown.result.exceptionDetails) throw new Error(shown.result.exceptionDetails.text);
    return shown.result.result.value;
  });
  // By id, not by address: after the extension was reloaded, puppeteer still lists the sidebar that is gone.
  const idOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
  const sidebar = async () => (await browser.pages()).find((page) => idOf(page) === id);
  if (!(await sidebar())) {
    const tree = await connection.send("browsingContext.getTree", { root: id });
    const [context] = tree.result.contexts;
    if (context) connection.emit("browsingContext.contextCreated", context);
  }
  const page = await until("the sidebar as a page", sidebar);
  await page.waitForSelector("body");
  return page;
}
