import { describe, expect, test } from "vitest";
import { decode, readFile, split } from "./read-files";

const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);

describe("reading files", () => {
  test("keeps the good rows of a half-broken CSV and names the bad ones", async () => {
    const read = await readFile(file("help.csv", 'title,body,lang\nReturns,Send it back,en\n,No title,en\n"Hours","Nine to five",en\n'));
    expect(read.articles.map(({ title }) => title)).toEqual(["Returns", "Hours"]);
    expect(read.errors).toEqual([{ line: 3, reason: "no_title" }]);
  });

  test("reads Markdown with front matter as one article", async () => {
    const { articles } = await readFile(file("returns.md", "---\ntitle: Returns\ntags: [refund]\nlang: en\n---\nSend it back."));
    expect(articles).toEqual([{ title: "Returns", body: "Send it back.", tags: ["refund"], lang: "en" }]);
  });

  test("reads the encodings spreadsheets write", () => {
    expect(decode(new TextEncoder().encode("Año ✓"))).toBe("Año ✓");
    expect(decode(Uint8Array.from([0x41, 0xf1, 0x6f]))).toBe("Año");
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0xf1, 0x00]))).toBe("Añ");
  });
});

test("articles that are there already stand apart, and those without a language get one", () => {
  const draft = (title: string, lang: string) => ({ title, body: "b", tags: [], lang });
  const existing = { id: "1", ...draft("Returns", "en"), createdAt: 0, updatedAt: 0, uses: 0 };
  const read = [
    { name: "a.csv", errors: [], articles: [draft("returns ", "en"), draft("Returns", "es"), draft("Hours", ""), draft("Hours", "fr")] },
  ];
  const { fresh, known, unnamed } = split(read, [existing], "fr");
  expect(fresh.map(({ title, lang }) => [title, lang])).toEqual([
    ["Returns", "es"],
    ["Hours", "fr"],
  ]);
  expect(known).toHaveLength(2);
  expect(unnamed).toBe(1);
});
