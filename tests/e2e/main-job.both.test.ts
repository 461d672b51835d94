/** An agent answers a mention on X with history, a suggested reply and tags at hand. */
import { describe, expect } from "vitest";
import { type Job, MAIN_JOB } from "../../src/tooling/driver/main-job";
import { test } from "./desk";

async function doJob(job: Job) {
  for (const step of MAIN_JOB) {
    await step.run(job).catch((error: unknown) => {
      throw new Error(`${step.name}: ${error instanceof Error ? error.message : error}`);
    });
  }
}

describe("the main job", () => {
  test("works from the first run to the tag on the timeline", async ({ desk }) => {
    const job: Job = { ...desk };
    await doJob(job);
    // What was posted is what was suggested, and X shows it.
    await desk.x.go(`/${desk.mention.handle}/status/${desk.mention.postId}`);
    const [first = ""] = (job.reply ?? "").split("\n");
    expect(first).not.toBe("");
    await expect.poll(async () => (await desk.x.posts()).some((text) => text.includes(first.slice(0, 30)))).toBe(true);
  });

  test("works on twitter.com", async ({ desk }) => {
    await desk.x.load("https://twitter.com/home");
    await doJob({ ...desk });
    expect(new URL(desk.x.page.url()).host).toBe("twitter.com");
  });

  test("goes on where it was when the page is loaded again in the middle", async ({ desk }) => {
    const job: Job = { ...desk };
    const [setUp, open, see, accept, written, post, sent, tag, mark] = MAIN_JOB;
    for (const step of [setUp, open, see, accept, written]) await step?.run(job);
    await desk.x.reload();
    await desk.panel.customer(desk.mention.handle);
    await expect.poll(() => desk.x.composerText()).toBe("");
    for (const step of [see, accept, written, post, sent, tag, mark]) await step?.run(job);
  });

  test("counts a reply as sent though the panel was closed in the middle", async ({ desk }) => {
    const job: Job = { ...desk };
    const [setUp, open, see, accept, written, post] = MAIN_JOB;
    for (const step of [setUp, open, see, accept, written]) await step?.run(job);
    await desk.perch.closePanel();
    await post?.run(job);
    await expect.poll(() => desk.x.composerText()).toBe("");
    const panel = await desk.openPanel();
    await panel.customer(desk.mention.handle);
    await panel.hasStatus("pending");
    expect(await panel.waits()).toBe(false);
    await panel.message((job.reply ?? "").split("\n")[0]?.slice(0, 30) ?? "");
  });
});
