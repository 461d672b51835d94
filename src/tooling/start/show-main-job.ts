/** The main job, step by step. */
import type { PerchBrowser } from "../browsers";
import { type Job, MAIN_JOB, type Mention } from "../driver/main-job";
import { PanelPage } from "../driver/panel-page";
import { XPage } from "../driver/x-page";
import type { Show } from "./show";

/** Does the job in this browser; the page and the panel it was done with. */
export async function showMainJob(show: Show, perch: PerchBrowser, mention: Mention): Promise<Job> {
  const page = await perch.open("https://x.com/home");
  const panel = await perch.openPanel(page);
  const job: Job = { x: new XPage(page), panel: new PanelPage(panel), mention };
  for (const step of MAIN_JOB) await show.step(step.name, { page, panel }, () => step.run(job));
  return job;
}
