import { describe, expect, test } from "vitest";
import type { Article } from "../../domain/rows";
import { facets, findArticles } from "./find-articles";

const article = (id: string, more: Partial<Article> = {}): Article => ({
  id,
  title: id,
  body: "",
  tags: [],
  lang: "en",
  createdAt: 0,
  updatedAt: 0,
  uses: 0,
  ...more,
});
const all = [
  article("Returns", { body: "Send it back within 30 days", tags: ["Refund"], updatedAt: 1 }),
  article("Teléfono y envíos", { body: "Llámanos", lang: "es", updatedAt: 3 }),
  article("Delivery", { body: "Returns are free", tags: ["shipping", "refund"], updatedAt: 2 }),
  article("Old", { archivedAt: 1 }),
];
const find = (wanted: Partial<Parameters<typeof findArticles>[1]>) =>
  findArticles(all, { query: "", tag: "", lang: "", archived: false, ...wanted }).map(({ title }) => title);

describe("the articles found", () => {
  test("are those not archived, last changed first, when nothing is asked", () => {
    expect(find({})).toEqual(["Teléfono y envíos", "Delivery", "Returns"]);
    expect(find({ archived: true })).toEqual(["Old"]);
  });

  test("hold every word, in whatever accents and capitals, the title's first", () => {
    expect(find({ query: "RETURNS" })).toEqual(["Returns", "Delivery"]);
    expect(find({ query: "telefono ENVIOS" })).toEqual(["Teléfono y envíos"]);
    expect(find({ query: "returns nowhere" })).toEqual([]);
  });

  test("have the tag and language asked for", () => {
    expect(find({ tag: "REFUND" })).toEqual(["Delivery", "Returns"]);
    expect(find({ tag: "refund", lang: "es" })).toEqual([]);
  });

  test("are found among 10,000 without holding up the typing", () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      article(`Article ${i}`, { body: "Words about parcels and refunds. ".repeat(20), updatedAt: i }),
    );
    findArticles(many, { query: "parcels", tag: "", lang: "", archived: false });
    const started = performance.now();
    expect(findArticles(many, { query: "refunds 9999", tag: "", lang: "", archived: false })).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test("languages and tags are offered by how many articles have them, a tag in any capitals once", () => {
  expect(facets(all)).toEqual({ langs: ["en", "es"], tags: ["Refund", "shipping"] });
});
