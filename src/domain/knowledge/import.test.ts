import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articlesFromCsv, articlesFromMarkdown } from "./import";

describe("articles from Markdown", () => {
  it("take title, tags, language and address from the front matter", () => {
    const file =
      '---\ntitle: "Refunds: how"\ntags: [money, "Money", "gift cards"]\nlanguage: es_mx\nurl: shop.example/refunds\n---\n# Refunds\n\nWe pay back.\n';
    expect(articlesFromMarkdown("x.md", file)).toEqual({
      articles: [
        {
          title: "Refunds: how",
          body: "# Refunds\n\nWe pay back.",
          tags: ["money", "gift cards"],
          lang: "es-MX",
          url: "https://shop.example/refunds",
          key: "x.md",
        },
      ],
      errors: [],
    });
  });

  it.each([
    ["a list by commas", "tags: 'a, #b , a'"],
    ["a list", "tags:\n  - a\n  - b"],
    ["labels", "labels: [a, b]"],
  ])("read tags as %s", (_, tags) => {
    expect(articlesFromMarkdown("x.md", `---\n${tags}\n---\ntext`).articles[0]?.tags).toEqual(["a", "b"]);
  });

  it("are called by their first heading, else by the file's name, and don't repeat the title", () => {
    expect(articlesFromMarkdown("a.md", "# Open **hours** #\n\nAlways.").articles[0]).toMatchObject({
      title: "Open hours",
      body: "Always.",
    });
    expect(articlesFromMarkdown("a.md", "---\ntitle: Hours\n---\n## Hours\nAlways.").articles[0]).toMatchObject({
      title: "Hours",
      body: "Always.",
    });
    expect(articlesFromMarkdown("help/opening-hours_de.md", "Always.").articles[0]).toMatchObject({
      title: "opening hours de",
      body: "Always.",
    });
  });

  it("keep dashes of the text, Windows line ends and a byte order mark apart from the front matter", () => {
    expect(articlesFromMarkdown("a.md", "\uFEFF---\r\ntitle: T\r\n---\r\none\r\n\r\n---\r\n\r\ntwo\r\n").articles[0]).toMatchObject({
      title: "T",
      body: "one\n\n---\n\ntwo",
    });
    expect(articlesFromMarkdown("a.md", "---\nno end").articles[0]).toMatchObject({ title: "a", body: "---\nno end" });
  });

  it("say what is wrong", () => {
    expect(articlesFromMarkdown("a.md", "  \n").errors).toEqual([{ line: 1, reason: "empty_file" }]);
    expect(articlesFromMarkdown("a.md", "# Only a title").errors).toEqual([{ line: 1, reason: "no_body" }]);
    expect(articlesFromMarkdown("a.md", "x".repeat(100_001)).errors).toEqual([{ line: 1, reason: "too_long" }]);
    expect(articlesFromMarkdown("a.md", "---\ntitle: a: b\n---\ntext")).toMatchObject({
      articles: [{ title: "a" }],
      errors: [{ line: 1, reason: "bad_front_matter" }],
    });
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "grapheme" }), fc.string(), (name, yaml, text) => {
        const { articles, errors } = articlesFromMarkdown(name, `---\n${yaml}\n---\n${text}`);
        expect(articles.length + errors.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("articles from CSV", () => {
  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("are read with %s between", (_, mark) => {
    const file = [
      ["Labels", "Question", "Answer", "Locale", "Link"],
      ["a|b".replace("|", mark === "|" ? "/" : "|"), "Why, oh; why?", "Because", "en", "https://a.example"],
    ]
      .map((row) => row.map((cell) => `"${cell}"`).join(mark))
      .join("\r\n");
    const { articles, errors } = articlesFromCsv(file);
    expect(errors).toEqual([]);
    expect(articles).toEqual([
      {
        title: "Why, oh; why?",
        body: "Because",
        tags: mark === "|" ? ["a/b"] : ["a", "b"],
        lang: "en",
        url: "https://a.example",
        key: "https://a.example",
      },
    ]);
  });

  it("know Spanish headers, Excel's first line and a byte order mark", () => {
    expect(articlesFromCsv("\uFEFFsep=;\nPregunta;Respuesta;Idioma\n¿Y?;Sí;Español").articles).toEqual([
      { title: "¿Y?", body: "Sí", tags: [], lang: "es" },
    ]);
  });

  it("keep the good rows of a broken file and name the bad lines", () => {
    const file = [
      "title,body", // 1
      '"Two', //       2: one row over two lines
      'lines",fine', // 3
      ",no title", //  4
      "no body", //    5
      "", //           6
      '"never closed,x', // 7
      "good,again", // 8
      '"a"b,c', //     9
      `${"t".repeat(301)},x`, // 10
      "last,one", //  11
    ].join("\n");
    const { articles, errors } = articlesFromCsv(file);
    expect(articles.map(({ title }) => title)).toEqual(["Two lines", "good", "last"]);
    expect(errors).toEqual([
      { line: 4, reason: "no_title" },
      { line: 5, reason: "no_body" },
      { line: 7, reason: "broken_quotes" },
      { line: 9, reason: "broken_quotes" },
      { line: 10, reason: "too_long" },
    ]);
  });

  it("say when there is nothing, or no column for title and text", () => {
    expect(articlesFromCsv("\uFEFF\n").errors).toEqual([{ line: 1, reason: "empty_file" }]);
    expect(articlesFromCsv("\n\na,b\n1,2").errors).toEqual([{ line: 3, reason: "no_columns" }]);
    expect(articlesFromCsv("title,tags\n1,2").errors).toEqual([{ line: 1, reason: "no_columns" }]);
  });

  it("stop telling after 200 bad rows", () => {
    const { errors } = articlesFromCsv(`title,body\n${",x\n".repeat(1_000)}`);
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)).toEqual({ line: 202, reason: "too_many_errors" });
  });

  it("come back as they were written, whatever is in them", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => `x${text.replace(/\s+/g, " ").trim()}`.normalize());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom(",", ";", "\t"), (rows, mark) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const file = [["title", "body"], ...rows].map((row) => row.map(quote).join(mark)).join("\n");
        expect(articlesFromCsv(file)).toEqual({ articles: rows.map(([title, body]) => ({ title, body, tags: [], lang: "" })), errors: [] });
      }),
    );
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', ",", ";", "\n", "\r", "a", "title", "body", "\uFEFF", " "), { maxLength: 60 }), (parts) => {
        expect(articlesFromCsv(`title,body\n${parts.join("")}`).articles).toBeInstanceOf(Array);
        expect(articlesFromCsv(parts.join("")).articles).toBeInstanceOf(Array);
      }),
    );
  });
});
