import { describe, expect, it } from "vitest";
import { cleanArticle } from "../articles/clean";
import type { Article } from "../rows";
import type { Incoming } from "./incoming";
import { type ImportStep, planImport } from "./plan-import";

const FROM = "zendesk:help.example";
const words = (key: string, more: Partial<Incoming> = {}): Incoming => ({
  key,
  title: `Title ${key}`,
  body: "Body",
  tags: [],
  lang: "en",
  ...more,
});
const plan = (articles: Incoming[], existing: Article[], isWhole = true) => planImport([{ from: FROM, articles, isWhole }], existing);
const kinds = (steps: ImportStep[]) => steps.map((step) => (step.kind === "conflict" ? step.because : step.kind));

/** The desk after these steps were done, conflicts left as they are. */
function done(steps: ImportStep[], existing: Article[] = []): Article[] {
  const rows = new Map(existing.map((row) => [row.id, row]));
  for (const step of steps) {
    if (step.kind === "new")
      rows.set(step.articleId, { ...cleanArticle(step.article), id: step.articleId, createdAt: 0, updatedAt: 0, uses: 0 });
    if (step.kind === "changed") rows.set(step.row.id, { ...step.row, ...cleanArticle(step.article) });
  }
  return [...rows.values()];
}

describe("bringing articles in again", () => {
  const first = [words("1"), words("2", { status: undefined }), words("3")];
  const desk = done(plan(first, []));

  it("makes no second one, though titles and places in the file change", () => {
    expect(desk).toHaveLength(3);
    expect(kinds(plan([...first].reverse(), desk))).toEqual(["unchanged", "unchanged", "unchanged"]);
    const renamed = plan([words("1", { title: "Another" }), words("2", { status: "draft" }), words("3")], desk);
    expect(kinds(renamed)).toEqual(["changed", "changed", "unchanged"]);
    expect(kinds(plan([words("1", { title: "Another" }), words("2", { status: "draft" }), words("3")], done(renamed, desk)))).toEqual(
      Array(3).fill("unchanged"),
    );
  });

  it("overwrites nothing that was changed here since, and keeps what the source says nothing of", () => {
    const [one, two, three] = desk as [Article, Article, Article];
    const edited = [{ ...one, body: "Ours" }, { ...two, audience: "internal" as const, ownerId: "agent:1" }, three];
    expect(kinds(plan(first, edited))).toEqual(["unchanged", "unchanged", "unchanged"]);
    const steps = plan([words("1", { body: "Theirs" }), words("2", { body: "New", status: undefined }), words("3")], edited);
    expect(kinds(steps)).toEqual(["edited", "changed", "unchanged"]);
    expect(done(steps, edited)[1]).toMatchObject({ body: "New", audience: "internal", ownerId: "agent:1" });
  });

  it("names what is gone, if all of the source is there to see", () => {
    expect(kinds(plan([words("1")], desk))).toEqual(["unchanged", "gone", "gone"]);
    expect(kinds(plan([words("1")], desk, false))).toEqual(["unchanged"]);
  });

  it("asks about one that was put away, and about one of the same title that somebody wrote here", () => {
    const [one, ...rest] = desk as [Article, ...Article[]];
    expect(kinds(plan([words("1")], [{ ...one, archivedAt: 5 }, ...rest], false))).toEqual(["archived"]);
    const mine = { ...one, id: "mine", source: undefined, body: "Mine" };
    expect(kinds(plan([words("9", { title: mine.title })], [mine]))).toEqual(["twin"]);
    expect(kinds(plan([words("9", { title: mine.title, body: "Mine" })], [mine]))).toEqual(["unchanged"]);
  });

  it("gives translations one topic, and the same ids on every desk", () => {
    const steps = () => plan([words("7/en", { topic: "7" }), words("7/es", { topic: "7", lang: "es" }), words("8/en", { topic: "8" })], []);
    const made = done(steps());
    expect(new Set(made.map(({ topicId }) => topicId)).size).toBe(2);
    expect(made[0]?.topicId).toBe(made[1]?.topicId);
    expect(done(steps())).toEqual(made);
  });
});
