/**
 * From a navigation on X to the customer's card and newest messages standing in the real side panel, with 20,000 customers and
 * 200,000 messages stored, beside a bare Dexie read of such rows, and beside the barest panel that shows them.
 */
import type { Page } from "puppeteer-core";
import { startCompanion } from "../../companion/server";
import type { Dataset } from "../../practice";
import { makeCertificate, openBrowser } from "../browsers";
import { extensionWithBench } from "./extension-page";
import { percentile, rounded } from "./figures";
import type { Bench } from "./in-page/bench";
import type { Row } from "./row";

const CUSTOMERS = 20_000;
const MESSAGES = 200_000;
const LOOKS = 100;
const GOAL = 50;
const BRAND = { id: "7001", handle: "BenchBrand", name: "Bench Brand" };

declare const bench: Bench;

/** The people the bench looks at, as X would serve their profiles; they have posted nothing X still shows. */
function dataset(): Dataset {
  const person = (id: string, handle: string, name: string) => ({
    id,
    handle,
    name,
    followers: 1,
    following: 1,
    joinedAt: Date.UTC(2020, 0, 1),
  });
  const people = Array.from({ length: 2 * LOOKS }, (_, index) =>
    person(String(8_000_000 + index), `BenchCustomer${index}`, `Customer number ${index}`),
  );
  return { brandId: BRAND.id, users: [person(BRAND.id, BRAND.handle, BRAND.name), ...people], posts: [], dms: [], chats: [], notices: [] };
}

/** Waits in the panel until the card and the newest message of a customer are painted; the moment, in ms since 1970. */
const shownAt = (panel: Page, handle: string) =>
  panel.evaluate(
    (wanted) =>
      new Promise<number>((done, fail) => {
        setTimeout(() => fail(new Error(`${wanted} was not shown within 10 s`)), 10_000);
        new MutationObserver((_, observer) => {
          const card = document.querySelector(".p-card")?.textContent ?? "";
          const history = document.querySelector(".p-history")?.textContent ?? "";
          if (!card.includes(`@${wanted}`) || !history.includes(`Message 0 of ${wanted}:`)) return;
          observer.disconnect();
          requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
    handle,
  );

/** Navigates the tab as X does, without a load; the moment before, in ms since 1970. */
const navigate = (page: Page, handle: string) =>
  page.evaluate((to) => {
    const started = performance.timeOrigin + performance.now();
    history.pushState(null, "", `/${to}`);
    dispatchEvent(new PopStateEvent("popstate"));
    return started;
  }, handle);

/** Looks at `LOOKS` customers, one after the other; the milliseconds each took to stand in the panel. */
async function look(page: Page, panel: Page, from: number): Promise<number[]> {
  const taken: number[] = [];
  for (let index = from; index < from + LOOKS; index++) {
    const handle = `BenchCustomer${index}`;
    const [shown, started] = await Promise.all([shownAt(panel, handle), navigate(page, handle)]);
    taken.push(shown - started);
    // A person looks for a moment; what the page loads for itself settles.
    await new Promise((done) => setTimeout(done, 250));
  }
  return taken;
}

/** Milliseconds, median and p95. */
export async function benchOpening(): Promise<Row[]> {
  const site = await startCompanion({ tls: await makeCertificate(), practice: dataset() });
  const extension = await extensionWithBench();
  const perch = await openBrowser("chromium", { extension: extension.folder, tlsPort: site.port });
  try {
    const own = await perch.openOwn("bench.html");
    await own.evaluate((brand) => bench.addBrand(brand), { userId: BRAND.id, handle: BRAND.handle, name: BRAND.name });
    const filled = await own.evaluate((customers, messages) => bench.fill(customers, messages), CUSTOMERS, MESSAGES);
    if (filled.customers < CUSTOMERS || filled.messages < MESSAGES) throw new Error(`Only ${filled.messages} messages were filled in`);
    const bare = await own.evaluate((times) => bench.bareRead(times), LOOKS);
    const queries = await own.evaluate((times) => bench.ownRead(times), LOOKS);
    await own.close();

    const page = await perch.open("https://x.com/home");
    const panel = await perch.openPanel(page);
    await panel.goto(`${perch.origin}/bench.html`);
    await panel.evaluate(() => bench.barePanel());
    const barest = await look(page, panel, LOOKS);
    await panel.goto(`${perch.origin}/sidepanel.html`);
    await panel.waitForSelector(".p-header");
    const taken = await look(page, panel, 0);
    const row = (share: number, name: string): Row => ({
      name: `Navigation to card and newest messages, ${name}`,
      value: rounded(percentile(taken, share)),
      unit: "ms",
      baseline: { name: "the barest panel", value: rounded(percentile(barest, share)) },
    });
    const p95 = percentile(taken, 0.95);
    return [
      row(0.5, "median"),
      { ...row(0.95, "p95"), goal: `at most ${GOAL}`, ok: p95 <= GOAL },
      {
        name: "Perch's own queries for them, p95",
        value: rounded(percentile(queries, 0.95)),
        unit: "ms",
        baseline: { name: "bare Dexie read", value: rounded(percentile(bare, 0.95)) },
      },
    ];
  } finally {
    await perch.close();
    extension.remove();
    await site.close();
  }
}
