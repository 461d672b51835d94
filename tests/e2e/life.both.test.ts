/** The extension is reloaded, updated or removed while X is open: nothing of the old one stays behind. */
import { describe, expect } from "vitest";
import type { XPage } from "../../src/tooling/driver/x-page";
import { test } from "./desk";

/** How many posts carry how many marks: { "1": 5 } is five posts with one each. */
const marksAPost = (x: XPage) =>
  x.page.evaluate(() => {
    const counts: Record<number, number> = {};
    for (const post of document.querySelectorAll("article")) {
      const marks = post.querySelectorAll('[data-perch="mark"]').length;
      counts[marks] = (counts[marks] ?? 0) + 1;
    }
    return counts;
  });
const ownCount = (x: XPage) => x.page.evaluate(() => document.querySelectorAll("[data-perch]").length);

describe("the extension's life", () => {
  test("reloading it leaves no orphan marks, and the new one works without a reload of the page", async ({ readyDesk: desk }) => {
    const { x, mention, perch } = desk;
    await x.go("/notifications/mentions");
    await x.mark(mention.handle, "min");
    await perch.reloadExtension();
    // The old one clears up, the new one begins, however long that takes; and then it stays at one mark a post.
    const most = async () => Math.max(...Object.keys(await marksAPost(x)).map(Number));
    await expect.poll(() => marksAPost(x), { timeout: 10_000 }).toHaveProperty("1");
    await x.mark(mention.handle, "min");
    await new Promise((done) => setTimeout(done, 1_500));
    expect(await most()).toBeLessThanOrEqual(1);
    await expect.poll(most).toBe(1);
    await x.mark(mention.handle, "min");

    // It is the new one that answers: a tag given in its mark reaches the desk.
    const panel = await desk.openPanel();
    await x.openPost(mention.postId);
    await panel.customer(mention.handle);
    await panel.addTag("after reload");
    await x.mark(mention.handle, "after reload");
  });

  test("removing it takes every mark and button away", async ({ readyDesk: { x, mention, perch } }) => {
    await x.go(`/${mention.handle}/status/${mention.postId}`);
    await x.mark(mention.handle, "min");
    await perch.removeExtension();
    await expect.poll(() => ownCount(x)).toBe(0);
  });
});
