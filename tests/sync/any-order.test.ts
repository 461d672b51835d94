import fc from "fast-check";
import { describe, expect, it } from "vitest";
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
});
