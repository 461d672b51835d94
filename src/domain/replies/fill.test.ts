import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../rows";
import { fill, replyText, VARIABLES } from "./fill";

it("fills an article with its conditions, whatever Markdown stands in them", () => {
  const body = '{% if case.priority == "urgent" %}\nWe are **on it**.\n{% else %}\nSoon.\n{% endif %}\n\nSee {{article.url}}';
  const article = { body, url: "https://a.example" } as Article;
  expect(replyText(article, { "case.priority": "urgent" })).toEqual({ text: "We are on it.\n\nSee https://a.example", missing: [] });
});

describe("filling a template", () => {
  it("puts values where their names stand, in any case and with spaces", () => {
    expect(fill("Hi {{ Customer.First_Name }}! {{agent.signature}}", { "customer.first_name": "Ana", "agent.signature": "^Leo" })).toEqual({
      text: "Hi Ana! ^Leo",
      missing: [],
    });
  });

  it("says the default where a value is not known, and misses nothing then", () => {
    expect(fill("Hi {{customer.first_name|there}}!", {})).toEqual({ text: "Hi there!", missing: [] });
    expect(fill("Hi {{customer.first_name|there}}!", { "customer.first_name": " " }).text).toBe("Hi there!");
    expect(fill("Hi {{customer.first_name|there}}!", { "customer.first_name": "Ana" }).text).toBe("Hi Ana!");
  });

  it.each([
    ["Hi {{customer.first_name}}, sorry", "Hi, sorry"],
    ["Thanks {{customer.first_name}}!", "Thanks!"],
    ["Thanks, {{customer.first_name}}", "Thanks"],
    ["Sorry, {{customer.first_name}}, but no", "Sorry, but no"],
    ["{{customer.first_name}}, sorry about that", "Sorry about that"],
    ["Done. {{customer.first_name}}, anything else?", "Done. Anything else?"],
    ["¡Hola {{customer.first_name}}! ¿{{customer.first_name}}, qué tal?", "¡Hola! ¿Qué tal?"],
    ["Hi {{customer.first_name}} ({{customer.handle}}), one", "Hi, one"],
    ["Done. - {{agent.signature}}", "Done."],
    ["Done ^{{agent.signature}}", "Done"],
    ["Done.\n\n{{agent.signature}}", "Done."],
    ["One\n{{agent.signature}}\nTwo", "One\nTwo"],
    ["Hi @{{customer.handle}} there", "Hi there"],
    ["one {{no.such}} two", "one two"],
    ["{{agent.name}}{{agent.signature}}", ""],
  ])("leaves what is not known out of “%s” without a trace", (template, text) => {
    const filled = fill(template, {});
    expect(filled.text).toBe(text);
    expect(filled.missing.length).toBeGreaterThan(0);
  });

  it("names what is missing once each, in its order", () => {
    expect(fill("{{b.b}} {{customer.name}} {{b.b}} {{ }} {{customer}}", {}).missing).toEqual(["b.b", "customer.name", "customer"]);
  });

  it("does not double the @ of a handle", () => {
    expect(fill("@{{customer.handle}} {{customer.handle}}", { "customer.handle": "@ana" }).text).toBe("@ana @ana");
  });

  it("never fills what a customer's own name says", () => {
    expect(fill("Hi {{customer.name}}", { "customer.name": "{{agent.signature}} $& $1", "agent.signature": "secret" }).text).toBe(
      "Hi {{agent.signature}} $& $1",
    );
  });

  it("leaves a text without variables as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("{{") && !text.includes("\uE000"));
        expect(fill(text, {})).toEqual({ text, missing: [] });
      }),
    );
  });

  it("leaves no double space, space before a comma or marker behind, wherever the gaps are", () => {
    const part = fc.constantFrom("Hi", ",", "!", ".", "\n", "(", ")", "-", "thanks", ...VARIABLES.map((name) => `{{${name}}}`));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { text } = fill(
          parts
            .join(" ")
            .replace(/ ([,.!)])/g, "$1")
            .replace(/\( /g, "(")
            .replace(/ *\n */g, "\n"),
          {},
        );
        expect(text).not.toMatch(/\uE000|\{\{|[^\S\n]{2}| ,/);
      }),
    );
  });
});

it("an article's reply is plain text with its own address", () => {
  const article: Article = {
    id: "a",
    title: "T",
    body: "Hi **{{customer.first_name}}**, see [the page]({{article.url}}) or {{article.url}}",
    tags: [],
    lang: "en",
    url: "https://a.example/x",
    createdAt: 0,
    updatedAt: 0,
    uses: 0,
  };
  expect(replyText(article, { "customer.first_name": "Ana" })).toEqual({
    text: "Hi Ana, see the page: https://a.example/x or https://a.example/x",
    missing: [],
  });
  expect(replyText({ ...article, snippet: "In **short**, {{customer.first_name}}" }, {}).text).toBe("In short");
});
