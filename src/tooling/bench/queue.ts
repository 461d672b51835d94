/** The queue in a tab of its own with fifty thousand who wait: until it stands, from a press on a view to that view, and many changed at once. */
import type { Page } from "puppeteer-core";
import { startCompanion } from "../../companion/server";
import { QUEUE_VIEWS } from "../../domain/queue/view";
import { makeCertificate, openBrowser } from "../browsers";
import { until } from "../browsers/perch-browser";
import { extensionWithBench } from "./extension-page";
import { percentile, rounded } from "./figures";
import type { Bench } from "./in-page/bench";
import type { Row } from "./row";

const WAITING = 50_000;
const TIMES = 60;
const GOAL = 50;
/** Cases that are changed at once. */
const MANY = 5_000;

declare const bench: Bench;

/** Presses the view with this place and waits until another number of rows is painted; the milliseconds between. */
const press = (page: Page, index: number) =>
  page.evaluate(
    (which) =>
      new Promise<number>((done, fail) => {
        setTimeout(() => fail(new Error("The view did not change within 10 s")), 10_000);
        const list = document.querySelector(".p-queue") as HTMLElement;
        const before = document.querySelector("[role=option]")?.getAttribute("aria-setsize");
        const started = performance.now();
        new MutationObserver((_, observer) => {
          const size = document.querySelector("[role=option]")?.getAttribute("aria-setsize");
          if (!size || size === before) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.now() - started));
        }).observe(list, { subtree: true, childList: true, attributes: true });
        (document.querySelectorAll(".p-queue [role=radio]")[which] as HTMLElement).click();
      }),
    index,
  );

/** Milliseconds. */
export async function benchQueue(): Promise<Row[]> {
  const site = await startCompanion({ tls: await makeCertificate() });
  const extension = await extensionWithBench();
  const perch = await openBrowser("chromium", { extension: extension.folder, tlsPort: site.port });
  try {
    const own = await perch.openOwn("bench.html");
    await own.evaluate(() => bench.addBrand({ userId: "7001", handle: "BenchBrand", name: "Bench Brand" }));
    await own.evaluate((count) => bench.fillQueue(count), WAITING);
    const bare = await own.evaluate((times) => bench.bareFilter(times), TIMES);
    await own.close();
    const from = performance.now();
    const desk = await perch.openOwn("tabs/desk.html");
    await until("the queue", () => desk.$(".p-queue [role=option] bdi"), 60_000);
    const opened = performance.now() - from;
    const taken: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      taken.push(await press(desk, QUEUE_VIEWS.indexOf(time % 2 === 0 ? "public" : "private")));
      await new Promise((done) => setTimeout(done, 100));
    }
    await desk.close();
    const other = await perch.openOwn("bench.html");
    const { told, done } = await other.evaluate((count) => bench.changeMany(count), MANY);
    const p95 = rounded(percentile(taken, 0.95));
    return [
      { name: `${WAITING} wait: the queue opened in a tab`, value: rounded(opened), unit: "ms" },
      { name: "A press on a view to that view, median", value: rounded(percentile(taken, 0.5)), unit: "ms" },
      {
        name: "A press on a view to that view, p95",
        value: p95,
        unit: "ms",
        goal: `at most ${GOAL}`,
        ok: p95 <= GOAL,
        baseline: { name: "the filter alone", value: rounded(percentile(bare, 0.95)) },
      },
      { name: `What ${MANY} selected would become, told`, value: rounded(told), unit: "ms" },
      { name: `${MANY} selected changed`, value: rounded(done), unit: "ms" },
    ];
  } finally {
    await perch.close();
    extension.remove();
    await site.close();
  }
}
