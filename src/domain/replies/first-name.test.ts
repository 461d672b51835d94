import * as fc from "fast-check";
import { expect, it } from "vitest";
import { firstName } from "./first-name";

it.each([
  ["Ana", "Ana"],
  ["Ana Pérez", "Ana"],
  ["ANA PÉREZ", "Ana"],
  ["ana pérez", "Ana"],
  ["Dr. Ana López 🩺", "Ana"],
  ["𝓐𝓷𝓪 𝓟𝓮𝓻𝓮𝔃", "Ana"],
  ["✨Ana✨ | Designer", "Ana"],
  ["Ana (she/her)", "Ana"],
  ["Ana García, PhD", "Ana"],
  ["José Luis de la Cruz", "José"],
  ["María José 🇪🇸", "María"],
  ["Jean-Luc Picot", "Jean-Luc"],
  ["Tom - Acme Support", "Tom"],
  ["Владимир Иванов", "Владимир"],
  ["Mike T.", "Mike"],
])("%s is greeted as %s", (shown, name) => expect(firstName(shown)).toBe(name));

it.each([
  "",
  "🔥🔥",
  "The Coffee Guy",
  "Coffee Lover",
  "Happy Camper Club",
  "CoffeeGuy",
  "Brand Support",
  "Tienda Oficial",
  "NASA",
  "ana",
  "sunshine",
  "@ana",
  "ana1984",
  "Ana & Tom",
  "King of Spain",
  "Mr Smith",
  "Dr. Smith",
  "Sra. López",
  "García, Ana",
  "J. Smith",
  "JK Rowlands",
  "Will.i.am",
  "De la Cruz",
  "田中太郎",
  "김민수",
  "x".repeat(500),
])("“%s” is no surely known first name", (shown) => expect(firstName(shown)).toBeUndefined());

it("is nothing for nothing", () => expect(firstName(undefined)).toBeUndefined());

it("is one capitalised word, whatever the display name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (shown) => {
      expect(firstName(shown) ?? "Ana").toMatch(/^\p{Lu}[\p{L}\p{M}'’-]{1,19}$/u);
    }),
  );
});
