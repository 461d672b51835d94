/** Perch's small things on X's page: tags beside handles, and the Suggest button. */
import { describe, expect } from "vitest";
import { test } from "./desk";

describe("on the page", () => {
  test("a tag is given in a mark by mouse and keyboard, and the panel knows it", async ({ readyDesk: { x, panel, mention } }) => {
    await x.go(`/${mention.handle}/status/${mention.postId}`);
    await panel.customer(mention.handle);
    await x.mark(mention.handle, "min");
    await x.clickOwn("mark");
    await expect.poll(async () => (await x.own()).some(({ kind }) => kind === "tags")).toBe(true);
    await x.page.keyboard.type("from the page");
    await x.page.keyboard.press("Enter");
    await x.mark(mention.handle, "from the page");
    await x.page.keyboard.press("Escape");
    await expect.poll(async () => (await x.own()).some(({ kind }) => kind === "tags")).toBe(false);
    await panel.sees("from the page");
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
