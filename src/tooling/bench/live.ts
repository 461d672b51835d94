/**
 * A note written in one browser until another's live query shows it, beside the barest way a row could go: posted to an endpoint that
 * keeps it, a poke over a stream, a fetch, a put into a bare table. Both through two real Chromiums and one process, in turns.
 */
import type { Page } from "puppeteer-core";
import { startCompanion } from "../../companion/server";
import { openBrowser } from "../browsers";
import { until } from "../browsers/perch-browser";
import { Visitor } from "../driver/visitor";
import { startBareEndpoint } from "./bare-endpoint";
import { extensionWithBench } from "./extension-page";
import { percentile, rounded } from "./figures";
import type { Bench } from "./in-page/bench";
import { openPaired } from "./paired-page";
import type { Row } from "./row";
import { sqlitePlace } from "./stores";

const CHANGES = 200;
const WARM_UP = 10;
/** Numbers from here on are those of changes that are kept first. */
const KEPT = 10_000;
const GOAL = 1.5;
/** Milliseconds before and after each change, in which both browsers come to rest. */
const REST = { before: 20, after: 80 };

declare const bench: Bench;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** One change: the milliseconds from before it in one page to its row in the other. */
async function one(shown: Promise<number>, write: () => Promise<number>): Promise<number> {
  await pause(REST.before);
  const before = await write();
  const ms = (await shown) - before;
  await pause(REST.after);
  return ms;
}

/** One change by the bare way; with `keeps` it is first put where it is made. */
function sendBare(a: Page, b: Page, url: string, index: number, keeps: boolean): Promise<number> {
  const shown = b.evaluate((no) => bench.bareShown(no), index);
  return one(shown, () => a.evaluate((to, no, first) => bench.sendBare(to, no, first), url, index, keeps));
}

/** Writes in `a`, looks in `b`. */
async function turns(a: Page, b: Page, bareUrl: string): Promise<{ own: number[]; bare: number[]; kept: number[] }> {
  const own: number[] = [];
  const bare: number[] = [];
  const kept: number[] = [];
  for (let index = 0; index < WARM_UP + CHANGES; index++) {
    const shown = b.evaluate((no) => bench.noteShown(no), index);
    const mine = await one(shown, () => a.evaluate((no) => bench.writeNote(no), index));
    const theirs = await sendBare(a, b, bareUrl, index, false);
    const keeping = await sendBare(a, b, bareUrl, KEPT + index, true);
    if (index < WARM_UP) continue;
    own.push(mine);
    bare.push(theirs);
    kept.push(keeping);
  }
  return { own, bare, kept };
}

/** Milliseconds, median and p95, and how the p95 compare. */
export async function benchLive(): Promise<Row[]> {
  const place = sqlitePlace();
  const companion = await startCompanion({ store: place.where });
  const endpoint = await startBareEndpoint(`${place.where}.bare`);
  const extension = await extensionWithBench();
  const options = { extension: extension.folder, tlsPort: companion.port };
  const browsers = [await openBrowser("chromium", options), await openBrowser("chromium", options)] as const;
  try {
    const owner = new Visitor(companion.url);
    await owner.join(companion.ownerLink ?? "", "Olga Owner");
    const a = await openPaired(browsers[0], companion.url, owner);
    const b = await openPaired(browsers[1], companion.url, owner);
    await a.evaluate((count) => bench.openCustomers(count), WARM_UP + CHANGES);
    await until("the customers to be everywhere", () => b.evaluate((count) => bench.hasCustomers(count), WARM_UP + CHANGES));
    for (const page of [a, b]) await page.evaluate(() => bench.openBare());
    await b.evaluate((url) => bench.listenBare(url), endpoint.url);
    const { own, bare, kept } = await turns(a, b, endpoint.url);
    const row = (share: number, name: string): Row => ({
      name: `A change in one browser to seen in another, ${name}`,
      value: rounded(percentile(own, share)),
      unit: "ms",
      baseline: { name: "bare poke, fetch and put", value: rounded(percentile(bare, share)) },
    });
    const ratio = rounded(percentile(own, 0.95) / percentile(bare, 0.95));
    return [
      row(0.5, "median"),
      row(0.95, "p95"),
      {
        name: "A change to seen ÷ a bare poke, fetch and put, p95",
        value: ratio,
        unit: "ratio",
        goal: `at most ${GOAL}`,
        ok: ratio <= GOAL,
      },
      {
        name: "A change to seen ÷ the same, put durably where it is made first, p95",
        value: rounded(percentile(own, 0.95) / percentile(kept, 0.95)),
        unit: "ratio",
        baseline: { name: "put, poke, fetch and put, ms", value: rounded(percentile(kept, 0.95)) },
      },
    ];
  } finally {
    for (const browser of browsers) await browser.close();
    extension.remove();
    endpoint.close();
    await companion.close();
    await place.remove();
  }
}
