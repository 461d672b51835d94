/** One scroll through the practice timeline in a fresh tab, and what it cost the page's main thread. */
import type { CDPSession, Page } from "puppeteer-core";
import type { PerchBrowser } from "../browsers";

export interface ScrollCost {
  /** Processor time of the page's main thread, in ms: all of it, and its parts. */
  cpu: number;
  script: number;
  /** Style and layout. */
  layout: number;
  /** JavaScript heap after garbage collection, in MiB. */
  heap: number;
  /** How far down the timeline went, in CSS pixels. */
  pixels: number;
}

const STEP = 260;

/** Scrolls to the end of the timeline, one step a frame; with `count`, the number of different posts that came by (it costs time). */
const scrollThrough = (page: Page, count = false) =>
  page.evaluate(
    async (step, counting) => {
      const seen = new Set<string>();
      let still = 0;
      for (let frame = 0; still < 90 && frame < 6_000; frame++) {
        const before = scrollY;
        scrollBy(0, step);
        await new Promise((done) => requestAnimationFrame(done));
        still = scrollY === before ? still + 1 : 0;
        if (!counting) continue;
        for (const time of document.querySelectorAll("article a[href*='/status/'] time"))
          seen.add(time.parentElement?.getAttribute("href") ?? "");
      }
      return seen.size;
    },
    STEP,
    count,
  );

const metrics = async (session: CDPSession) => {
  const { metrics: all } = await session.send("Performance.getMetrics");
  return new Map(all.map(({ name, value }) => [name, value]));
};

async function opened(browser: PerchBrowser, path: string) {
  const page = await browser.open(`https://x.com${path}`);
  await page.waitForSelector('article[data-testid="tweet"]');
  const session = await page.createCDPSession();
  await new Promise((done) => setTimeout(done, 1_000));
  return { page, session };
}

/** Scrolls once in a fresh tab of this browser. */
export async function scrollOnce(browser: PerchBrowser, path: string): Promise<ScrollCost> {
  const { page, session } = await opened(browser, path);
  // Thread time, not wall time: what else the machine does stays out.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await metrics(session);
  await scrollThrough(page);
  const after = await metrics(session);
  await session.send("HeapProfiler.collectGarbage");
  const heap = (await metrics(session)).get("JSHeapUsedSize") ?? 0;
  const pixels = await page.evaluate(() => scrollY);
  await page.close();
  const spent = (...names: string[]) => names.reduce((sum, name) => sum + ((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1_000, 0);
  return {
    cpu: spent("TaskDuration"),
    script: spent("ScriptDuration"),
    layout: spent("LayoutDuration", "RecalcStyleDuration"),
    heap: heap / 1_048_576,
    pixels,
  };
}

/** Scrolls once to warm up; the number of different posts that came by. */
export async function warmUp(browser: PerchBrowser, path: string): Promise<number> {
  const { page } = await opened(browser, path);
  const posts = await scrollThrough(page, true);
  await page.close();
  return posts;
}

/** Milliseconds spent in JavaScript, in all and in the extension's frames with what they called in the engine. */
export async function scriptTime(browser: PerchBrowser, path: string): Promise<{ perch: number; all: number }> {
  const { page, session } = await opened(browser, path);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 200 });
  await session.send("Profiler.start");
  await scrollThrough(page);
  const { profile } = await session.send("Profiler.stop");
  await page.close();

  const time = new Map<number, number>();
  const { samples = [], timeDeltas = [] } = profile;
  samples.forEach((id, index) => {
    time.set(id, (time.get(id) ?? 0) + (timeDeltas[index + 1] ?? 0));
  });
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const totals = { perch: 0, all: 0 };
  const walk = (id: number, owner: string) => {
    const node = nodes.get(id);
    if (!node) return;
    const { url, functionName } = node.callFrame;
    // The engine's own functions have no address: they belong to who called them.
    const mine = url || owner;
    const isScript = mine !== "" && !/^\((root|idle|program|garbage collector)\)$/.test(functionName);
    if (isScript) {
      totals.all += time.get(id) ?? 0;
      // The page's own fetch, called through the hook, is the page's.
      if (mine.startsWith("chrome-extension://") && functionName !== "fetch") totals.perch += time.get(id) ?? 0;
    }
    for (const child of node.children ?? []) walk(child, mine);
  };
  const root = profile.nodes[0];
  if (root) walk(root.id, "");
  return totals;
}
