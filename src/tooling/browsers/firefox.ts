/** Firefox with Perch, x.com mapped to the practice site and every other host unreachable. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";
import { manifest } from "../../../plasmo.config";
import { findBrowser, howToGet } from "./find";
import { closeSidebar, focusTab, openSidebar } from "./firefox-sidebar";
import { forgetAll, hostOf } from "./firefox-window";
import { startOnlyX } from "./only-x";
import { closePages, copyOfExtension, type OpenOptions, type PerchBrowser, until } from "./perch-browser";

const { gecko } = manifest.firefox.browser_specific_settings as { gecko: { id: string } };

const quiet = {
  "app.update.auto": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
};

/** Drawing in software is half of what a headless Firefox does: less often is enough. */
const unseen = { "layout.frame_rate": 20, "dom.ipc.processPrelaunch.enabled": false };

/** Opens Firefox. See `OpenOptions`; throws what to install when there is none. */
export async function openFirefox(options: OpenOptions): Promise<PerchBrowser> {
  const executablePath = findBrowser("firefox");
  if (!executablePath) throw new Error(howToGet("firefox"));
  const profile = mkdtempSync(join(tmpdir(), "perch-firefox-"));
  const uuid = randomUUID();
  const proxy = await startOnlyX(options.tlsPort);
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: !options.visible,
    acceptInsecureCerts: true,
    handleSIGINT: !options.visible,
    handleSIGTERM: !options.visible,
    userDataDir: profile,
    defaultViewport: options.visible ? null : { width: 1280, height: 900 },
    args: ["--remote-allow-system-access", ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...quiet,
      ...(options.visible ? {} : unseen),
      "extensions.webextensions.uuids": JSON.stringify({ [gecko.id]: uuid }),
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxy.port,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxy.port,
      "network.proxy.no_proxies_on": "127.0.0.1",
    },
    protocolTimeout: 60_000,
  });
  const copy = options.extension ? copyOfExtension(options.extension) : undefined;
  let id: string = uuid;
  const close = async () => {
    await browser.close();
    await proxy.close();
    copy?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  if (copy) await browser.installExtension(copy.path).catch((error) => close().then(() => Promise.reject(error)));
  const origin = () => (copy ? `moz-extension://${id}` : "");
  const openOwn = async (path: string) => {
    const page = await browser.newPage();
    // Firefox never reports the navigation to an extension page as done: not awaited.
    page.goto(`${origin()}/${path}`).catch(() => {});
    await until(`${path} to open`, () =>
      page.evaluate((start) => location.href.startsWith(start) && document.readyState !== "loading", origin()),
    );
    return page;
  };
  return {
    kind: "firefox",
    browser,
    get origin() {
      return origin();
    },
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: "domcontentloaded" });
      return page;
    },
    openOwn,
    async openPanel(page, width = 400) {
      await page.bringToFront();
      return openSidebar(browser, width);
    },
    async closePanel() {
      await closeSidebar(browser);
    },
    async focusPage(page) {
      await page.bringToFront();
      await focusTab(browser);
    },
    removeExtension: () => browser.uninstallExtension(gecko.id),
    async reloadExtension() {
      if (copy) await browser.installExtension(copy.path);
    },
    async renew() {
      await browser.uninstallExtension(gecko.id).catch(() => {});
      await closePages(browser);
      await forgetAll(browser);
      if (!copy) return;
      await browser.installExtension(copy.path);
      id = await hostOf(browser, gecko.id);
    },
    close,
  };
}
