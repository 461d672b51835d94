/** Perch's small things on X's page: tags beside handles, and the Suggest button. */
import { describe, expect } from "vitest";
import { t } from "../../src/views/text";
import { test } from "./desk";

describe("on the page", () => {
  test("a tag is given in a mark by mouse and keyboard, one that X forbids only when asked, and the panel knows both", async ({
    readyDesk: { perch, x, panel, mention },
  }) => {
    const says = async (words: string) =>
      (await x.own()).some(({ kind, parts }) => kind === "tags" && parts.some(({ text }) => text.startsWith(words)));
    await x.go(`/${mention.handle}/status/${mention.postId}`);
    await panel.customer(mention.handle);
    await x.mark(mention.handle, "min");
    await perch.focusPage(x.page);
    await x.clickOwn("mark");
    await expect.poll(() => says(t("mark.addTag"))).toBe(true);
    await x.page.keyboard.type("from the page");
    await x.page.keyboard.press("Enter");
    await x.mark(mention.handle, "from the page");
    await x.page.keyboard.type("pregnant");
    await x.page.keyboard.press("Enter");
    await expect.poll(() => says(t("checks.tag.title", { tag: "pregnant" }))).toBe(true);
    const marks = await x.marksOf(mention.handle);
    expect(marks.some(({ parts }) => parts.some(({ text }) => text === "pregnant"))).toBe(false);
    await x.page.keyboard.press("Tab");
    await x.page.keyboard.press("Enter");
    await x.mark(mention.handle, "pregnant");
    await x.page.keyboard.press("Escape");
    await expect.poll(async () => (await x.own()).some(({ kind }) => kind === "tags")).toBe(false);
    await panel.sees("from the page");
    await panel.sees("pregnant");
  });

  test("nothing Perch shows is readable to the page", async ({ readyDesk: { x, panel, mention } }) => {
    await x.go(`/${mention.handle}/status/${mention.postId}`);
    await panel.customer(mention.handle);
    await panel.addTag("secret tag");
    await x.mark(mention.handle, "secret tag");
    const html = await x.page.evaluate(() => {
      const roots = [...document.querySelectorAll("*")].map((node) => node.shadowRoot?.innerHTML ?? "");
      return document.documentElement.outerHTML + roots.join("");
    });
    expect(html).not.toContain("secret tag");
  });
});
