/** A fresh browser's first pull of 100,000 rows from a companion on SQLite, beside a bare Dexie bulkPut of the same rows, in turns. */

import { openStore } from "../../companion/db/open";
import { startCompanion } from "../../companion/server";
import { openBrowser } from "../browsers";
import { Visitor } from "../driver/visitor";
import { fillDesk } from "./big-desk";
import { extensionWithBench } from "./extension-page";
import { percentile, rounded } from "./figures";
import type { Bench } from "./in-page/bench";
import { pairPage } from "./paired-page";
import type { Row } from "./row";
import { sqlitePlace } from "./stores";

const ROWS = 100_000;
/** Each in a fresh browser; every other begins with the baseline. */
const RUNS = 2;
const GOALS = { ratio: 0.9, first: 2_000 };

declare const bench: Bench;

interface Run {
  /** Rows a second. */
  own: number;
  bare: number;
  /** Milliseconds from paired to the first page. */
  first: number;
}

async function oneRun(url: string, owner: Visitor, folder: string, isBareFirst: boolean): Promise<Run> {
  const browser = await openBrowser("chromium", { extension: folder, tlsPort: Number(new URL(url).port) });
  try {
    const page = await browser.openOwn("bench.html");
    page.setDefaultTimeout(0);
    const token = await owner.pair();
    const put = async () => {
      const { ms, rows } = await page.evaluate((at, key) => bench.putAll(at, key), url, token);
      return rows / (ms / 1_000);
    };
    const before = isBareFirst ? await put() : undefined;
    const watched = page.evaluate(() => bench.watchPull());
    await pairPage(page, url, owner);
    const { first, all, rows } = await watched;
    if (rows < ROWS) throw new Error(`Only ${rows} rows were pulled`);
    return { own: rows / (all / 1_000), first, bare: before ?? (await put()) };
  } finally {
    await browser.close();
  }
}

/** Rows a second of both, their ratio, and how soon the first page stands. */
export async function benchPull(): Promise<Row[]> {
  const place = sqlitePlace();
  const companion = await startCompanion({ store: place.where });
  const extension = await extensionWithBench();
  try {
    const owner = new Visitor(companion.url);
    await owner.join(companion.ownerLink ?? "", "Olga Owner");
    const store = await openStore(place.where);
    const filled = await fillDesk(store.db, await owner.workspace(), ROWS).finally(() => store.close());
    if (filled < ROWS) throw new Error(`Only ${filled} rows were filled in`);
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await oneRun(companion.url, owner, extension.folder, run % 2 === 1));
    const name = `First pull of ${ROWS.toLocaleString("en")} rows`;
    const baseline = "bare bulkPut of the same rows";
    const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const ratio = rounded(middle(runs.map(({ own, bare }) => own / bare)));
    const first = percentile(
      runs.map((run) => run.first),
      1,
    );
    return [
      {
        name: `${name}, mean`,
        value: rounded(middle(runs.map(({ own }) => own))),
        unit: "rows/s",
        baseline: { name: baseline, value: rounded(middle(runs.map(({ bare }) => bare))) },
      },
      { name: `${name} ÷ ${baseline}`, value: ratio, unit: "ratio", goal: `at least ${GOALS.ratio}`, ok: ratio >= GOALS.ratio },
      {
        name: "From paired to the first page, the newest, standing; the longest",
        value: rounded(first),
        unit: "ms",
        goal: `under ${GOALS.first}`,
        ok: first < GOALS.first,
      },
    ];
  } finally {
    extension.remove();
    await companion.close();
    await place.remove();
  }
}
