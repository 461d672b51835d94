import fc from "fast-check";
import extractEntities from "twitter-text/dist/extractEntitiesWithIndices.js";
import { describe, expect, it } from "vitest";
import { weigh } from "./text";
import { cutThread, numberOf } from "./thread";

const sentence = (n: number) => `Sentence number ${n} tells you one thing about the order you asked for.`;
const long = Array.from({ length: 9 }, (_, i) => sentence(i + 1)).join(" ");

describe("a text as a thread", () => {
  it("stays as it is where one post holds it", () => {
    expect(cutThread("Hello.\n\nAll is well. ")).toEqual(["Hello.\n\nAll is well. "]);
    expect(cutThread("a".repeat(280), { numbered: true })).toEqual(["a".repeat(280)]);
  });

  it("is cut at sentences, into posts of like length", () => {
    const parts = cutThread(long);
    expect(parts).toEqual([0, 3, 6].map((from) => [1, 2, 3].map((n) => sentence(from + n)).join(" ")));
  });

  it("is cut at a paragraph rather than a sentence", () => {
    const parts = cutThread(`${sentence(1)} ${sentence(2)}\n\n${sentence(3)} ${sentence(4)} ${sentence(5)}`);
    expect(parts).toEqual([`${sentence(1)} ${sentence(2)}`, `${sentence(3)} ${sentence(4)} ${sentence(5)}`]);
  });

  it("leaves no single word for the last post", () => {
    const [first = "", second = ""] = cutThread(Array.from({ length: 50 }, () => "fiver").join(" "));
    expect(Math.abs(first.length - second.length)).toBeLessThan(12);
  });

  it("does not take an abbreviation for the end of a sentence", () => {
    const text = `${"We have written about it at length, and so has everybody else here ".repeat(4)}to Mr. Tidemill himself. ${sentence(1)}`;
    expect(cutThread(text, { lang: "en" }).some((part) => part.endsWith("Mr."))).toBe(false);
  });

  it("is numbered within the limit, also beyond nine posts", () => {
    const parts = cutThread(long.repeat(5), { numbered: true });
    expect(parts.length).toBeGreaterThan(9);
    for (const [at, part] of parts.entries()) {
      expect(part.endsWith(numberOf(at, parts.length))).toBe(true);
      expect(weigh(part).length).toBeLessThanOrEqual(280);
    }
  });

  it("is cut between words where none is spaced, and after their full stops first", () => {
    expect(cutThread("お待たせして申し訳ございません。".repeat(12), { lang: "ja" }).every((part) => part.endsWith("。"))).toBe(true);
    expect(cutThread("お待たせして申し訳ございません".repeat(12)).join("")).toBe("お待たせして申し訳ございません".repeat(12));
  });

  it("can be as long as Premium allows", () => expect(cutThread(long, { max: 25_000 })).toEqual([long]));
});

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zñé]{1,12}[.,!?;]?$/) },
  fc.constantFrom(
    "👩‍👩‍👧‍👦",
    "👍🏽",
    "🇪🇸🇫🇷",
    "❤️",
    "1️⃣",
    "n\u0303a\u0301",
    "مرحبا",
    "كيف حالك؟",
    "\u200fשלום\u200e",
    "日本語のテキストです。",
    "ขอบคุณครับ",
    "e\u0301".repeat(20),
  ),
  fc.constantFrom(
    "@TidemillGear",
    "#TidemillFail",
    "$TIDE",
    "help@tidemill.example",
    "https://tidemill.example/a/b?c=1&d=e#f",
    "tidemill.co.uk/x",
  ),
  fc.webUrl({ size: "small" }),
  fc.stringMatching(/^[a-z]{1,4}$/).map((part) => part.repeat(100)),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !/[\ufffe\ufeff\uffff]/.test(text)),
);
const gap = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", "\r\n\r\n", "\u00a0", "\u3000", "");
const text = fc.array(fc.tuple(word, gap), { minLength: 10, maxLength: 160 }).map((pairs) => pairs.flat().join(""));
const options = fc.record({ numbered: fc.boolean(), lang: fc.constantFrom(undefined, "en", "es", "ar", "ja", "zxx", "not a language") });

const squeezed = (given: string) => given.replace(/\s+/g, "");

/** Where each post begins and ends in the text; throws where anything but white space stands between two. */
function placesOf(whole: string, parts: readonly string[]): [number, number][] {
  let end = 0;
  return parts.map((part) => {
    const from = whole.indexOf(part, end);
    if (from < 0 || whole.slice(end, from).trim() !== "") throw new Error(`Lost before ${JSON.stringify(part)}`);
    end = from + part.length;
    return [from, end];
  });
}

describe("whatever the text", () => {
  const runs = { numRuns: 60 };

  it("no post is over the limit or empty, and nothing is lost", () =>
    fc.assert(
      fc.property(text, options, (whole, how) => {
        const parts = cutThread(whole, how);
        if (parts.length === 1 && parts[0] === whole) return;
        const bare = how.numbered ? parts.map((part, at) => part.slice(0, -numberOf(at, parts.length).length)) : parts;
        for (const part of parts) expect(weigh(part).length).toBeLessThanOrEqual(280);
        for (const part of bare) expect(part.trim()).not.toBe("");
        expect(squeezed(bare.join(""))).toBe(squeezed(whole));
        placesOf(whole, bare);
      }),
      runs,
    ));

  it("no cut is inside a letter, link, handle, tag or address", () =>
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, "en", "ja"), (whole, lang) => {
        const parts = cutThread(whole, { lang });
        const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(whole)];
        const wholes = [
          ...letters.map(({ index, segment }) => [index, index + segment.length] as const),
          ...extractEntities(whole).map(({ indices }) => indices),
          ...[...whole.matchAll(/help@tidemill\.example/g)].map(({ index }) => [index, index + 21] as const),
        ].filter(([from, to]) => weigh(whole.slice(from, to)).length <= 280);
        for (const [, cut] of placesOf(whole, parts))
          for (const [from, to] of wholes)
            if (from < cut && cut < to && whole.slice(cut, to).trim() !== "") expect([whole.slice(from, to), cut]).toBe("whole");
      }),
      runs,
    ));
});
