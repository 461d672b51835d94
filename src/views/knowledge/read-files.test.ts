import { strToU8, zipSync } from "fflate";
import { DOMParser } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { batchesOf, decode, readFiles } from "./read-files";

const file = (name: string, text: string | Uint8Array<ArrayBuffer>) => new File([text], name);
const titles = async (...files: File[]) => (await readFiles(files)).flatMap(({ articles }) => articles.map(({ title }) => title));

// A browser brings its own.
beforeAll(() => Object.assign(globalThis, { DOMParser }));

describe("reading files", () => {
  test("keeps the good rows of a half-broken CSV and names the bad ones", async () => {
    const [read] = await readFiles([
      file("help.csv", 'title,body,lang\nReturns,Send it back,en\n,No title,en\n"Hours","Nine to five",en\n'),
    ]);
    expect(read?.articles.map(({ title }) => title)).toEqual(["Returns", "Hours"]);
    expect(read?.errors).toEqual([{ line: 3, reason: "no_title" }]);
  });

  test("reads Markdown with front matter as one article", async () => {
    const [read] = await readFiles([file("returns.md", "---\ntitle: Returns\ntags: [refund]\nlang: en\n---\nSend it back.")]);
    expect(read?.articles).toEqual([{ title: "Returns", body: "Send it back.", tags: ["refund"], lang: "en", key: "returns.md" }]);
  });

  test("reads each by the ending of its name, out of archives too, and leaves what systems put there", async () => {
    const page = "<html><body><h1>Page</h1><p>Words</p></body></html>";
    const rss = "<rss><channel><item><title>Item</title><description>Words</description></item></channel></rss>";
    const json = JSON.stringify({ articles: [{ id: 1, title: "Centre", body: "<p>Words</p>", locale: "en" }] });
    const sitemap = "<urlset><url><loc>https://a.example</loc></url></urlset>";
    const all = { "a.html": page, "b.rss": rss, "c.json": json, "sitemap.xml": sitemap, "__MACOSX/a.html": page, "d/.hidden.md": "# No" };
    const zip = zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))) as Uint8Array<ArrayBuffer>;
    expect(await titles(file("all.zip", zip), file("e.md", "# Own\n\nWords"))).toEqual(["Page", "Item", "Centre", "Own"]);
    const [alone] = await readFiles([file("sitemap.xml", sitemap)]);
    expect(alone?.errors).toEqual([{ line: 1, reason: "only_addresses" }]);
  });

  test("says what it can't read and reads the rest", async () => {
    const read = await readFiles([file("broken.zip", "no archive"), file("a.md", "# A\n\nWords")]);
    expect(read.map(({ failure, articles }) => failure ?? articles.length)).toEqual(["unreadable", 1]);
  });

  test("reads the encodings spreadsheets write", () => {
    expect(decode(new TextEncoder().encode("Año ✓"))).toBe("Año ✓");
    expect(decode(Uint8Array.from([0x41, 0xf1, 0x6f]))).toBe("Año");
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0xf1, 0x00]))).toBe("Añ");
  });
});

test("articles stand by where they come from, and those without a language get one", () => {
  const draft = (title: string, lang: string) => ({ title, body: "b", tags: [], lang });
  const files = [
    { name: "a", from: "one", errors: [], isWhole: true, articles: [draft("A", "en")] },
    { name: "b", from: "one", errors: [], isWhole: false, articles: [draft("B", "")] },
    { name: "c", from: "two", errors: [], isWhole: true, articles: [] },
  ];
  const { batches, unnamed } = batchesOf(files, "fr");
  expect(batches).toEqual([{ from: "one", isWhole: false, articles: [draft("A", "en"), draft("B", "fr")] }]);
  expect(unnamed).toBe(1);
});
