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
import { freePort } from "../../src/tooling/postgres";

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

/** A browser costs most of a test's time: a worker has one for all its tests, and x.com on the same port. */
interface Kept {
  perch: PerchBrowser;
  port: number;
  isUsed: boolean;
}

async function openDesk(kept: Kept): Promise<Desk & { close(): Promise<void> }> {
  const { perch, port } = kept;
  const practice = defaultDataset();
  const site = await startCompanion({ practice, port, tls: await certificate, hostile: true });
  if (kept.isUsed) await perch.renew();
  kept.isUsed = true;
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
    close: () => site.close(),
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
export const test = base.extend<{ kept: Kept; desk: Desk; readyDesk: Desk }>({
  kept: [
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its first argument
    async ({}, use) => {
      const port = await freePort();
      const perch = await openBrowser(KIND, { extension: buildFolder(KIND === "firefox" ? "firefox" : "chrome"), tlsPort: port });
      await use({ perch, port, isUsed: false });
      await perch.close();
    },
    { scope: "worker" },
  ],
  desk: async ({ kept, task }, use) => {
    const desk = await openDesk(kept);
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
