/** The weight of what runs in people's pages, held to its goal. `npm run bench` prints the figures. */
import { expect, test } from "vitest";
import { contentScriptFiles, gzipKilobytes, panelFirstLoadFiles } from "../../src/tooling/bench/weigh";
import { buildFolder } from "../../src/tooling/build";

test("content scripts are at most 15 KB gzip in all, in both browsers", () => {
  for (const browser of ["chrome", "firefox"] as const) {
    expect(gzipKilobytes(contentScriptFiles(buildFolder(browser))), browser).toBeLessThanOrEqual(15);
  }
});

test("the panel's first load is at most 170 KB gzip of JavaScript, in both browsers", () => {
  for (const browser of ["chrome", "firefox"] as const) {
    expect(gzipKilobytes(panelFirstLoadFiles(buildFolder(browser))), browser).toBeLessThanOrEqual(170);
  }
});
