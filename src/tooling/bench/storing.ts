/** Storing 100,000 observed messages in a real Chromium extension page, beside a bare Dexie bulkPut of the rows they become. */

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

/** Messages a second of both, and their ratio; each part is 10,000 messages. */
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
    const alone: number[] = [];
    let rows = 0;
    for (let part = 0; part < PARTS; part++) {
      await page.evaluate(() => bench.mark());
      const stored = await page.evaluate((count, offset) => bench.storeObserved(count, offset), size, part * size);
      if (stored.messages !== (part + 1) * size) throw new Error(`${stored.messages} messages stored of ${(part + 1) * size}`);
      own.push(stored.ms);
      const all = await page.evaluate(() => bench.storeBare("all"));
      if (all.messages !== stored.messages) throw new Error(`${all.messages} messages put of ${stored.messages}`);
      bare.push(all.ms);
      rows += all.rows;
      alone.push((await page.evaluate(() => bench.storeBare("messages"))).ms);
    }
    const rate = (times: number[], share: number) => rounded(size / (percentile(times, share) / 1_000));
    const ratio = (times: number[]) => rounded(median(times.map((ms, part) => ms / (own[part] ?? Number.NaN))));
    const name = "Storing observed messages";
    const perMessage = rounded(rows / MESSAGES);
    return [
      {
        name: `${name}, median`,
        value: rate(own, 0.5),
        unit: "messages/s",
        baseline: { name: "bare bulkPut of the same rows", value: rate(bare, 0.5) },
      },
      {
        name: `${name}, p95`,
        value: rate(own, 0.95),
        unit: "messages/s",
        baseline: { name: "bare bulkPut of the same rows", value: rate(bare, 0.95) },
      },
      {
        name: `${name} ÷ bare bulkPut of the same rows`,
        value: ratio(bare),
        unit: "ratio",
        goal: `at least ${GOAL}`,
        ok: ratio(bare) >= GOAL,
      },
      { name: `${name}: rows written a message`, value: perMessage, unit: "rows" },
      {
        name: `${name} ÷ bare bulkPut of the messages alone`,
        value: ratio(alone),
        unit: "ratio",
        baseline: { name: "messages/s", value: rate(alone, 0.5) },
      },
    ];
  } finally {
    await perch.close();
    extension.remove();
    await site.close();
  }
}
