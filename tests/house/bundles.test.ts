/** What the bundler made runs: it can leave a name undefined without a word, and then a page breaks only when someone opens it. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Browser, TARGETS } from "../../plasmo.config";
import { buildFolder } from "../../src/tooling/build";

/** A name the bundler meant to replace by what was imported, and did not. */
const LEFT_OVER = /\$[0-9a-f]{16}\$import\$[0-9a-f]{16}/;

test.each(Object.keys(TARGETS) as Browser[])("no bundle built for %s holds an import that was never resolved", (browser) => {
  const folder = buildFolder(browser);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((name) => LEFT_OVER.test(readFileSync(`${folder}/${name}`, "utf8")))).toEqual([]);
});

test.each(Object.keys(TARGETS) as Browser[])("emoji come through the bundler whole in %s", (browser) => {
  const folder = buildFolder(browser);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const code = scripts.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join();
  const emoji = new Set(readFileSync("src/domain/mood/english.json", "utf8").match(/[\u{10000}-\u{10ffff}]/gu));
  expect(emoji.size).toBeGreaterThan(10);
  expect([...emoji].filter((one) => !code.includes(one))).toEqual([]);
});
