import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Acceptance, Article } from "../rows";
import { article } from "./fixtures/article";
import { createIndex, type Index, search, wordsOf } from "./rank";
import { Trainer } from "./trainer";

const accepted = (id: string, articleId: string, message: string): Acceptance => ({ id, articleId, terms: wordsOf(message), at: 0 });
const ids = (index: Index, query: string, opts: { lang?: string; limit?: number } = {}) =>
  search(index, query, { limit: 5, ...opts }).map((hit) => hit.article.id);

describe("suggesting articles", () => {
  it("finds other forms of the customer's words in title, body and tags", () => {
    const index = createIndex([
      article("a", { title: "Refunds" }),
      article("b", { body: "How deliveries are tracked." }),
      article("c", { tags: ["cancellation"] }),
    ]);
    expect(ids(index, "was I refunded?")).toEqual(["a"]);
    expect(ids(index, "track my deliveries")).toEqual(["b"]);
    expect(ids(index, "I cancelled it")).toEqual(["c"]);
  });

  it("counts a word in the title more than one in the body", () => {
    const filler = "one two three four five six seven eight nine ten";
    const index = createIndex([
      article("body", { title: "Parcels", body: `voucher ${filler}` }),
      article("title", { title: "Voucher", body: filler }),
    ]);
    expect(ids(index, "my voucher")).toEqual(["title", "body"]);
  });

  it.each([
    ["left out", "pasword"],
    ["doubled", "passsword"],
    ["swapped", "passwrod"],
    ["wrong", "passqord"],
  ])("forgives a letter %s", (_, query) => {
    const index = createIndex([
      article("login", { title: "Help", body: "Reset the password here." }),
      article("other", { title: "Shipping" }),
    ]);
    expect(ids(index, `my ${query} is lost`)).toEqual(["login"]);
  });

  it("understands Spanish with and without its accents", () => {
    const index = createIndex([
      article("es", { title: "Cambiar la contraseña", lang: "es" }),
      article("otro", { title: "Horario", lang: "es" }),
    ]);
    expect(ids(index, "olvide mi contrasena", { lang: "es" })).toEqual(["es"]);
    expect(ids(index, "¿Cómo cambio mis CONTRASEÑAS?", { lang: "es" })).toEqual(["es"]);
  });

  it("puts articles in the customer's language, or in none, before others", () => {
    const index = createIndex([
      article("en", { title: "iPhone iPhone iPhone" }),
      article("es", { title: "Carcasas", body: "Para tu iPhone y mucho más de lo que buscas.", lang: "es-MX" }),
      article("none", { title: "Cases", body: "iPhone", lang: "" }),
    ]);
    expect(ids(index, "iphone", { lang: "es" }).at(-1)).toBe("en");
    expect(ids(index, "iphone", { lang: "und" })[0]).toBe("en");
  });

  it("reads scripts without spaces, right-to-left and emoji", () => {
    const index = createIndex([
      article("ja", { title: "返品について", lang: "ja" }),
      article("ar", { title: "استرداد المبلغ", lang: "ar" }),
    ]);
    expect(ids(index, "返品したいです", { lang: "ja" })[0]).toBe("ja");
    expect(ids(index, "أريد استرداد المبلغ 😡", { lang: "ar" })[0]).toBe("ar");
    expect(ids(index, "😡😡😡")).toEqual([]);
  });

  it("never shows an archived article, and shows it again when it is restored", () => {
    const index = createIndex([article("a", { title: "Refund", archivedAt: 1 })], [accepted("1", "a", "refund please")]);
    expect(ids(index, "refund")).toEqual([]);
    index.put(article("a", { title: "Refund" }));
    expect(ids(index, "refund")).toEqual(["a"]);
    index.put(article("a", { title: "Refund", archivedAt: 2 }));
    expect(ids(index, "refund")).toEqual([]);
  });

  it("does not look into variables, links and handles", () => {
    const index = createIndex([article("a", { title: "Hi", body: "{{customer.first_name}} https://example.com/refund @refund" })]);
    expect(ids(index, "customer refund")).toEqual([]);
  });

  it("finds nothing for nothing", () => {
    const index = createIndex([article("a", { title: "Refund" })]);
    expect(ids(createIndex([]), "refund")).toEqual([]);
    expect(ids(index, "")).toEqual([]);
    expect(ids(index, "@someone https://x.com")).toEqual([]);
    expect(ids(index, "refund", { limit: 0 })).toEqual([]);
  });
});

describe("learning from accepted suggestions", () => {
  const desk = [
    article("cancel", { title: "Cancelling" }),
    article("late", { title: "Shipping times" }),
    article("hours", { title: "Opening hours" }),
  ];

  it("suggests what was accepted for similar messages, though no word of it stands in the article", () => {
    const index = createIndex(desk, [accepted("1", "late", "my parcel never came"), accepted("2", "late", "where is the parcel")]);
    expect(ids(index, "the parcel is not here")).toEqual(["late"]);
    expect(search(index, "Parcel??", { limit: 1 })[0]?.terms).toEqual([{ term: "Parcel", from: "accepted", weight: 1 }]);
  });

  it("prefers, of two as good, the one used more often", () => {
    expect(ids(createIndex([article("a", { title: "Refund" }), article("b", { title: "Refund", uses: 9 })]), "refund")).toEqual(["b", "a"]);
  });
});

describe("knowing which English words mean alike", () => {
  const titles =
    "Lost package,Opening hours,Reset your password,Refunds,Gift cards,Change your address,Careers,Vegetarian menu,Student discount,Broken item,Flight delays,Car rental,Music library,Invoices,Phone plans,Weather report,Book a doctor";
  const index = createIndex(titles.split(",").map((title) => article(title)));

  it.each([
    ["can I hire a vehicle", "Car rental", ["hire", "vehicle"]],
    ["I need to see a physician", "Book a doctor", ["physician"]],
    ["is it going to rain tomorrow", "Weather report", ["rain"]],
  ])("finds for “%s” what no word of it stands in, and says by which words", (query, title, terms) => {
    const hit = search(index, query, { limit: 5 }).find((one) => one.article.id === title);
    expect(hit?.terms.map(({ term, from }) => [from, term]).sort()).toEqual(terms.map((term) => ["alike", term]));
  });

  it("names a word once, where it stands", () => {
    const hit = search(index, "rent a car", { limit: 1 })[0];
    expect(hit?.article.id).toBe("Car rental");
    expect(new Set(hit?.terms.map(({ term }) => term)).size).toBe(hit?.terms.length);
    expect(hit?.terms.map(({ from }) => from)).not.toContain("alike");
  });

  it("finds by other words than it was chosen for", () => {
    const chosen = ["my parcel never came", "where is my package", "the courier lost it"].map((text, i) => accepted(`${i}`, "late", text));
    const others = "hours,refund,password,vegan,rental,music,weather,doctor,phone".split(",").map((id) => article(id));
    const found = search(createIndex([article("late", { title: "?" }), ...others], chosen), "any news of the shipment", { limit: 1 })[0];
    expect(found?.article.id).toBe("late");
    expect(found?.terms).toContainEqual(expect.objectContaining({ term: "shipment", from: "alike" }));
  });

  it("tells nothing of messages in other languages", () => {
    expect(ids(index, "can I hire a vehicle", { lang: "es" })).not.toContain("Car rental");
    expect(ids(index, "je voudrais louer une voiture pour demain")).not.toContain("Car rental");
  });
});

describe("explaining a suggestion", () => {
  it("names the words as the customer wrote them, where they stand, and their share", () => {
    const index = createIndex([article("a", { title: "Refunds", body: "Your money comes back." }), article("b", { title: "Hours" })]);
    const [hit] = search(index, "REFUNDED my Money", { limit: 1 });
    expect(hit?.terms.map(({ term, from }) => [term, from])).toEqual(
      expect.arrayContaining([
        ["REFUNDED", "title"],
        ["Money", "body"],
      ]),
    );
    expect(hit?.terms.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 1);
  });

  it("shows the sentence that answers, as plain text", () => {
    const body =
      "Hi {{customer.first_name}}, we are glad to help. Our **shop** is big!\n\n- Refunds take [5 days](https://shop.example/r).\n- Bye.";
    const [hit] = search(createIndex([article("a", { title: "Money", body })]), "how long do refunds take", { limit: 1 });
    expect(hit?.passage).toContain("Refunds take 5 days");
    expect(hit?.passage).not.toMatch(/\*|\{\{|\[/);
  });
});

const word = fc.constantFrom(
  ..."refund order late card help broken cup refunds ordered cards never pedido tarjeta envío the my is 5 é 返品".split(" "),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const someArticle = fc.record({
  id: fc.constantFrom(..."abcdef"),
  title: text,
  body: fc.array(text, { maxLength: 4 }).map((sentences) => sentences.join(". ")),
  tags: fc.array(word, { maxLength: 3 }),
  lang: fc.constantFrom("en", "es", "", "ja"),
  archivedAt: fc.option(fc.constant(1), { nil: undefined }),
  uses: fc.nat(20),
  createdAt: fc.constant(0),
  updatedAt: fc.constant(0),
});
const someAcceptance = fc.record({
  id: fc.uuid(),
  articleId: fc.constantFrom(..."abcdef"),
  terms: text.map(wordsOf),
  at: fc.nat(),
});
const asking = fc.record({ query: text, lang: fc.constantFrom("en", "es", undefined), limit: fc.integer({ min: 1, max: 6 }) });
const newest = (articles: Article[]) => [...new Map(articles.map((one) => [one.id, one])).values()];

describe("whatever the knowledge base", () => {
  it("an index kept up to date answers to the last bit as one built afresh, in whatever order things came", () => {
    fc.assert(
      fc.property(
        fc.array(someArticle, { maxLength: 12 }),
        fc.uniqueArray(someAcceptance, { maxLength: 10, selector: ({ id }) => id }),
        asking,
        (articles, acceptances, { query, ...opts }) => {
          const kept = createIndex([]);
          const trainer = new Trainer(kept);
          for (const [i, one] of articles.entries()) {
            kept.put(one);
            for (const _ of trainer.bring(kept.live(), acceptances.slice(0, i)));
          }
          for (const _ of trainer.bring(kept.live(), acceptances));
          const fresh = createIndex([...newest(articles)].reverse(), [...acceptances].reverse());
          expect(search(kept, query, opts)).toEqual(search(fresh, query, opts));
        },
      ),
    );
  });

  it("hits are live, ordered, explained and within their bounds", () => {
    fc.assert(
      fc.property(
        fc.array(someArticle, { maxLength: 12 }),
        fc.array(someAcceptance, { maxLength: 10 }),
        asking,
        (articles, acceptances, { query, ...opts }) => {
          const hits = search(createIndex(newest(articles), acceptances), query, opts);
          expect(hits.length).toBeLessThanOrEqual(opts.limit);
          for (const [i, hit] of hits.entries()) {
            expect(hit.article.archivedAt).toBeUndefined();
            expect(hit.passage.length).toBeLessThanOrEqual(240);
            expect(hit.terms.length).toBeGreaterThan(0);
            for (const { term, weight } of hit.terms) {
              expect(query).toContain(term);
              expect(weight).toBeGreaterThan(0);
              expect(weight).toBeLessThanOrEqual(1 + 1e-9);
            }
            const foreign = (one: Article) => Boolean(opts.lang && one.lang && one.lang !== opts.lang);
            const before = hits[i - 1];
            if (before && foreign(before.article) === foreign(hit.article)) expect(before.score).toBeGreaterThanOrEqual(hit.score);
            else if (before) expect(foreign(before.article)).toBe(false);
          }
        },
      ),
    );
  });
});
