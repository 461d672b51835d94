import { describe, expect, test } from "vitest";
import type { Article } from "../../domain/rows";
import { type Kind, ofKind } from "./kinds";

const article = (id: string, more: Partial<Article> = {}): Article => ({
  ...{ id, title: id, body: "b", tags: [], lang: "en", createdAt: 0, updatedAt: 0, uses: 0 },
  ...more,
});
const all = [
  article("plain"),
  article("plain-es", { lang: "es-MX", topicId: "plain" }),
  article("draft", { status: "draft", ownerId: "agent:1" }),
  article("team", { audience: "internal", reviewBy: "2026-11-22" }),
  article("later", { audience: "dm", reviewBy: "2026-11-23" }),
];
const ids = (kind: Kind) => ofKind(all, kind, "2026-11-22").map(({ id }) => id);

describe("the articles of a kind", () => {
  test.each([
    ["draft", ["draft"]],
    ["published", ["plain", "plain-es", "team", "later"]],
    ["review", ["team"]],
    ["dm", ["later"]],
    ["internal", ["team"]],
    ["owner:agent:1", ["draft"]],
  ] as const)("%s", (kind, expected) => expect(ids(kind)).toEqual(expected));

  test("lack a translation where their topic is not in every language in use", () => {
    expect(ids("untranslated")).toEqual(["draft", "team", "later"]);
  });
});
