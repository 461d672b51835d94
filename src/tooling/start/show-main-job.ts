/** The main job with a tick and a time for each step, and a screenshot of page and panel after it. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Dataset } from "../../practice";
import type { PerchBrowser } from "../browsers";
import { type Job, MAIN_JOB, waitingMention } from "../driver/main-job";
import { PanelPage } from "../driver/panel-page";
import { XPage } from "../driver/x-page";

const FOLDER = ".perch/screenshots";

/** Does the job in this browser and prints as it goes. False when a step failed; the reason was printed. */
export async function showMainJob(perch: PerchBrowser, practice: Dataset): Promise<boolean> {
  mkdirSync(FOLDER, { recursive: true });
  const saved: string[] = [];
  const page = await perch.open("https://x.com/home");
  const panel = await perch.openPanel(page);
  const job: Job = { x: new XPage(page), panel: new PanelPage(panel), mention: waitingMention(practice) };
  const shoot = async (name: string) => {
    for (const [what, surface] of [
      ["page", page],
      ["panel", panel],
    ] as const) {
      const path = join(FOLDER, `${name}-${what}.png`);
      await surface.screenshot({ path: path as `${string}.png` });
      saved.push(resolve(path));
    }
  };
  let done = true;
  for (const [index, step] of MAIN_JOB.entries()) {
    const started = performance.now();
    const name = `${index + 1}-${step.name.toLowerCase().replace(/[^a-z]+/g, "-")}`;
    try {
      await step.run(job);
      console.log(`✓ ${step.name} (${Math.round(performance.now() - started)} ms)`);
      await shoot(name);
    } catch (error) {
      console.log(`✗ ${step.name} (${Math.round(performance.now() - started)} ms)\n  ${error instanceof Error ? error.message : error}`);
      await shoot(`${name}-failed`).catch(() => {});
      done = false;
      break;
    }
  }
  console.log(`\nScreenshots:\n${saved.map((path) => `  ${path}`).join("\n")}`);
  return done;
}
