import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/domain/observations";
import { MemoryDesk } from "./memory-desk";
import { BRAND, NOW, retold, seenDays } from "./observations";

const story = seenDays.chain((seen) => fc.tuple(fc.constant(seen), retold(seen)));

describe("what was seen", () => {
  it("makes the same rows and facts in any order, however often and in whatever portions it comes", () => {
    fc.assert(
      fc.property(story, ([seen, portions]) => {
        const once = new MemoryDesk([BRAND]);
        once.see(seen, NOW);
        const other = new MemoryDesk([BRAND]);
        for (const portion of portions) other.see(portion, NOW);
        expect(other.snapshot()).toEqual(once.snapshot());
      }),
      { numRuns: 300 },
    );
  });

  it("finds the same language of somebody who wrote in two at one moment, under names not yet known to be theirs", () => {
    const ana = { userId: "101", handle: "ana_paz", name: "Ana" };
    const post = { kind: "post_seen" as const, mentions: [BRAND.handle], at: NOW, text: "words" };
    const onPage: Observation = { ...post, source: "dom", id: "1", author: { handle: ana.handle, name: ana.name }, lang: "es" };
    const byName: Observation = { ...post, source: "json", id: "2", author: { ...ana, handle: "ana_p" }, lang: "en" };
    const join: Observation = { kind: "profile_seen", source: "json", ...ana };
    for (const portions of [
      [onPage, byName, join],
      [byName, onPage, join],
    ]) {
      const desk = new MemoryDesk([BRAND]);
      for (const seen of portions) desk.see([seen], NOW);
      expect(desk.get("customers", "x:101")).toMatchObject({ lang: "es", langAt: NOW });
    }
  });
});
