import { describe, expect, it } from "vitest";
import type { Message } from "../rows";
import { differs } from "./same";

const shown = (text: string, more: Partial<Message> = {}) => ({ text, source: "json" as const, ...more });

describe("what the page shows is what was approved", () => {
  it("with the mentions X puts before it, its own spaces and its way with links", () => {
    expect(
      differs("We are on it.\n\nSee tidemill.example/faq", shown("@ana @bo We are on it. See https://tidemill.example/faq")),
    ).toBeUndefined();
    expect(differs("See https://www.tidemill.example/ now", shown("See tidemill.example now"))).toBeUndefined();
    expect(differs("As said: https://x.com/TidemillGear/status/7", shown("As said:"))).toBeUndefined();
    expect(differs("A card", shown("A card", { media: [{ kind: "card" }] }))).toBeUndefined();
  });

  it("where the page itself shows only the beginning of a link", () => {
    const text = "See https://tidemill.example/a/long/way/home";
    expect(differs(text, shown("See tidemill.example/a/lo…", { source: "dom" }))).toBeUndefined();
    expect(differs(text, shown("See tidemill.example/b/lo…", { source: "dom" }))).toBe("text");
    expect(differs(text, shown("See tidemill.example/a/lo…"))).toBe("text");
  });

  it("not with another word, letter, link or line more", () => {
    expect(differs("We refund 10 €.", shown("We refund 100 €."))).toBe("text");
    expect(differs("We refund it.", shown("We Refund it."))).toBe("text");
    expect(differs("See tidemill.example/faq", shown("See https://tidemill.example/other"))).toBe("text");
    expect(differs("We are on it.", shown("We are on it. Sorry!"))).toBe("text");
  });

  it("not with a picture nobody approved", () => expect(differs("Look", shown("Look", { media: [{ kind: "photo" }] }))).toBe("media"));
});
