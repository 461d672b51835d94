import { describe, expect, it } from "vitest";
import { joined, type News, told } from "./news";

const news = (after: number, version: number, rows: Record<string, string | null>, more: Partial<News> = {}): News => ({
  epoch: "e",
  after,
  version,
  rows: Object.entries(rows).map(([key, data]) => ({ key, version, data })),
  lastSeqs: new Map(),
  ...more,
});

describe("news", () => {
  it("that follow each other become one, each row as it is at last", () => {
    const one = news(1, 2, { "tags/a": "1", "tags/b": "1" }, { lastSeqs: new Map([["ada", 3]]) });
    const two = news(
      2,
      3,
      { "tags/b": null, "tags/c": "1" },
      {
        lastSeqs: new Map([
          ["ada", 4],
          ["bo", 1],
        ]),
      },
    );
    const both = joined(one, two);
    expect(both).toMatchObject({ after: 1, version: 3 });
    expect(both?.rows).toEqual([
      { key: "tags/a", version: 2, data: "1" },
      { key: "tags/b", version: 3, data: null },
      { key: "tags/c", version: 3, data: "1" },
    ]);
    expect([...(both?.lastSeqs ?? [])]).toEqual([
      ["ada", 4],
      ["bo", 1],
    ]);
  });

  it("that were heard already change nothing", () => {
    const one = news(1, 2, { "tags/a": "1" });
    expect(joined(one, news(1, 2, { "tags/a": "2" }))).toBe(one);
  });

  it("with a gap between, of another epoch or too long must be pulled", () => {
    const one = news(1, 2, { "tags/a": "1" });
    expect(joined(one, news(3, 4, {}))).toBeUndefined();
    expect(joined(one, news(2, 3, {}, { epoch: "f" }))).toBeUndefined();
    const long = "x".repeat(60_000);
    expect(told(news(1, 2, { "tags/a": long }))).toBeDefined();
    expect(joined(news(1, 2, { "tags/a": long }), news(2, 3, { "tags/b": long }))).toBeUndefined();
    expect(told(news(1, 2, { "tags/a": long, "tags/b": long }))).toBeUndefined();
  });
});
