/** Direction and themes: Perch follows X, in the panel and on the page. */
import { describe, expect } from "vitest";
import { postId, test } from "./desk";

const THEMES = { light: "rgb(255, 255, 255)", dim: "rgb(21, 32, 43)", dark: "rgb(0, 0, 0)" };

describe("right to left", () => {
  test("an Arabic conversation is answered in two paragraphs with emoji, exactly as written", async ({ readyDesk: { x, panel } }) => {
    await x.load(`https://x.com/layla_qahwa/status/${postId(3)}?dir=rtl`);
    await panel.customer("layla_qahwa");
    await panel.message("مرحبا");
    const words = "مرحبا ليلى 🌙\n\nنأسف لذلك، سنستبدل المطحنة. #قهوة";
    await panel.write(words);
    await panel.seesKey("replies.inserted.public");
    expect(await x.written()).toBe(words);
    await x.post();
    await panel.seesKey("replies.sent");
  });
});

describe("themes", () => {
  test("the panel follows X's three themes", async ({ readyDesk: { x, panel } }) => {
    for (const [theme, background] of Object.entries(THEMES)) {
      await x.load(`https://x.com/notifications/mentions?theme=${theme}`);
      await expect.poll(() => panel.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(background);
      expect(await x.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(background);
    }
  });
});
