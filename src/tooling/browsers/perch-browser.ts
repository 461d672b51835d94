/** What a browser with Perch in it offers, whichever browser it is. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import type { BrowserKind } from "../browsers";

export interface OpenOptions {
  /** Folder of the built extension; absent for a browser without Perch (the bench's baseline). */
  extension?: string;
  /** Port on 127.0.0.1 where x.com, twitter.com and their mobile hosts are served with TLS. */
  tlsPort: number;
  /** A window on the screen, which outlives Ctrl-C until the caller closes it; headless otherwise. */
  visible?: boolean;
  /** A folder for the profile and the extension that outlives the browser: opened there again, it is the same browser. Chromium's alone. */
  home?: string;
  /** More arguments for the browser itself. */
  args?: string[];
}

export interface PerchBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`, without a slash at the end; empty without Perch. */
  origin: string;
  /** A new tab at `url`. Does not wait for more than the document. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab of its own, e.g. "options.html". */
  openOwn(path: string): Promise<Page>;
  /** The real side panel (Firefox: sidebar) beside `page`, opened if it was not. `width` in CSS pixels holds where the browser lets us set it. */
  openPanel(page: Page, width?: number): Promise<Page>;
  closePanel(): Promise<void>;
  /** Brings a tab to the front and gives its page the keyboard, as F6 or a click does. */
  focusPage(page: Page): Promise<void>;
  /** What a person does with "Reload" in the list of extensions. */
  reloadExtension(): Promise<void>;
  /** What a person does with "Remove" there. */
  removeExtension(): Promise<void>;
  /** As a browser just opened: no page, nothing kept for x.com, and Perch as just installed, which changes `origin`. Quicker than another one. */
  renew(): Promise<void>;
  close(): Promise<void>;
}

/** A copy of the built extension in a folder of its own, so that a build meanwhile does not change a running browser. */
export function copyOfExtension(folder: string, home?: string): { path: string; remove(): void } {
  const base = home ?? mkdtempSync(join(tmpdir(), "perch-extension-"));
  const path = join(base, "perch");
  cpSync(resolve(folder), path, { recursive: true });
  return { path, remove: () => home ?? rmSync(base, { recursive: true, force: true }) };
}

/** Leaves one empty page, for a browser without any ends; resolves with it. */
export async function closePages(browser: Browser): Promise<Page> {
  const [kept = await browser.newPage(), ...others] = await browser.pages();
  for (const page of others) await page.close();
  await kept.goto("about:blank");
  return kept;
}

/** Repeats `look` until it returns something, every 50 ms. Throws "Waited <ms> ms for <what>" after `ms` milliseconds. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false | null>, ms = 20_000): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Waited ${ms} ms for ${what}${last ? `; the last look failed: ${last}` : ""}`);
}
