import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import { ARTICLE_COLUMNS, csvParts } from "../../contracts/csv";
import type { Article } from "../rows";
import { atom, htmlFiles, intercomJson, markdownFiles, rss, zendeskJson } from "./export-articles";
import { articlesFromCsv, articlesFromMarkdown, type Imported } from "./import";
import { articlesFromHelpCentre, jsonValues } from "./import-help-centre";
import { articlesFromHtml, articlesFromXml } from "./import-pages";
import type { ParseMarkup } from "./incoming";
import { planImport } from "./plan-import";

const parse: ParseMarkup = (text, type) => new DOMParser().parseFromString(text, type) as unknown as Document;
const BODY = `Hi {{customer.first_name|there}}, a *refund* takes **5 days** & costs < 1 €.

## How

1. Open [your orders](https://tidemill.example/orders)
2. Choose \`Refund\`

- one
- two

| Size | Litres |
| --- | --- |
| S | 20 |

> Keep the box.

\`\`\`
ab  cd
\`\`\``;
const article = (id: string, more: Partial<Article> = {}): Article => ({
  ...{
    id,
    title: `Refunds "${id}" & <more>`,
    body: BODY,
    tags: ["money", "gift cards"],
    lang: "en",
    createdAt: 1_000,
    updatedAt: 86_400_000,
  },
  ...{ uses: 0, url: `https://tidemill.example/help/${encodeURIComponent(id)}` },
  ...more,
});
const ALL = [
  article("article:1", {
    snippet: "5 days.",
    attachments: [{ name: "Size chart", url: "https://tidemill.example/s.pdf" }],
    reviewBy: "2027-01-31",
  }),
  article("article:2", { title: "Reembolsos", lang: "es", topicId: "article:1", status: "draft", audience: "dm" }),
  article("article:3", { title: "=Formula", body: "-1 is not a formula, nor is\n\n+2", tags: [] }),
];
const every = <T>(files: readonly T[], read: (file: T) => Imported) => files.map(read).flatMap(({ articles }) => articles);

describe("what is exported comes back as it was", () => {
  it.each<[string, () => Imported["articles"], (keyof Article)[]]>([
    [
      "Markdown",
      () => every(markdownFiles(ALL), ({ path, text }) => articlesFromMarkdown(path, text)),
      ["snippet", "attachments", "reviewBy", "status", "audience"],
    ],
    [
      "CSV",
      () => articlesFromCsv([...csvParts(ARTICLE_COLUMNS, ALL)].join("")).articles,
      ["snippet", "attachments", "reviewBy", "status", "audience"],
    ],
    ["Zendesk's JSON", () => articlesFromHelpCentre(zendeskJson(ALL), parse).articles, ["status"]],
    ["Intercom's JSON", () => articlesFromHelpCentre(intercomJson(ALL.map((one) => ({ ...one, tags: [] }))), parse).articles, ["status"]],
    ["RSS", () => articlesFromXml(rss(ALL, "Help", "https://tidemill.example"), parse).articles, []],
    ["Atom", () => articlesFromXml(atom(ALL, "Help", "https://tidemill.example"), parse).articles, []],
    ["pages", () => every(htmlFiles(ALL).slice(0, -1), ({ path, text }) => articlesFromHtml(path, text, parse)), []],
  ])("by %s", (format, read, also) => {
    const fields = ["title", "body", "lang", "url", ...(format.startsWith("Intercom") ? [] : ["tags" as const]), ...also] as const;
    const only = (one: object) => Object.fromEntries(fields.map((field) => [field, (one as Record<string, unknown>)[field]]));
    expect(read().map(only)).toEqual(ALL.map(only));
  });

  it("and Perch's own files change nothing on the desk they came from", () => {
    const articles = every(markdownFiles(ALL), ({ path, text }) => articlesFromMarkdown(path, text));
    const csv = articlesFromCsv([...csvParts(ARTICLE_COLUMNS, ALL)].join("")).articles;
    for (const from of [articles, csv])
      expect(planImport([{ from: "files", articles: from, isWhole: true }], ALL).map(({ kind }) => kind)).toEqual(
        Array(3).fill("unchanged"),
      );
  });
});

describe("hostile HTML", () => {
  it("leaves no script, no frame and no address that would run", () => {
    const html = `<p onclick=alert(1)>Hi</p><script>alert(1)</script><style>b{}</style><iframe src="https://evil.example"></iframe>
      <a href="javascript:alert(1)">go</a> <img src="data:text/html,x" onerror=alert(1)> <svg onload=alert(1)></svg>&lt;script&gt;`;
    const [read] = articlesFromHelpCentre(JSON.stringify({ articles: [{ id: 1, title: "T", body: html, locale: "en" }] }), parse).articles;
    expect(read?.body.replace(/\s+/g, " ")).toBe("Hi go <script\\>");
  });

  it("is text in what is exported", () => {
    const [page] = htmlFiles([
      article("a", { body: "<script>alert(1)</script>\n\n[go](javascript:alert(1))\n\n<img src=x onerror=alert(1)>" }),
    ]);
    expect(page?.text).not.toMatch(/<script>alert|<img|javascript:/);
  });
});

describe("a help centre's JSON", () => {
  it("may be several pages one after the other", () => {
    const page = (id: number) => JSON.stringify({ articles: [{ id, title: `Nr "${id}" {`, body: "<p>x</p>", locale: "en-us" }] });
    const read = articlesFromHelpCentre(`${page(1)}\n${page(2)}`, parse);
    expect(read.articles.map(({ key, title, lang }) => [key, title, lang])).toEqual([
      ["1/en-US", 'Nr "1" {', "en-US"],
      ["2/en-US", 'Nr "2" {', "en-US"],
    ]);
    expect(jsonValues('{"a":1} nonsense')).toBeUndefined();
  });

  it("says which articles it could not take", () => {
    const read = articlesFromHelpCentre(
      JSON.stringify({ articles: [{ id: 1, title: "Empty", body: "", html_url: "https://h.example/1" }] }),
      parse,
    );
    expect(read).toEqual({ articles: [], errors: [{ line: 1, reason: "no_body" }], from: "zendesk:h.example" });
    expect(articlesFromHelpCentre("nothing", parse).errors).toEqual([{ line: 1, reason: "unknown_format" }]);
  });
});

it("a sitemap is said to hold addresses only, a page its main part and its whole addresses", () => {
  expect(articlesFromXml('<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>', parse).errors).toEqual([
    { line: 1, reason: "only_addresses" },
  ]);
  const page = `<html lang="en"><head><title>Hours | Tidemill</title><link rel="canonical" href="https://tidemill.example/hours"></head>
    <body><nav>Home</nav><main><h1>Hours</h1><p>Nine to <a href="/five">five</a>.</p><footer>©</footer></main></body></html>`;
  expect(articlesFromHtml("x.html", page, parse)).toEqual({
    from: "pages:tidemill.example",
    errors: [],
    articles: [
      {
        ...{ title: "Hours", body: "Nine to [five](https://tidemill.example/five).", tags: [], lang: "en" },
        ...{ url: "https://tidemill.example/hours", key: "https://tidemill.example/hours" },
      },
    ],
  });
});
