/** The whole job without a mouse. */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { until } from "../../src/tooling/browsers/perch-browser";
import { test } from "./desk";

/** Presses Tab until what has the focus satisfies `is`, at most `most` times. */
async function tabTo(page: Page, what: string, is: (node: Element, wanted: string) => boolean, wanted = "", most = 250) {
  const check = `(${is.toString()})(document.activeElement ?? document.body, ${JSON.stringify(wanted)})`;
  for (let presses = 0; presses < most; presses++) {
    if (await page.evaluate(check)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} times Tab did not lead to ${what}`);
}

test("the whole job works by keyboard alone", async ({ desk: { x, panel, mention, openPanel, perch } }) => {
  // First run
  await until("the first run with who is signed in", () => panel.page.$(".p-welcome [role=radiogroup]"));
  await tabTo(panel.page, "the button that starts", (node) => node.matches(".p-welcome button[type=submit]"));
  await panel.keys("Enter");
  await until("the desk", () => panel.page.$(".p-header"));

  // X: open the mention
  await x.go("/notifications/mentions");
  await until("mentions", () => x.page.$("article"));
  await perch.focusPage(x.page);
  await tabTo(x.page, "the mention", (node, id) => node.getAttribute("href")?.endsWith(`/status/${id}`) ?? false, mention.postId);
  await x.page.keyboard.press("Enter");

  // Panel: accept. Opening it again moves the focus there, as F6 does.
  await openPanel();
  await panel.customer(mention.handle);
  await panel.suggestions();
  await panel.keys("j", "Enter");
  await panel.seesKey("replies.inserted.public");
  await x.written();

  // X: post
  await perch.focusPage(x.page);
  await tabTo(x.page, "Post", (node) => /^tweetButton/.test(node.getAttribute("data-testid") ?? ""));
  await x.page.keyboard.press("Enter");
  await panel.seesKey("replies.sent");

  // Panel: tag
  await openPanel();
  await panel.addTag("by keyboard");

  // X: the mark, and a tag in it
  await x.go("/notifications/mentions");
  await x.mark(mention.handle, "by keyboard");
  await perch.focusPage(x.page);
  await tabTo(x.page, "a mark", (node) => node.getAttribute("data-perch") === "mark");
  await x.page.keyboard.press("Enter");
  await expect.poll(async () => (await x.own()).some(({ kind }) => kind === "tags")).toBe(true);
  await x.page.keyboard.press("Escape");
});
