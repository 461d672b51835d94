// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MarkLabels } from "../../contracts/messages";
import type { Desk } from "../life/desk";
import { createArticles } from "../watch/articles";
import { createMarks } from "./marks";
import { createStyle } from "./style";

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
const post = (id: string, handle: string) =>
  `<article data-testid="tweet"><div data-testid="User-Name" class="line"><div><a href="/${handle}">@${handle}</a><a href="/${handle}/status/${id}"><time datetime="2026-11-20T10:00:00Z">1h</time></a></div></div></article>`;
const markIn = (line: number) => document.querySelectorAll(".line")[line]?.querySelectorAll("[data-perch=mark]").length;

let leave: AbortController;
let marks: ReturnType<typeof createMarks>;
let articles: ReturnType<typeof createArticles>;

beforeEach(() => {
  leave = new AbortController();
  document.body.innerHTML = post("1", "jane") + post("2", "stranger");
  const desk: Desk = { page: document, signal: leave.signal, tell: async () => undefined };
  articles = createArticles(document, { left: (article) => marks.takeOff(article), shows: (now) => marks.follow(now) });
  marks = createMarks(desk, createStyle(document), articles.shown);
  marks.setLabels(labels);
  articles.look();
});
afterEach(() => leave.abort());

describe("marks", () => {
  it("stand beside known customers alone", () => {
    marks.set({ jane: { tags: ["refund"] } });
    expect([markIn(0), markIn(1)]).toEqual([1, 0]);
  });
  it("follow when an article is reused for another post", () => {
    marks.set({ jane: { tags: ["refund"] } });
    const [first, second] = document.querySelectorAll("article");
    for (const [article, id, handle] of [
      [first, "3", "stranger"],
      [second, "4", "jane"],
    ] as const) {
      const [name, time] = article?.querySelectorAll("a") ?? [];
      name?.setAttribute("href", `/${handle}`);
      time?.setAttribute("href", `/${handle}/status/${id}`);
    }
    articles.look();
    expect([markIn(0), markIn(1)]).toEqual([0, 1]);
  });
  it("go when the customer is one no more, and are put back when X builds the line anew", () => {
    marks.set({ jane: { tags: [] } });
    document.querySelector("[data-perch]")?.remove();
    for (const one of articles.shown()) marks.mend(one);
    expect(markIn(0)).toBe(1);
    marks.set({ jane: null });
    expect(markIn(0)).toBe(0);
  });
  it("write nothing to the page for news that changes nothing", async () => {
    marks.set({ jane: { tags: ["refund"] } });
    let writes = 0;
    const observer = new MutationObserver((records) => {
      writes += records.length;
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    marks.set({ jane: { tags: ["refund"] }, somebody: { tags: ["x"] } });
    articles.look();
    await new Promise((done) => setTimeout(done));
    expect(writes).toBe(0);
  });
  it("go at once from an article that shows another post, which is read when told to look", () => {
    marks.set({ jane: { tags: [] } });
    articles.compare();
    expect(markIn(0)).toBe(1);
    document.querySelector("article a:last-of-type")?.setAttribute("href", "/jane/status/9");
    articles.compare();
    expect(markIn(0)).toBe(0);
    articles.look();
    expect(markIn(0)).toBe(1);
  });
  it("come to an article without a post once it shows one", () => {
    marks.set({ jane: { tags: [] } });
    document.body.insertAdjacentHTML("beforeend", "<article></article>");
    articles.look();
    const bare = document.querySelector("article:last-of-type");
    if (bare) bare.outerHTML = post("7", "jane");
    articles.look();
    expect(markIn(2)).toBe(1);
  });
  it("are not shown before their words have come", () => {
    const bare = createMarks({ page: document, signal: leave.signal, tell: async () => undefined }, createStyle(document), articles.shown);
    bare.set({ jane: { tags: [] } });
    expect(document.querySelectorAll("[data-perch]")).toHaveLength(0);
  });
});
