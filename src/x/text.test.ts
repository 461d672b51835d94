import { describe, expect, it } from "vitest";
import { weightOf } from "../domain/approvals/posts";
import { weigh } from "./text";

describe("how long X says a text is", () => {
  it.each([
    ["Thanks for waiting", 18],
    ["お待たせしました", 16],
    ["👩‍👩‍👧‍👦", 2],
    ["مرحبا", 5],
    ["See https://example.com/a/very/long/path/that/goes/on/and/on", 27],
    ["one\n\ntwo", 8],
  ])("%j weighs %i", (text, length) => expect(weigh(text)).toEqual({ length, remaining: 280 - length, valid: true }));

  it.each([
    "Thanks for waiting",
    "お待たせしました、明日届きます",
    "👩‍👩‍👧‍👦 and 🇪🇸 and 👍🏽 and ❤️ and 1️⃣",
    "مرحبا، كيف حالك",
    "See https://example.com/a/very/long/path?x=1 and http://tidemill.example",
    "“Curly” – dash… 10 €",
    "Ça va, señor? À bientôt",
    "a".repeat(600),
  ])("and approvals weigh %j no other way", (text) => expect(weightOf(text)).toBe(weigh(text).length));

  it("refuses the empty and the too long, and knows the limit of Premium", () => {
    expect(weigh("").valid).toBe(false);
    expect(weigh("a".repeat(281))).toEqual({ length: 281, remaining: -1, valid: false });
    expect(weigh("a".repeat(281), 25_000)).toEqual({ length: 281, remaining: 24_719, valid: true });
  });
});
