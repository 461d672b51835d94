// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MarkLabels, TagAnswer } from "../../contracts/messages";
import { createPopover } from "./popover";
import { createStyle } from "./style";

const labels = { tagsOf: "Tags of @{handle}", addTag: "Add a tag", removeTag: "Remove {tag}", recentTags: ["late", "sick"] } as MarkLabels;
const QUESTION = { words: "Tag “sick”? It says something of this person’s health.", anyway: "Tag anyway", cancel: "Cancel" };

let leave: AbortController;
let root: ShadowRoot;
let told: unknown[];
/** By what was listened to: no script can make an event that a browser trusts, so its listener is called instead. */
let heard: Map<EventTarget, (event: object) => void>;

const settled = () => new Promise((done) => setTimeout(done));
const named = (name: string) => [...root.querySelectorAll("button")].find(({ textContent }) => textContent === name);
async function press(name: string) {
  const button = named(name) as HTMLElement;
  button.focus();
  heard.get(button)?.({ isTrusted: true });
  await settled();
}
const tags = () => [...root.querySelectorAll("[aria-pressed=true]")].map(({ textContent }) => textContent);
const question = () => root.querySelector("[role=group]") as HTMLElement;

beforeEach(() => {
  leave = new AbortController();
  told = [];
  heard = new Map();
  document.body.innerHTML = "<button>mark</button>";
  const [attach, listen] = [Element.prototype.attachShadow, EventTarget.prototype.addEventListener];
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (this: EventTarget, type, listener, options) {
    if (type === "click") heard.set(this, listener as (event: object) => void);
    listen.call(this, type, listener, options);
  });
  Object.assign(HTMLElement.prototype, { showPopover() {} });
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  const toggle = async (tag: string, on: boolean, anyway?: true): Promise<TagAnswer> => {
    told.push([tag, on, anyway]);
    return tag === "sick" && !anyway ? { mark: { tags: [] }, ask: QUESTION } : { mark: { tags: on ? [tag] : [] } };
  };
  const desk = { page: document, signal: leave.signal, tell: async () => undefined };
  const anchor = document.querySelector("button") as HTMLElement;
  createPopover(desk, createStyle(document)).open({ handle: "jane", anchor, mark: { tags: [] }, labels, toggle });
});
afterEach(() => {
  leave.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("gives and takes a tag at once where nothing is wrong with it", async () => {
  await press("late");
  expect(tags()).toEqual(["late"]);
  await press("late");
  expect(tags()).toEqual([]);
  expect(question().childNodes).toHaveLength(0);
});

it("asks first where the worker does, with the safe answer in focus; Cancel gives nothing", async () => {
  await press("sick");
  expect(tags()).toEqual([]);
  expect(root.getElementById(question().getAttribute("aria-labelledby") ?? "")?.textContent).toBe(QUESTION.words);
  expect(root.activeElement).toBe(named("Cancel"));
  await press("Cancel");
  expect(question().childNodes).toHaveLength(0);
  expect(root.activeElement).toBe(root.querySelector("input"));
  expect(told).toEqual([["sick", true, undefined]]);
});

it("gives it all the same to who says so", async () => {
  await press("sick");
  await press("Tag anyway");
  expect(told.at(-1)).toEqual(["sick", true, true]);
  expect(tags()).toEqual(["sick"]);
  expect(question().childNodes).toHaveLength(0);
});

it("is not answered by the page", async () => {
  await press("sick");
  named("Tag anyway")?.click();
  await settled();
  expect(told).toHaveLength(1);
});
