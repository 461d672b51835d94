import { describe, expect, it } from "vitest";
import { gather } from "./gather";
import { tellingTerms } from "./terms";

const TEXTS = [
  "The app crashes as soon as I open my cart",
  "my cart crashes the app every time",
  "app keeps crashing when opening the cart",
  "Cart page crash in the app again!",
  "Where is my parcel? Tracking has not moved for a week",
  "tracking says nothing new, where is the parcel",
  "parcel tracking stuck since Monday",
  "Do you sell gift cards?",
  "How do I wash the wool jacket?",
].map((text, i) => ({ id: `x_post:${i + 1}`, text, lang: "en" }));

const parts = (groups: ReadonlyMap<string, string>) => {
  const by = new Map<string, string[]>();
  for (const [id, group] of groups) by.set(group, [...(by.get(group) ?? []), id.replace("x_post:", "")].sort());
  return [...by.values()].map((ids) => ids.join(" ")).sort();
};

describe("groups", () => {
  it("hold messages about the same problem in other words, and leave the others alone", () => {
    expect(parts(gather(TEXTS))).toEqual(["1 2 3 4", "5 6 7"]);
  });

  it("are named by the words that tell them from others", () => {
    const terms = tellingTerms(TEXTS, gather(TEXTS));
    expect(terms.get("x_post:1")?.sort()).toEqual(["app", "cart", "crashes"]);
    expect(terms.get("x_post:5")).toContain("parcel");
  });

  it("take a new message in, and keep their id when their first message is answered", () => {
    const before = gather(TEXTS);
    const now = [...TEXTS.slice(1), { id: "x_post:20", text: "Crash! The cart closes the app", lang: "en" }];
    const after = gather(now, { before });
    expect(after.get("x_post:20")).toBe("x_post:1");
    expect(after.get("x_post:2")).toBe("x_post:1");
  });

  it("are found where half of all messages say the same", () => {
    const same = Array.from({ length: 500 }, (_, i) => ({
      id: `x_post:9${i}`,
      text: `The app is down again${"!".repeat(i % 3)}`,
      lang: "en",
    }));
    const groups = gather([...TEXTS, ...same]);
    expect(new Set(same.map(({ id }) => groups.get(id))).size).toBe(1);
  });

  it("leave a message alone that a person took out, and keep two groups apart that people named", () => {
    expect(parts(gather(TEXTS, { out: new Set(["x_post:4"]) }))).toEqual(["1 2 3", "5 6 7"]);
    const held = new Map([
      ["x_post:1", "a"],
      ["x_post:2", "a"],
      ["x_post:3", "b"],
      ["x_post:4", "b"],
    ]);
    const groups = gather(TEXTS, { held });
    expect([...held].filter(([id, group]) => groups.get(id) !== group)).toEqual([]);
  });

  it("do not bring two languages together by words both have", () => {
    const words = ["no me va a la cesta", "no me a la son", "me no la va a"];
    const texts = words.flatMap((text, i) => [
      { id: `es${i}`, text, lang: "es" },
      { id: `en${i}`, text, lang: "en" },
    ]);
    const groups = gather(texts);
    for (const id of new Set(groups.values())) {
      const languages = new Set([...groups].filter(([, group]) => group === id).map(([member]) => member.slice(0, 2)));
      expect(languages.size).toBe(1);
    }
  });

  it("need words: nothing, links and signs alone make none", () => {
    const texts = ["", "https://example.com", "@TidemillGear", "!!!", "😀", "https://example.com"].map((text, i) => ({ id: `${i}`, text }));
    expect(gather(texts).size).toBe(0);
    expect(gather([]).size).toBe(0);
  });
});
