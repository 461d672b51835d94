/** X's page as a person uses it: what they open, read, press and type. */
import type { Page } from "puppeteer-core";
import * as x from "../../x/selectors";
import { until } from "../browsers/perch-browser";
import { clickIfMet } from "./click";
import { type OwnNode, ownNodes } from "./shadow";

const SENDS = [x.postButtonInline, x.postButton, x.dmComposerSend, x.xchatComposerSend].join(", ");
const WRITES = [x.composerText, x.dmComposerText, x.xchatComposerText].join(", ");

export class XPage {
  constructor(readonly page: Page) {}

  /** Loads an address. */
  async load(url: string) {
    await this.page.goto(url, { waitUntil: "domcontentloaded" });
  }

  /** Loads the page again. */
  async reload() {
    await this.page.reload({ waitUntil: "domcontentloaded" });
  }

  /** Goes to a path as X's own links do, without a load. */
  async go(path: string) {
    await this.page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, path);
  }

  /** Clicks the text of a post in a list, which opens it. */
  async openPost(postId: string) {
    const article = `${x.post}:has(a[href*="/status/${postId}"])`;
    await until(`post ${postId} in the list`, () => this.page.$(article));
    await this.page.bringToFront();
    await this.click(`${article} ${x.postText}`);
    await until(`post ${postId} to open`, async () => this.page.url().includes(`/status/${postId}`));
  }

  /** Clicks the first node that matches. */
  private click = (selector: string) =>
    until(`a click on ${selector}`, async () => {
      const node = await this.page.$(selector);
      return node && clickIfMet(node);
    });

  /** The texts of the posts on the page. */
  posts = () => this.page.$$eval(`${x.post} ${x.postText}`, (nodes) => nodes.map((node) => node.textContent ?? ""));

  /** What stands in the composer, paragraphs apart by a newline. */
  composerText = () =>
    this.page.evaluate((selector) => {
      const boxes = [...document.querySelectorAll<HTMLElement>(selector)].filter((node) => node.getClientRects().length > 0);
      const box = boxes.find((node) => node.closest("[role=dialog]")) ?? boxes[0];
      if (!box) return undefined;
      if (box instanceof HTMLTextAreaElement) return box.value;
      return [...box.querySelectorAll("[data-block='true']")].map((block) => block.textContent).join("\n");
    }, WRITES);

  /** Whether Post, Reply or Send can be pressed. */
  canPost = () =>
    this.page.evaluate((selector) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(selector)].filter((node) => node.getClientRects().length > 0);
      return buttons.some((node) => !(node as HTMLButtonElement).disabled && node.getAttribute("aria-disabled") !== "true");
    }, SENDS);

  /** Waits until the composer holds a text that passes, with Post enabled; returns it. */
  written = (passes: (text: string) => boolean = (text) => text !== "") =>
    until("the text in X's composer with Post enabled", async () => {
      const text = (await this.composerText())?.trim();
      return text !== undefined && passes(text) && (await this.canPost()) && text;
    });

  /** Presses Post, Reply or Send, as a person does. */
  async post() {
    await this.page.bringToFront();
    // A dialog lies over the page.
    const inDialog = await this.page.$$(`[role=dialog] :is(${SENDS})`);
    const buttons = inDialog.length > 0 ? inDialog : await this.page.$$(SENDS);
    for (const button of buttons) {
      if (await button.isVisible()) return until("a press on it", () => clickIfMet(button));
    }
    throw new Error("There is no Post or Send button on the page");
  }

  /** Clicks into the composer and types. */
  async type(text: string) {
    await this.page.bringToFront();
    await this.click(WRITES);
    await this.page.keyboard.type(text);
  }

  /** Perch's own nodes on this page. */
  own = (): Promise<OwnNode[]> => ownNodes(this.page);

  /** The marks whose name holds this handle. */
  marksOf = async (handle: string) =>
    (await this.own()).filter(({ kind, label }) => kind === "mark" && label.toLowerCase().includes(handle.toLowerCase()));

  /** Waits for a mark beside this handle whose words hold `words`. */
  mark = (handle: string, words: string) =>
    until(`a mark "${words}" beside @${handle}`, async () => {
      const marks = await this.marksOf(handle);
      return marks.find(({ parts }) => parts.some(({ text }) => text.includes(words)));
    });

  /** Clicks the first of Perch's nodes of a kind that is visible, by the mouse. */
  async clickOwn(kind: "mark" | "suggest") {
    await this.page.bringToFront();
    const host = await until(`Perch's ${kind} on the page`, async () => {
      for (const node of await this.page.$$(`[data-perch="${kind}"]`)) if (await node.isVisible()) return node;
      return undefined;
    });
    await until(`a press on Perch's ${kind}`, () => clickIfMet(host));
  }
}
