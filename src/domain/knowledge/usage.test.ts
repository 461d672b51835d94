import { describe, expect, it } from "vitest";
import type { DeskEvent } from "../events";
import type { Acceptance, Article, Message } from "../rows";
import { keptOf, type Sources, usageOf, usesByDay } from "./usage";

const DAY = 86_400_000;
const NOW = 400 * DAY;
const article = (id: string, more: Partial<Article> = {}): Article => ({
  ...{ id, title: id, body: "One two **three** four {{customer.first_name}}", tags: [], lang: "en", uses: 0 },
  ...{ createdAt: NOW - DAY, updatedAt: NOW - DAY },
  ...more,
});
const accepted = (articleId: string, at: number): Acceptance => ({ id: `${articleId} ${at}`, articleId, terms: [], at });
const inserted = (replyId: string, text: string, offered?: string[], chosen?: string) =>
  ({ type: "reply.inserted", id: replyId, at: NOW, by: "me", customerId: "x:1", replyId, text, offered, chosen }) as DeskEvent;
const usage = (more: Partial<Sources>) =>
  usageOf({
    articles: [],
    events: [],
    messages: [],
    acceptances: [],
    span: { from: NOW - 28 * DAY, to: NOW + 1 },
    today: "2026-11-22",
    now: NOW,
    ...more,
  });

describe("an article's use", () => {
  it("counts what was taken in the span, and shown beside what was taken of it", () => {
    const [a, b] = usage({
      articles: [article("b"), article("a"), article("away", { archivedAt: 1 })],
      acceptances: [accepted("a", NOW), accepted("a", NOW - 27 * DAY), accepted("a", NOW - 60 * DAY), accepted("b", NOW - 60 * DAY)],
      events: [inserted("1", "x", ["a", "b"], "a"), inserted("2", "x", ["a"]), inserted("3", "x", ["b"], "a"), inserted("4", "x")],
    });
    expect(a).toMatchObject({ article: { id: "a" }, uses: 2, shown: 2, taken: 1, lastUsedAt: NOW });
    expect(b).toMatchObject({ article: { id: "b" }, uses: 0, shown: 2, taken: 0, lastUsedAt: NOW - 60 * DAY });
  });

  it("goes by what was sent, where the page has shown it", () => {
    const sent = { direction: "outbound", inReplyTo: "x_post:1", text: "Something else" } as Message;
    const rewritten = usage({
      articles: [article("a")],
      events: ["x_post:1", "x_post:2", "x_post:3"].map((id) => inserted(`public:${id}`, "One two three four", ["a"], "a")),
      messages: [sent, { ...sent, inReplyTo: "x_post:2" }],
    });
    expect(rewritten[0]).toMatchObject({ kept: { median: 0, n: 3 }, stale: ["rewritten"] });
  });

  it("is old when its day has come, nobody took it, or nobody changed it", () => {
    const old = { createdAt: NOW - 300 * DAY, updatedAt: NOW - 300 * DAY };
    const stale = (more: Partial<Article>, acceptances: Acceptance[] = []) =>
      usage({ articles: [article("a", more)], acceptances })[0]?.stale;
    expect(stale({})).toEqual([]);
    expect(stale({ reviewBy: "2026-11-22" })).toEqual(["review"]);
    expect(stale(old)).toEqual(["unused", "unedited"]);
    expect(stale({ ...old, status: "draft" })).toEqual(["unedited"]);
    expect(stale(old, [accepted("a", NOW - 89 * DAY)])).toEqual(["unedited"]);
  });
});

it("words are left, each as often as it stood there", () => {
  expect(keptOf(article("a"), "One, TWO and three!")).toBe(0.75);
  expect(keptOf(article("a", { snippet: "no no" }), "no")).toBe(0.5);
});

it("uses fall on the days they were", () => {
  const days = [0, 1].map((day) => ({ from: day * DAY, to: (day + 1) * DAY }));
  expect(usesByDay([accepted("a", 5), accepted("a", DAY), accepted("b", DAY + 1), accepted("b", 9 * DAY)], days)).toEqual([1, 2]);
});
