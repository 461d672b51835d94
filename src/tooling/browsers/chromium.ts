/** Chromium, Chrome or Edge with Perch, x.com mapped to the practice site and every other host unreachable. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, launch, type Page } from "puppeteer-core";
import { X_HOSTS } from "../../../plasmo.config";
import { findBrowser, howToGet } from "./find";
import { closePages, copyOfExtension, type OpenOptions, type PerchBrowser, until } from "./perch-browser";

const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-quic",
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-search-engine-choice-screen",
];

const isPanel = (origin: string) => (url: string) => url.startsWith(`${origin}/sidepanel.html`);

/** Opens Chromium. See `OpenOptions`; throws what to install when there is none. */
export async function openChromium(options: OpenOptions): Promise<PerchBrowser> {
  const executablePath = findBrowser("chromium");
  if (!executablePath) throw new Error(howToGet("chromium"));
  const { home } = options;
  const profile = home ? join(home, "profile") : mkdtempSync(join(tmpdir(), "perch-chromium-"));
  const rules = [...X_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${options.tlsPort}`), "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"];
  const browser = await launch({
    executablePath,
    pipe: true,
    headless: !options.visible,
    enableExtensions: true,
    // A person's window says nothing of automation.
    ignoreDefaultArgs: options.visible ? ["--enable-automation"] : false,
    acceptInsecureCerts: true,
    handleSIGINT: !options.visible,
    handleSIGTERM: !options.visible,
    userDataDir: profile,
    defaultViewport: options.visible ? null : { width: 1280, height: 900 },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--host-resolver-rules=${rules.join(", ")}`,
      "--ignore-certificate-errors",
      "--window-size=1400,1000",
      ...(options.args ?? []),
    ],
    protocolTimeout: 60_000,
  });
  let copy: ReturnType<typeof copyOfExtension> | undefined;
  let id = "";
  const close = async () => {
    await browser.close();
    copy?.remove();
    if (!home) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // Over the debugging pipe, because branded Chrome ignores --load-extension. From a folder of another name it is another extension.
  const install = async () => {
    if (!options.extension) return;
    copy = copyOfExtension(options.extension, home);
    id = await browser.installExtension(copy.path);
  };
  await install().catch((error) => close().then(() => Promise.reject(error)));
  const origin = () => id && `chrome-extension://${id}`;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "domcontentloaded" });
    return page;
  };
  return {
    kind: "chromium",
    browser,
    get origin() {
      return origin();
    },
    open,
    openOwn: (path) => open(`${origin()}/${path}`),
    openPanel: (page) => openPanel(browser, origin(), id, page),
    async closePanel() {
      const panel = await browser
        .targets()
        .find((target) => isPanel(origin())(target.url()))
        ?.asPage();
      await panel?.evaluate(() => close()).catch(() => {});
      await until("the side panel to close", async () => !browser.targets().some((target) => isPanel(origin())(target.url())));
    },
    focusPage: (page) => page.bringToFront(),
    removeExtension: () => browser.uninstallExtension(id),
    async reloadExtension() {
      if (copy) await browser.installExtension(copy.path);
    },
    async renew() {
      await browser.uninstallExtension(id).catch(() => {});
      copy?.remove();
      const devtools = await (await closePages(browser)).createCDPSession();
      for (const host of X_HOSTS) await devtools.send("Storage.clearDataForOrigin", { origin: `https://${host}`, storageTypes: "all" });
      await install();
    },
    close,
  };
}

/** The real side panel: the toolbar button's action opens it, and it is a target like any other. */
async function openPanel(browser: Browser, origin: string, id: string, page: Page): Promise<Page> {
  const find = () => browser.targets().find((target) => isPanel(origin)(target.url()));
  await page.bringToFront();
  // A press before the worker has run for the first time is lost, for a person too: they press again.
  const target = await until("the side panel to open", async () => {
    if (find()) return find();
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error("Perch is not installed in this browser");
    await page.triggerExtensionAction(extension);
    return until("the side panel after a press", async () => find(), 5_000);
  });
  const panel = await target.asPage();
  await panel.waitForSelector("body");
  return panel;
}
