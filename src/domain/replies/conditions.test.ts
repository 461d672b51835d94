import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose, namesIn } from "./conditions";
import { fill } from "./fill";

const known = { "customer.first_name": "Ana", "case.priority": "urgent", "customer.followers": "1200", "case.tags": "vip, late parcel" };
const text = (template: string, variables: Record<string, string | undefined> = known) => {
  const chosen = choose(template, variables);
  return "text" in chosen ? chosen.text : chosen.problem;
};

describe("a condition", () => {
  it.each([
    ["customer.first_name", true],
    ["agent.name", false],
    ['case.priority == "urgent"', true],
    ["case.priority == 'URGENT'", true],
    ["case.priority == “urgent”", true],
    ['case.priority != "urgent"', false],
    ['case.tags contains "VIP"', true],
    ['case.tags contains "refund"', false],
    ["agent.name contains customer.first_name", false],
    ["agent.name == blank", true],
    ["customer.first_name != nil", true],
    ["customer.followers > 1000", true],
    ["customer.followers <= 1000", false],
    ["agent.name > 5", false],
    ["agent.name and agent.name or customer.first_name", false],
    ['agent.name or customer.first_name and case.priority == "urgent"', true],
    ["true", true],
    ["false", false],
  ])("%s is %s", (condition, holds) => {
    expect(text(`{% if ${condition} %}yes{% else %}no{% endif %}`)).toBe(holds ? "yes" : "no");
    expect(text(`{% unless ${condition} %}no{% else %}yes{% endunless %}`)).toBe(holds ? "yes" : "no");
  });

  it("takes the first branch that holds", () => {
    const template =
      '{% if case.priority == "low" %}low{% elsif case.priority == "urgent" %}now{% elsif true %}never{% else %}some{% endif %}';
    expect(text(template)).toBe("now");
    expect(text(template, { "case.priority": "low" })).toBe("low");
  });

  it("stands within another, which must hold too", () => {
    const template = "a{% if agent.name %}b{% if true %}c{% else %}d{% endif %}{% else %}e{% if true %}f{% endif %}{% endif %}g";
    expect(text(template)).toBe("aefg");
    expect(text(template, { "agent.name": "Dana" })).toBe("abcg");
  });

  it("chooses by case, as Zendesk's macros do for languages", () => {
    const template = "{% case customer.language %}{% when 'es', 'ca' %}Hola{% when \"fr\" or \"de\" %}Salut{% else %}Hello{% endcase %}";
    expect(["es", "de", "en", undefined].map((language) => text(template, { "customer.language": language }))).toEqual([
      "Hola",
      "Salut",
      "Hello",
      "Hello",
    ]);
  });

  it("leaves no empty line where its tags stand alone, and takes the space along that it is told to", () => {
    expect(text("Hi\n{% if true %}\n  One\n{% endif %}\nTwo")).toBe("Hi\n  One\nTwo");
    expect(text("a  {%- if true -%}  b  {%- endif -%}  c")).toBe("abc");
    expect(text("a {% if true %}b{% endif %} c")).toBe("a b c");
  });
});

describe("what can't be read", () => {
  it.each([
    ["one\n{% if customer.first_name %}two", { line: 2, reason: "not_closed", what: "{% if customer.first_name %}" }],
    ["one {% endif %}", { line: 1, reason: "not_open", what: "{% endif %}" }],
    ["{% if true %}{% endunless %}", { line: 1, reason: "not_open", what: "{% endunless %}" }],
    ["{% when 'a' %}", { line: 1, reason: "not_open", what: "{% when 'a' %}" }],
    ["\n\n{% for x in y %}", { line: 3, reason: "unknown_tag", what: "{% for x in y %}" }],
    ["{% if a b %}{% endif %}", { line: 1, reason: "bad_condition", what: "{% if a b %}" }],
    ["{% if %}{% endif %}", { line: 1, reason: "bad_condition", what: "{% if %}" }],
    ['{% if a == "b %}{% endif %}', { line: 1, reason: "bad_condition", what: '{% if a == "b %}' }],
    ["{% if a == %}{% endif %}", { line: 1, reason: "bad_condition", what: "{% if a == %}" }],
    ["{% if true %}".repeat(21), { line: 1, reason: "too_deep", what: "{% if true %}" }],
  ])("%s is said, with its line", (template, problem) => {
    expect(text(template)).toEqual(problem);
  });

  it("leaves the text as it was written, with its variables filled", () => {
    expect(fill("Hi {{customer.first_name}} {% if x %}", known)).toEqual({
      text: "Hi Ana {% if x %}",
      missing: [],
      problem: { line: 1, reason: "not_closed", what: "{% if x %}" },
    });
  });
});

describe("a filled template", () => {
  it("misses only what stands in the branch that holds", () => {
    expect(fill("{% if agent.name %}By {{agent.name}} for {{account.name}}{% else %}Hi {{customer.name}}!{% endif %}", known)).toEqual({
      text: "Hi!",
      missing: ["customer.name"],
    });
  });

  it("never reads a condition in what a customer calls themselves", () => {
    expect(fill("Hi {{customer.name}}", { "customer.name": "{% if %}" }).text).toBe("Hi {% if %}");
  });

  it("without a sign of a condition is as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (template) => {
        fc.pre(!template.includes("{%"));
        expect(choose(template, {})).toEqual({ text: template });
      }),
    );
  });

  it("comes out of any template, the same each time", () => {
    const piece = fc.constantFrom(
      "{% if a %}",
      "{% else %}",
      "{% endif %}",
      "{% elsif b == 'x' %}",
      "{%",
      "%}",
      "-",
      " ",
      "\n",
      "x",
      "{% case a %}",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const template = pieces.join("");
        const once = choose(template, { a: "1" });
        expect(choose(template, { a: "1" })).toEqual(once);
        if ("text" in once) expect(once.text.length).toBeLessThanOrEqual(template.length);
      }),
    );
  });

  it("takes no longer than its length asks for", () => {
    const started = performance.now();
    for (const piece of ["{%", "{% ", " ", "{% if a %}", "{%-", "%}"]) choose(piece.repeat(25_000 / piece.length), {});
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

it("names what a template speaks of", () => {
  expect(
    namesIn("{{ Customer.Name|you }} {% if case.priority == 'low' or hours and 5 > 3 %}{% endif %} {% if ( %}{{customer.name}}"),
  ).toEqual(["customer.name", "case.priority", "hours"]);
});
