// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import type { MarkLabels } from "../../contracts/messages";
import { createMark, placeFor } from "./mark";
import { createStyle } from "./style";
import { duration, waitingText } from "./words";

const labels: MarkLabels = {
  locale: "en",
  waiting: "waiting {time}",
  due: "{time} left",
  overdue: "{time} overdue",
  addTag: "Add a tag",
  removeTag: "Remove {tag}",
  suggest: "Suggest",
  openByHand: "Open it",
  tagsOf: "Tags of @{handle}",
  recentTags: [],
};
const article = (name: string) => {
  document.body.innerHTML = `<article><div data-testid="User-Name"><div><a href="/Jane"><div>Jane</div></a></div>${name}</div></article>`;
  return document.querySelector("article") as HTMLElement;
};

describe("how long somebody has waited", () => {
  it("reads in minutes, hours and days of the agent's language", () => {
    expect(duration(12 * 60_000, "en")).toBe("12 min");
    expect(duration(3 * 3_600_000, "en")).toBe("3 hr");
    expect(duration(50 * 3_600_000, "es")).toMatch(/^2\sd/);
    expect(duration(5, "en")).toBe("1 min");
  });
  it("is said only of those who wait", () => {
    expect(waitingText({ tags: [], waitingSince: 0 }, labels, 120_000)).toBe("waiting 2 min");
    expect(waitingText({ tags: [] }, labels, 120_000)).toBeUndefined();
    expect(waitingText({ tags: [], dueAt: 1 }, labels, 120_000)).toBeUndefined();
  });
  it("says what is left of what was promised, and what is overdue", () => {
    const mark = { tags: [], waitingSince: 0, dueAt: 600_000 };
    expect(waitingText(mark, labels, 120_000)).toBe("waiting 2 min · 8 min left");
    expect(waitingText(mark, labels, 900_000)).toBe("waiting 15 min · 5 min overdue");
  });
});

describe("where a mark stands", () => {
  it("is the line of name, handle and time in a list", () => {
    const post = article('<div><div><a href="/jane">@jane</a></div><div><a href="/jane/status/1"><time>1h</time></a></div></div>');
    expect(placeFor(post, "JANE")?.getAttribute("data-testid")).toBe("User-Name");
  });
  it("is the handle's line in the open post, which has its time elsewhere", () => {
    const deep = article('<div id="outer"><div id="line"><div><a href="/jane">@jane</a></div></div></div>');
    expect(placeFor(deep, "jane")?.id).toBe("line");
    const flat = article('<div id="line"><a href="/jane">@jane</a></div>');
    expect(placeFor(flat, "jane")?.id).toBe("line");
  });
  it("is nowhere where X shows no name", () => {
    document.body.innerHTML = "<article></article>";
    expect(placeFor(document.querySelector("article") as Element, "jane")).toBeUndefined();
  });
});

describe("a mark", () => {
  beforeEach(() => {
    document.body.innerHTML = "";
  });
  it("keeps its inside from the page and its clicks from the article", () => {
    const { host, show } = createMark(document, createStyle(document), () => {});
    show("jane", { tags: ["refund", "late", "vip"], waitingSince: 0 }, labels, 60_000);
    const post = article("");
    post.append(host);
    let clicked = 0;
    post.addEventListener("click", () => clicked++);
    host.click();
    expect(clicked).toBe(0);
    expect(host.shadowRoot).toBeNull();
    expect(host.childNodes).toHaveLength(0);
  });
  it("opens for a person's click alone", () => {
    const opened: string[] = [];
    const { host, show } = createMark(document, createStyle(document), (handle) => opened.push(handle));
    show("jane", { tags: [] }, labels, 0);
    document.body.append(host);
    host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    expect(opened).toEqual([]);
  });
});
