/**
 * Firefox's real sidebar as a puppeteer page. WebDriver BiDi lists only tabs, so the sidebar is shown from the browser's own window
 * (needs --remote-allow-system-access), made known to Firefox's table of navigables, and then announced to puppeteer as if
 * Firefox had announced it. Everything after that (evaluate, keys, clicks, screenshots) is ordinary.
 */
import type { Browser, Page } from "puppeteer-core";
import { connectionOf, inWindow } from "./firefox-window";
import { until } from "./perch-browser";

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

/** Closes the sidebar, as its own button does. */
export const closeSidebar = (browser: Browser) => inWindow(browser, "SidebarController.hide()");

/** Takes the keyboard from the sidebar to the page of the tab in front. */
export const focusTab = (browser: Browser) => inWindow(browser, "gBrowser.selectedBrowser.focus()");

/** The sidebar's page, opened `width` CSS pixels wide if it was not open. */
export async function openSidebar(browser: Browser, width: number): Promise<Page> {
  const id = await until("the sidebar to open", () => inWindow(browser, show(width)));
  // By id, not by address: after the extension was reloaded, puppeteer still lists the sidebar that is gone.
  const idOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
  const sidebar = async () => (await browser.pages()).find((page) => idOf(page) === id);
  if (!(await sidebar())) {
    const connection = connectionOf(browser);
    const tree = await connection.send("browsingContext.getTree", { root: id });
    const [context] = tree.result.contexts;
    if (context) connection.emit("browsingContext.contextCreated", context);
  }
  const page = await until("the sidebar as a page", sidebar);
  await page.waitForSelector("body");
  return page;
}
