import { describe, expect, it } from "vitest";
import type { Command } from "../commands";
import type { DeskEvent } from "../events";
import { createOverlay } from "../overlay";
import { plan } from "../plan";
import type { Lookup } from "../rows";
import { undoOf } from "../undo";
import { revisionsOf, withWordsOf } from "./revisions";
import { type Article, type ArticleDraft, draftOf } from "./row";
import { isSuggested, oneOfTopic } from "./suggested";

const none: Lookup = () => undefined;
const words = (more: Partial<ArticleDraft> = {}): ArticleDraft => ({
  title: "Hours",
  body: "Nine to five.",
  tags: [],
  lang: "en",
  ...more,
});
const article = (id: string, more: Partial<Article> = {}): Article => ({ ...words(), id, createdAt: 0, updatedAt: 0, uses: 0, ...more });

/** A desk on which commands are done one after the other. */
function desk() {
  const rows = createOverlay(none);
  const log: DeskEvent[] = [];
  let now = 0;
  return {
    log,
    row: () => rows.get("articles", "a"),
    give(command: Command) {
      const made = plan(rows.get, command, { now: ++now, agentId: "agent:1", id: `event:${now}` });
      if ("rejection" in made) return made;
      const undo = undoOf(rows.get, made.events);
      rows.apply(made.changes);
      log.push(...made.events);
      return { undo };
    },
  };
}

describe("an article", () => {
  it("keeps what is said of it, and nothing that is the default", () => {
    const { give, row } = desk();
    const links = [
      { name: " ", url: "https://tidemill.example/size.pdf" },
      { name: "odd", url: "javascript:alert(1)" },
    ];
    give({
      ...{ type: "article.create", articleId: "a" },
      article: words({ status: "draft", audience: "dm", snippet: " Nine to five ", attachments: links, ownerId: "", reviewBy: "soon" }),
    } as Command);
    expect(row()).toEqual({
      ...article("a", { createdAt: 1, updatedAt: 1, status: "draft", audience: "dm", snippet: "Nine to five" }),
      attachments: [{ name: "https://tidemill.example/size.pdf", url: "https://tidemill.example/size.pdf" }],
    });
  });

  it("is published by leaving its status out, and an undone edit brings all of it back", () => {
    const { give, row } = desk();
    give({ type: "article.create", articleId: "a", article: words({ status: "draft", ownerId: "agent:1" }) });
    const before = row();
    const done = give({ type: "article.edit", articleId: "a", article: words({ title: "Opening hours" }) });
    expect(row()).toEqual(article("a", { title: "Opening hours", createdAt: 1, updatedAt: 2 }));
    if (!("undo" in done)) throw new Error("refused");
    for (const command of done.undo) give(command);
    expect(row()).toEqual({ ...before, updatedAt: 3 });
  });

  it("takes no snippet that is too long for a post", () => {
    const made = desk().give({ type: "article.create", articleId: "a", article: words({ snippet: "語".repeat(141) }) });
    expect(made).toEqual({ rejection: { reason: "too_long", detail: "280" } });
  });

  it("goes back to the words it had, and stays whose and for whom it is", () => {
    const { give, log, row } = desk();
    give({ type: "article.create", articleId: "a", article: words({ snippet: "9–5" }) });
    give({ type: "article.edit", articleId: "a", article: words({ body: "Ten to six.", audience: "internal" }) });
    give({ type: "article.archive", articleId: "a" });
    const [latest, first] = revisionsOf(log);
    expect([latest?.article.body, first?.article.body, first?.isFirst]).toEqual(["Ten to six.", "Nine to five.", true]);
    give({ type: "article.edit", articleId: "a", article: withWordsOf(draftOf(row() as Article), first?.article as ArticleDraft) });
    expect(row()).toMatchObject({ body: "Nine to five.", snippet: "9–5", audience: "internal", archivedAt: 3 });
  });
});

describe("what is suggested", () => {
  it("is no archived article, and no draft but to its owner", () => {
    expect(isSuggested(article("a"), "me")).toBe(true);
    expect(isSuggested(article("a", { archivedAt: 1 }), "me")).toBe(false);
    expect(isSuggested(article("a", { status: "draft", ownerId: "me" }), "me")).toBe(true);
    expect(isSuggested(article("a", { status: "draft" }), "me")).toBe(false);
  });

  it("stands once a topic, in the customer's language, where the best of its languages stands", () => {
    const [en, es, other] = [article("en"), article("es", { lang: "es-MX", topicId: "en" }), article("other")];
    const ids = (hits: Article[], lang: string | undefined) =>
      oneOfTopic(
        hits.map((one) => ({ article: one })),
        lang,
        [en, es, other],
        (_, one) => ({ article: one }),
      ).map((hit) => hit.article.id);
    expect(ids([en, other, es], "es")).toEqual(["es", "other"]);
    expect(ids([other, en], "es")).toEqual(["other", "es"]);
    expect(ids([es, en], "en-GB")).toEqual(["en"]);
    expect(ids([es, en], undefined)).toEqual(["es"]);
  });
});
