/** Extension pages that are panels of a team, as the bench drives them. */
import type { Page } from "puppeteer-core";
import type { PerchBrowser } from "../browsers";
import { until } from "../browsers/perch-browser";
import type { Visitor } from "../driver/visitor";
import type { Bench } from "./in-page/bench";

declare const bench: Bench;

/** Pairs this page with the companion by a code this person approves; the moment it was paired, in ms since 1970. */
export async function pairPage(page: Page, url: string, person: Visitor): Promise<number> {
  const paired = page.evaluate((address) => bench.pair(address), url);
  const code = await until("the pairing code", () => page.evaluate(() => bench.pairingCode()));
  await person.approve(code);
  return paired;
}

/** Opens a bench page and pairs it. */
export async function openPaired(browser: PerchBrowser, url: string, person: Visitor): Promise<Page> {
  const page = await browser.openOwn("bench.html");
  await pairPage(page, url, person);
  return page;
}
