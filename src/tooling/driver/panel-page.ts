/** Perch's panel as an agent uses it. Everything is found by what the agent sees: the words come from the catalogue. */
import type { ElementHandle, KeyInput, Page } from "puppeteer-core";
import { type Key, t } from "../../views/text";
import "../../views/text/whole";
import { until } from "../browsers/perch-browser";
import { clickIfMet } from "./click";

const PRESSABLE = "button, a[href], label, [role=button], [role=menuitem], [role=menuitemradio], [role=tab], [role=option], [role=switch]";

export class PanelPage {
  constructor(readonly page: Page) {}

  /** Text of the first node that matches, or undefined. */
  text = (selector: string) =>
    this.page.evaluate((wanted) => (document.querySelector(wanted) as HTMLElement | null)?.innerText.trim(), selector);

  /** Texts of all that match. */
  texts = (selector: string) =>
    this.page.evaluate((wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map((node) => node.innerText.trim()), selector);

  /** Waits until the panel's text holds `words`. */
  sees = (words: string, ms?: number) =>
    until(`"${words}" in the panel`, () => this.page.evaluate((wanted) => document.body.innerText.includes(wanted), words), ms);

  /** Waits for the catalogue's words of `key`. */
  seesKey = (key: Key, variables?: Record<string, string | number>) => this.sees(t(key, variables));

  /** Presses a button or link by its words or accessible name: in an open dialog where it has one, else wherever it is. */
  async press(words: string) {
    await until(`a button "${words}" in the panel`, async () => {
      // No named function may stand in what goes to the browser: the compiler would call a helper that is not there.
      const found = await this.page.evaluateHandle(
        (wanted, pressable) => {
          const named = [...document.querySelectorAll<HTMLElement>(pressable)]
            .filter((node) => node.getClientRects().length > 0)
            .map((node) => ({ node, name: node.getAttribute("aria-label") ?? node.innerText.trim() }))
            .filter(({ name }) => name.startsWith(wanted));
          const inDialog = named.filter(({ node }) => node.closest("[role=dialog]"));
          const found = inDialog.length > 0 ? inDialog : named;
          return (found.find(({ name }) => name === wanted) ?? found[0])?.node ?? null;
        },
        words,
        PRESSABLE,
      );
      const handle = found.asElement() as ElementHandle<Element> | null;
      if (!handle) return false;
      return clickIfMet(handle);
    });
  }

  /** Presses keys one after the other, with the panel in front. */
  async keys(...keys: KeyInput[]) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes through the first run, where it is shown: the account is who is signed in on X. Waits for the desk. */
  async onboard() {
    await until("the panel to start", () => this.page.$(".p-header, .p-welcome"));
    if (await this.page.$(".p-welcome")) {
      await until("Perch to know who is signed in", () => this.page.$(".p-welcome [role=radiogroup]"));
      await this.press(t("welcome.begin"));
    }
    await until("the desk after the first run", () => this.page.$(".p-header"));
  }

  /** Waits until the card is of this customer. */
  customer = (handle: string) => until(`the card of @${handle}`, async () => (await this.text(".p-card"))?.includes(`@${handle}`));

  /** Waits until a message in the history holds `words`. */
  message = (words: string) =>
    until(`"${words}" in the history`, async () => (await this.texts(".p-msg-text")).some((text) => text.includes(words)));

  /** Titles of the suggestions; waits for one. */
  suggestions = () =>
    until("suggested replies", async () => {
      const titles = await this.texts(".p-suggestion-words");
      return titles.length > 0 && titles;
    });

  /** What stands in the reply box. */
  drafted = () => this.page.evaluate(() => document.querySelector<HTMLTextAreaElement>(".p-reply-box textarea")?.value);

  /** Goes to the reply box by its key. */
  async startWriting() {
    await until("the reply box", () => this.page.$(".p-reply-box textarea"));
    await this.keys("r");
    await until("the reply box to have the focus", () =>
      this.page.evaluate(() => document.activeElement?.closest(".p-reply-box") !== null),
    );
  }

  /** Puts words in where the caret stands, all at once: a key for each letter is what takes most of a test's time. */
  paste = (words: string) => this.page.evaluate((text) => void document.execCommand("insertText", false, text), words);

  /** Writes a reply in the reply box and puts it into X's composer, by the keyboard. */
  async write(words: string) {
    await this.startWriting();
    await this.paste(words);
    await this.page.keyboard.down("Control");
    await this.keys("Enter");
    await this.page.keyboard.up("Control");
  }

  /** The status shown, in words. */
  status = () => this.text("#case-status");

  /** Waits until the case has this status. */
  hasStatus = (status: "new" | "open" | "pending" | "on_hold" | "solved" | "closed") =>
    until(`the case to be ${status}`, async () => (await this.status())?.includes(t(`case.status.${status}`)));

  /** Sets the status by its menu. */
  async setStatus(status: Parameters<typeof this.hasStatus>[0]) {
    await this.openMenu("s");
    await this.press(t(`case.status.${status}`));
    await this.hasStatus(status);
  }

  /** Opens one of the case's menus by its key. */
  private openMenu(key: KeyInput) {
    const isOpen = () => this.page.$("[role=menuitemradio]");
    // A panel that has never had the keyboard may miss the first press.
    return until(`the menu of "${key}"`, async () => {
      if (!(await isOpen())) await this.keys(key);
      return this.page.waitForSelector("[role=menuitemradio]", { timeout: 2_000 }).catch(() => null);
    });
  }

  /** Waits until the case is shown as this agent's. */
  isAssignedTo = (name: string) => until(`the case to be ${name}'s`, async () => (await this.text("#case-assignee"))?.includes(name));

  /** Gives the case to an agent, by the menu. */
  async assign(name: string) {
    await this.openMenu("a");
    await this.press(name);
    await this.isAssignedTo(name);
  }

  /** Writes a note by the keyboard alone: "n", the words, Ctrl+Enter. */
  async note(words: string) {
    await this.keys("n");
    await until("the note's field", () => this.page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement));
    await this.paste(words);
    await this.page.keyboard.down("Control");
    await this.keys("Enter");
    await this.page.keyboard.up("Control");
    await this.sees(words);
  }

  /** Chooses from the case's menu by the words of this key. */
  async more(key: Key) {
    const isOpen = () => this.page.$("[role=menuitem]");
    await until("the case's menu", async () => {
      if (!(await isOpen())) await this.keys("m");
      return this.page.waitForSelector("[role=menuitem]", { timeout: 2_000 }).catch(() => null);
    });
    await this.press(t(key));
  }

  /** Whether somebody waits, by the case strip. */
  waits = async () => (await this.page.$(".p-case-waiting")) !== null;

  /** Tags of the case. */
  tags = () => this.texts(".p-case .p-tag");

  /** Adds a tag by the keyboard alone: "t", the name, Enter, Escape. */
  async addTag(name: string) {
    await this.keys("t");
    await until("the tag field", () => this.page.evaluate(() => document.activeElement instanceof HTMLInputElement));
    await this.page.keyboard.type(name);
    await this.keys("Enter");
    await until(`the tag "${name}"`, async () => (await this.tags()).some((tag) => tag.includes(name)));
    await this.keys("Escape");
  }

  /** Goes to one of the four pages by its button. */
  go = (page: "desk" | "knowledge" | "stats" | "settings") => {
    const name = t(`panel.page.${page}`);
    const isThere = () =>
      this.page.evaluate(
        (wanted) => document.querySelector<HTMLElement>(".p-header [aria-current=page]")?.innerText.trim() === wanted,
        name,
      );
    // The header makes room for the team's state when it comes: a press that was under way then ends beside its button, and a person presses again.
    return until(`the page "${name}"`, async () => {
      await this.press(name);
      return until("it to be shown", isThere, 2_000).catch(() => false);
    });
  };

  /** Closes the messages at the foot, which lie over what stands there. */
  closeMessages = () =>
    until("the messages to go", async () => {
      await this.page.evaluate((close) => document.querySelector<HTMLElement>(`.p-toast [aria-label="${close}"]`)?.click(), t("ui.close"));
      return (await this.page.$(".p-toast")) === null;
    });

  /** True when nothing is wider than the panel. */
  fits = () => this.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}
