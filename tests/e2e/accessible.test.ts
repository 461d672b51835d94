/** axe-core finds nothing serious on any page of the panel, in any theme, wide or narrow. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { test } from "./desk";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const THEMES = ["light", "dim", "dark"] as const;
const WIDTHS = [320, 560];

/** What axe calls serious or critical by these rules, or by all, as "rule: element". */
async function serious(page: Page, runOnly?: string[]): Promise<string[]> {
  await page.evaluate(AXE);
  const options = JSON.stringify({ resultTypes: ["violations"], runOnly });
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  const bad = results.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return bad.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary?.split("\n")[1] ?? ""}`),
  );
}

async function check(page: Page, theme: string): Promise<void> {
  await until(`the theme ${theme}`, () => page.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme));
  // A theme changes nothing but colours.
  if (theme !== "light") return expect(await serious(page, ["color-contrast"]), theme).toEqual([]);
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 900 });
    expect(await serious(page), `${theme}, ${width} px`).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      `${width} px holds it`,
    ).toBe(true);
  }
}

test("the first run, in every theme", async ({ desk: { x, panel } }) => {
  for (const theme of THEMES) {
    await x.load(`https://x.com/home?theme=${theme}`);
    await until("the first run", () => panel.page.$(".p-welcome"));
    await check(panel.page, theme);
  }
});

test("the desk, knowledge, stats and settings, in every theme", async ({ readyDesk: { x, panel, mention } }) => {
  for (const theme of THEMES) {
    await panel.go("desk");
    await x.load(`https://x.com/${mention.handle}/status/${mention.postId}?theme=${theme}`);
    await panel.customer(mention.handle);
    await panel.suggestions();
    await check(panel.page, theme);
    for (const page of ["knowledge", "stats", "settings"] as const) {
      await panel.go(page);
      await until(`the page ${page}`, async () => (await panel.page.$$("main h1, main h2")).length > 0);
      await check(panel.page, theme);
    }
  }
});

test("the options page", async ({ readyDesk: { perch } }) => {
  const page = await perch.openOwn("options.html");
  await until("the options page", async () => (await page.$$("main h1, main h2")).length > 0);
  expect(await serious(page)).toEqual([]);
});
