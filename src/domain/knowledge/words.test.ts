import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grams, oneSlip, Spelling } from "./near";
import { PASSAGE_MOST, passageOf } from "./passage";
import { wordsOf } from "./terms";
import { tokens } from "./tokens";

const words = (text: string) => tokens(text).map(({ word }) => word);

describe("cutting text into words", () => {
  it.each([
    ["Don't panic, it’s OK", ["dont", "panic", "its", "ok"]],
    ["¿Dónde está mi pedido?", ["donde", "esta", "mi", "pedido"]],
    ["see https://a.example/b?c=d or mail a.b@c.example @perch #late", ["see", "or", "mail", "late"]],
    ["Hi {{customer.first_name|there}}!", ["hi"]],
    ["50% off 2x4", ["50", "off", "2x4"]],
    ["👍🏽", []],
  ])("%s", (text, expected) => expect(words(text)).toEqual(expected));

  it("keeps every word as written, in its order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let from = 0;
        for (const token of tokens(text)) {
          const at = text.indexOf(token.text, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at;
        }
      }),
    );
  });
});

describe("words of a message", () => {
  it("are all of them as they follow each other, folded", () => {
    expect(wordsOf("My order, @TidemillGear: MY Order isn't here https://x.com/a")).toEqual(["my", "order", "my", "order", "isnt", "here"]);
  });
  it("are no more than 60, none over 60 characters", () => {
    const many = wordsOf(`${"x".repeat(5_000)} ${Array.from({ length: 500 }, (_, i) => `word${i}`).join(" ")}`);
    expect(many).toHaveLength(60);
    expect(Math.max(...many.map((word) => word.length))).toBeLessThanOrEqual(60);
  });
});

describe("slips of the finger", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 3, maxLength: 8 });

  it("are one letter more, less, other or swapped", () => {
    fc.assert(
      fc.property(letters, fc.nat(), fc.constantFrom("x", "y"), (word, where, letter) => {
        const at = 1 + (where % (word.length - 1));
        expect(oneSlip(word, word.slice(0, at) + letter + word.slice(at))).toBe(true);
        expect(oneSlip(word, word.slice(0, at) + letter + word.slice(at + 1))).toBe(true);
        expect(oneSlip(`${word}z`, word)).toBe(true);
        expect(oneSlip(word, word)).toBe(false);
        expect(oneSlip(word, `${word}xy`)).toBe(false);
      }),
    );
  });

  it("are the same seen from both sides", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(oneSlip(a, b)).toBe(oneSlip(b, a));
      }),
    );
  });

  it("are found among all known words, in alphabetical order", () => {
    const spelling = new Spelling();
    for (const word of ["card", "cart", "care", "cat", "dog", "cards", "carton"]) spelling.add(word);
    spelling.remove("care");
    expect(spelling.near("carx")).toEqual(["card", "cart"]);
    expect(spelling.near("car")).toEqual([]);
  });

  it("leave most four letters as they were", () => expect(grams("card")).toEqual(["_car", "card", "ard_"]));
});

describe("the passage", () => {
  const wanted = new Map([["refund", 1]]);

  it("is the sentence with the wanted words and what follows it", () => {
    expect(passageOf("We sell cups. Refunds take 5 days. Ask us!", "en", wanted)).toBe("Refunds take 5 days. Ask us!");
  });
  it("is the beginning where nothing is wanted", () => expect(passageOf("One. Two.", "en", new Map())).toBe("One. Two."));
  it("is empty for an empty article", () => expect(passageOf("", "en", wanted)).toBe(""));
  it("is cut at words around the wanted one where the sentence is too long", () => {
    const long = `${"far ".repeat(100)}refund ${"away ".repeat(100)}`;
    const passage = passageOf(long, "en", wanted);
    expect(passage).toMatch(/^… far .*refund .*away …$/);
    expect(passage.length).toBeLessThanOrEqual(PASSAGE_MOST);
  });
  it("never ends within a variable", () => {
    const long = `refund ${"x".repeat(215)} {{customer.first_name}} ${"away ".repeat(50)}`;
    expect(passageOf(long, "en", wanted)).toBe(`refund ${"x".repeat(215)} …`);
  });
  it("is never longer than allowed, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 400 })), (parts) => {
        expect(passageOf(parts.join(" refund. "), "en", wanted).length).toBeLessThanOrEqual(PASSAGE_MOST);
      }),
    );
  });
});
