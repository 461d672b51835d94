/** Steps done before one's eyes without a display: a tick and a time for each, and a picture of every page after it. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";

const FOLDER = ".perch/screenshots";

export interface Show {
  /** Does it, prints how it went, and takes pictures. Throws `Failed` when it failed, which has then been printed. */
  step(name: string, pages: Record<string, Page>, run: () => Promise<unknown>): Promise<void>;
  /** Where the pictures are. */
  saved: string[];
}

export class Failed extends Error {}

/** Numbers the steps from 1. */
export function createShow(): Show {
  mkdirSync(FOLDER, { recursive: true });
  const saved: string[] = [];
  let count = 0;
  const shoot = async (name: string, pages: Record<string, Page>) => {
    for (const [what, page] of Object.entries(pages)) {
      const path = join(FOLDER, `${name}-${what}.png`);
      await page.screenshot({ path: path as `${string}.png` });
      saved.push(resolve(path));
    }
  };
  return {
    saved,
    async step(name, pages, run) {
      const started = performance.now();
      const file = `${++count}-${name.toLowerCase().replace(/[^a-z]+/g, "-")}`;
      const took = () => `(${Math.round(performance.now() - started)} ms)`;
      try {
        await run();
        console.log(`✓ ${name} ${took()}`);
        await shoot(file, pages);
      } catch (error) {
        console.log(`✗ ${name} ${took()}\n  ${error instanceof Error ? error.message : error}`);
        await shoot(`${file}-failed`, pages).catch(() => {});
        throw new Failed(name);
      }
    },
  };
}
