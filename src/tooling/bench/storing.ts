/** Storing 100,000 observed messages in a real Chromium extension page, beside a bare Dexie bulkPut of the same messages. */

import { startCompanion } from "../../companion/server";
import { makeCertificate, openBrowser } from "../browsers";
import { extensionWithBench } from "./extension-page";
import { median, percentile, rounded } from "./figures";
import type { Bench } from "./in-page/bench";
import type { Row } from "./row";

const MESSAGES = 100_000;
/** In alternating parts, so that what else the machine does falls on both. */
const PARTS = 10;
const GOAL = 0.7;

declare const bench: Bench;

/** Rows a second of both, and their ratio; each part is 10,000 messages. */
export async function benchStoring(): Promise<Row[]> {
  const site = await startCompanion({ tls: await makeCertificate() });
  const extension = await extensionWithBench();
  const perch = await openBrowser("chromium", { extension: extension.folder, tlsPort: site.port });
  try {
    const page = await perch.openOwn("bench.html");
    await page.evaluate(() => bench.addBrand());
    const size = MESSAGES / PARTS;
    const own: number[] = [];
    const bare: number[] = [];
    for (let part = 0; part < PARTS; part++) {
      const stored = await page.evaluate((count, offset) => bench.storeObserved(count, offset), size, part * size);
      if (stored.messages !== (part + 1) * size) throw new Error(`${stored.messages} messages stored of ${(part + 1) * size}`);
      own.push(size / (stored.ms / 1_000));
      const put = await page.evaluate((count) => bench.storeBare(count), size);
      if (put.messages !== size) throw new Error(`${put.messages} rows put of ${size}`);
      bare.push(size / (put.ms / 1_000));
    }
    const ratio = median(own.map((rate, part) => rate / (bare[part] ?? Number.NaN)));
    return [
      {
        name: "Storing observed messages, median",
        value: rounded(median(own)),
        unit: "rows/s",
        baseline: { name: "bare bulkPut", value: rounded(median(bare)) },
      },
      {
        name: "Storing observed messages, slowest 5 %",
        value: rounded(percentile(own, 0.05)),
        unit: "rows/s",
        baseline: { name: "bare bulkPut", value: rounded(percentile(bare, 0.05)) },
      },
      {
        name: "Storing observed messages ÷ bare bulkPut",
        value: rounded(ratio),
        unit: "ratio",
        goal: `at least ${GOAL}`,
        ok: ratio >= GOAL,
      },
    ];
  } finally {
    await perch.close();
    extension.remove();
    await site.close();
  }
}
