/** Scrolling 1,000 practice posts with Perch and without, in turns. */
import { startCompanion } from "../../companion/server";
import { manyPosts } from "../../practice";
import { makeCertificate, openBrowser } from "../browsers";
import { extensionWithBench } from "./extension-page";
import { median, rounded } from "./figures";
import type { Bench } from "./in-page/bench";
import type { Row } from "./row";
import { type ScrollCost, scriptTime, scrollOnce, warmUp } from "./scroll-run";

const POSTS = 1_000;
const RUNS = 7;
const PROFILED = 3;
const PATH = "/home";
const GOALS = { cpu: 1.03, layout: 1, heap: 1, share: 0.035 };

declare const bench: Bench;

/** Ratios of thread time, megabytes of heap, and Perch's share of script time. */
export async function benchScrolling(): Promise<Row[]> {
  const data = manyPosts(POSTS);
  const brand = data.users.find((user) => user.id === data.brandId);
  if (!brand) throw new Error("The practice data has no brand");
  const site = await startCompanion({ tls: await makeCertificate(), practice: data });
  const extension = await extensionWithBench();
  const bare = await openBrowser("chromium", { tlsPort: site.port });
  const perch = await openBrowser("chromium", { extension: extension.folder, tlsPort: site.port });
  try {
    const own = await perch.openOwn("bench.html");
    await own.evaluate((account) => bench.addBrand(account), { userId: brand.id, handle: brand.handle, name: brand.name });
    await own.close();
    // The first pass also stores every post.
    const posts = Math.min(await warmUp(bare, PATH), await warmUp(perch, PATH));
    if (posts < POSTS * 0.9) throw new Error(`Only ${posts} of ${POSTS} posts came by`);
    const without: ScrollCost[] = [];
    const withPerch: ScrollCost[] = [];
    for (let run = 0; run < RUNS; run++) {
      without.push(await scrollOnce(bare, PATH));
      withPerch.push(await scrollOnce(perch, PATH));
    }
    const far = [...without, ...withPerch].map((cost) => cost.pixels);
    if (Math.min(...far) < 0.98 * Math.max(...far)) throw new Error(`The runs scrolled different ways: ${far.join(", ")} px`);
    const spent = { perch: 0, all: 0 };
    for (let run = 0; run < PROFILED; run++) {
      const { perch: own, all } = await scriptTime(perch, PATH);
      spent.perch += own;
      spent.all += all;
    }
    const share = spent.perch / spent.all;
    const of = (costs: ScrollCost[], key: keyof ScrollCost) => median(costs.map((cost) => cost[key]));
    const ratio = (key: keyof ScrollCost) => of(withPerch, key) / of(without, key);
    const both = (name: string, key: keyof ScrollCost): Row => ({
      name: `Scrolling ${POSTS.toLocaleString("en")} posts: ${name}`,
      value: rounded(of(withPerch, key)),
      unit: key === "heap" ? "MiB" : "ms",
      baseline: { name: "without Perch", value: rounded(of(without, key)) },
    });
    const divided = (name: string, key: "cpu" | "layout"): Row => ({
      name: `Scrolling: ${name}, with ÷ without`,
      value: rounded(ratio(key)),
      unit: "ratio",
      goal: `at most ${GOALS[key]}`,
      // Two places: a goal of 1.00 is a goal of two places.
      ok: Math.round(ratio(key) * 100) / 100 <= GOALS[key],
    });
    const more = of(withPerch, "heap") - of(without, "heap");
    return [
      both("main-thread processor time, median", "cpu"),
      divided("main-thread processor time", "cpu"),
      both("style and layout, median", "layout"),
      divided("style and layout", "layout"),
      both("heap after collection, median", "heap"),
      {
        name: "Scrolling: heap, with − without",
        value: rounded(more),
        unit: "MiB",
        goal: `at most +${GOALS.heap}`,
        ok: more <= GOALS.heap,
      },
      {
        name: "Scrolling: share of script time in Perch's frames",
        value: rounded(share * 100),
        unit: "%",
        goal: "at most 3.5",
        ok: share <= GOALS.share,
      },
    ];
  } finally {
    await perch.close();
    await bare.close();
    extension.remove();
    await site.close();
  }
}
