/** A desk for one test: the practice site at https://x.com, a real browser with Perch, X's page and the real panel beside it. */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { test as base } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import { type Dataset, defaultDataset, postId } from "../../src/practice";
import { type BrowserKind, makeCertificate, openBrowser, type PerchBrowser } from "../../src/tooling/browsers";
import { buildFolder } from "../../src/tooling/build";
import { type Mention, waitingMention } from "../../src/tooling/driver/main-job";
import { PanelPage } from "../../src/tooling/driver/panel-page";
import { XPage } from "../../src/tooling/driver/x-page";

export const KIND = (process.env.PERCH_BROWSER ?? "chromium") as BrowserKind;
const FAILURES = ".perch/failures";

export interface Desk {
  perch: PerchBrowser;
  site: Companion;
  practice: Dataset;
  x: XPage;
  panel: PanelPage;
  /** A mention that waits: Maren's late parcel. */
  mention: Mention;
  /** The panel of another tab, or again after it was closed. */
  openPanel(page?: Page): Promise<PanelPage>;
}

const certificate = makeCertificate();

async function openDesk(): Promise<Desk & { close(): Promise<void> }> {
  const practice = defaultDataset();
  const site = await startCompanion({ practice, tls: await certificate, hostile: true });
  const perch = await openBrowser(KIND, { extension: buildFolder(KIND === "firefox" ? "firefox" : "chrome"), tlsPort: site.port });
  const page = await perch.open("https://x.com/home");
  const openPanel = async (beside: Page = page) => new PanelPage(await perch.openPanel(beside));
  return {
    perch,
    site,
    practice,
    x: new XPage(page),
    panel: await openPanel(),
    mention: waitingMention(practice),
    openPanel,
    async close() {
      await perch.close();
      await site.close();
    },
  };
}

/** Pictures of these pages, their paths printed. */
export async function shoot(pages: Iterable<Page>, name: string): Promise<void> {
  mkdirSync(FAILURES, { recursive: true });
  for (const [index, page] of [...pages].entries()) {
    const path = resolve(
      FAILURES,
      `${KIND}-${name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .slice(0, 80)}-${index}.png`,
    );
    await page.screenshot({ path: path as `${string}.png` }).then(
      () => console.error(`Screenshot: ${path} (${page.url()})`),
      () => {},
    );
  }
}

/** `test` with a fresh desk; `readyDesk` also has the brand account set. */
export const test = base.extend<{ desk: Desk; readyDesk: Desk }>({
  desk: async ({ task }, use) => {
    const desk = await openDesk();
    await use(desk);
    if (task.result?.state === "fail") await shoot(new Set([...(await desk.perch.browser.pages()), desk.panel.page]), task.name);
    await desk.close();
  },
  readyDesk: async ({ desk }, use) => {
    await desk.panel.onboard();
    await use(desk);
  },
});

export { postId };
