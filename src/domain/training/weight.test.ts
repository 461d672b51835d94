import * as fc from "fast-check";
import twitter from "twitter-text";
import { expect, test } from "vitest";
import { postsFor, weightOf } from "./weight";

test("a text weighs what X's own library says", () => {
  const part = fc.constantFrom(
    "a",
    "Hello ",
    "ñ",
    "e\u0301",
    "漢字",
    "مرحبا",
    "👋",
    "👩‍👩‍👧",
    "🇪🇸",
    "👍🏽",
    "“",
    "…",
    "€",
    "\n",
    "1",
    "#",
    " https://tidemill.example.com/help/a-very-long-way ",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join("")),
      (text) => {
        expect(weightOf(text)).toBe(twitter.parseTweet(text).weightedLength);
      },
    ),
  );
  expect([0, 1, 280, 281, 561].map((length) => postsFor("a".repeat(length)))).toEqual([1, 1, 1, 2, 3]);
});
