/** The practice site in a real browser: what the JSON tests can't see. */
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import { manyPosts, postId, userId } from "../../src/practice";
import { findBrowser } from "../../src/tooling/browsers";

const chromium = findBrowser("chromium");
if (!chromium) console.warn("No Chromium here: the practice site is not looked at.");
const id = (name: string) => `[data-testid="${name}"]`;
const BRAND = userId("TidemillGear");

describe.skipIf(!chromium)("the practice site in a browser", { timeout: 30_000 }, () => {
  let site: Companion;
  let long: Companion;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];
  const open = (path: string, on = site) => page.goto(`${on.url}/practice${path}`, { waitUntil: "networkidle2" });
  const path = () => page.evaluate(() => location.pathname.replace("/practice", "") + location.search);
  /** Pastes as extensions do: an event with a DataTransfer. */
  const paste = (field: string, text: string) =>
    page.$eval(
      field,
      (node, said) => {
        const data = new DataTransfer();
        data.setData("text/plain", said);
        (node as HTMLElement).focus();
        node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      },
      text,
    );
  const disabled = (button: string) => page.$eval(id(button), (node) => (node as HTMLButtonElement).disabled);
  const becomes = (button: string, off: boolean) =>
    page.waitForFunction((selector, want) => document.querySelector<HTMLButtonElement>(selector)?.disabled === want, {}, id(button), off);

  beforeAll(async () => {
    [site, long] = await Promise.all([startCompanion(), startCompanion({ practice: manyPosts(1_100) })]);
    const args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run", "--disable-sync"];
    browser = await puppeteer.launch({ executablePath: chromium ?? "", headless: true, args });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await Promise.all([site?.close(), long?.close()]);
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 1_300, height: 900 });
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  });
  afterEach(async () => {
    await page.evaluate(() => localStorage.clear());
    await page.close();
    expect(errors.splice(0)).toEqual([]);
  });

  it("goes from a mention to its post and back without a load", async () => {
    await open("/notifications/mentions");
    await page.evaluate(() => Object.assign(window, { same: true }));
    await page.click(`a[href$="/maren_brews/status/${postId(1)}"]`);
    await page.waitForSelector(id("tweetButtonInline"));
    expect(await path()).toBe(`/maren_brews/status/${postId(1)}`);
    await page.goBack();
    await page.waitForSelector('[aria-label="Notifications"]');
    expect(await path()).toBe("/notifications/mentions");
    expect(await page.evaluate(() => "same" in window)).toBe(true);
  });

  it("enables Post by the editor's own state: pasted and typed text count, text put into the nodes does not", async () => {
    await open(`/maren_brews/status/${postId(1)}`);
    await page.waitForSelector(id("tweetTextarea_0"));
    expect(await disabled("tweetButtonInline")).toBe(true);
    await page.$eval(`${id("tweetTextarea_0")} [data-offset-key]`, (node) => {
      node.textContent = "only painted";
    });
    expect(await disabled("tweetButtonInline")).toBe(true);
    await page.reload({ waitUntil: "networkidle2" });
    await paste(id("tweetTextarea_0"), "Sorry!\n\nIt is on its way 🙏");
    await becomes("tweetButtonInline", false);
    await page.type(id("tweetTextarea_0"), "x".repeat(280));
    await becomes("tweetButtonInline", true);
  });

  it("remounts what was typed when a handle, tag or link appears in it", async () => {
    // X has a second composer in the page behind the dialog.
    const field = `[role="dialog"] ${id("tweetTextarea_0")}`;
    await open("/compose/post");
    await page.waitForSelector(field);
    await page.type(field, "hello ");
    const before = await page.$(`${field} [data-text]`);
    await paste(field, "@maren_brews #soon https://tidemill.example.com ");
    await page.waitForFunction(() => document.querySelectorAll(".coloured").length === 3);
    await page.waitForFunction((node) => !node?.isConnected, {}, before);
    expect(await page.$eval(field, (node) => (node as HTMLElement).innerText)).toBe(
      "hello @maren_brews #soon https://tidemill.example.com ",
    );
    expect(await disabled("tweetButton")).toBe(false);
  });

  it("posts a reply, which appears in the thread and can be deleted", async () => {
    await open(`/grumpy_before9/status/${postId(5)}`);
    await page.waitForSelector(id("tweetTextarea_0"));
    await paste(id("tweetTextarea_0"), "We are sorry, and we will make it right.");
    await becomes("tweetButtonInline", false);
    await page.click(id("tweetButtonInline"));
    await page.waitForSelector(id("toast"));
    const articles = () => page.$$eval(id("tweet"), (nodes) => nodes.map((node) => node.textContent ?? ""));
    expect((await articles())[1]).toContain("we will make it right");
    await (await page.$$(id("caret"))).at(-1)?.click();
    await page.click('[role="menuitem"]');
    await page.click(id("confirmationSheetConfirm"));
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="tweet"]').length === 1);
  });

  it("shows a thousand posts with a few articles, taking them again for other posts", { timeout: 120_000 }, async () => {
    await open("/home", long);
    const seen = await page.evaluate(async () => {
      const shown = new Map<Element, string>();
      const posts = new Set<string>();
      let most = 0;
      let again = 0;
      for (let step = 0; step < 600 && posts.size < 1_000; step++) {
        scrollBy(0, 800);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const articles = document.querySelectorAll("article");
        most = Math.max(most, articles.length);
        for (const article of articles) {
          const post = article.querySelector("time")?.closest("a")?.pathname ?? "";
          if (shown.has(article) && shown.get(article) !== post) again++;
          shown.set(article, post);
          posts.add(post);
        }
      }
      const cells = [...document.querySelectorAll('[data-testid="cellInnerDiv"]')].map((cell) => cell.getBoundingClientRect());
      cells.sort((a, b) => a.top - b.top);
      const gaps = cells.slice(1).filter((cell, index) => Math.abs(cell.top - (cells[index]?.bottom ?? 0)) > 1);
      return { posts: posts.size, most, again, gaps: gaps.length };
    });
    expect(seen.posts).toBeGreaterThanOrEqual(1_000);
    expect(seen.most).toBeLessThan(40);
    expect(seen.again).toBeGreaterThan(500);
    expect(seen.gaps).toBe(0);
  });

  it("has X's three grounds and both directions", async () => {
    const look = () => page.evaluate(() => [document.body.style.backgroundColor, document.documentElement.dir]);
    await open("/home?theme=dim&dir=rtl");
    expect(await look()).toEqual(["rgb(21, 32, 43)", "rtl"]);
    await open("/home");
    expect(await look()).toEqual(["rgb(21, 32, 43)", "rtl"]);
    await open("/home?theme=dark&dir=ltr");
    expect(await look()).toEqual(["rgb(0, 0, 0)", "ltr"]);
    await page.click('input[value="light"]');
    expect(await look()).toEqual(["rgb(255, 255, 255)", "ltr"]);
  });

  it("opens a message to a customer with its text, and sends it when asked", async () => {
    await open(`/messages/compose?recipient_id=${userId("jonas_k_88")}&text=Hi%20Jonas`);
    await page.waitForSelector(id("dmComposerTextInput"));
    expect(await page.$eval(id("dmComposerTextInput"), (node) => node.textContent)).toBe("Hi Jonas");
    await becomes("dmComposerSendButton", false);
    await page.click(id("dmComposerSendButton"));
    await page.waitForSelector(`${id("DmActivityViewport")} ${id("messageEntry")}`);
    await becomes("dmComposerSendButton", true);
  });

  it("chats with a plain textarea whose Send is there only with text", async () => {
    await open(`/i/chat/${BRAND}-${userId("priyagrinds")}`);
    await page.waitForSelector(id("dm-composer-textarea"));
    expect(await page.$(id("dm-composer-send-button"))).toBeNull();
    await page.type(id("dm-composer-textarea"), "Of course");
    await page.click(id("dm-composer-send-button"));
    await page.waitForFunction(() => document.querySelectorAll('[data-testid^="message-text-"]').length === 3);
    expect(await page.$(id("dm-composer-send-button"))).toBeNull();
    expect(await page.$(id(`dm-conversation-item-${BRAND}:${userId("priyagrinds")}`))).not.toBeNull();
  });
});
