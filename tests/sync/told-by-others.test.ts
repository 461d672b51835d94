import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryDesk } from "./memory-desk";
import { BRAND, NOW, retold, seenDays } from "./observations";
import { toldBy } from "./telling";

/** Three desks: each saw some of it, in its own order and portions, and what it saw overlaps with the others. */
const story = seenDays.chain((seen) =>
  fc.tuple(
    fc.constant(seen),
    fc.array(fc.subarray(seen).chain(retold), { minLength: 1, maxLength: 2 }),
    retold(seen),
    fc.infiniteStream(fc.nat(2)),
  ),
);

describe("what several desks have seen, told by their rows", () => {
  it("makes the same desk as if one had seen it all", () => {
    fc.assert(
      fc.property(story, ([seen, parts, whole, turns]) => {
        const once = new MemoryDesk([BRAND]);
        once.see(seen, NOW);
        const hub = new MemoryDesk([BRAND]);
        const desks = [...parts, whole].map((portions) => ({ desk: new MemoryDesk([BRAND]), portions: [...portions] }));
        for (let open = desks; open.length > 0; open = open.filter(({ portions }) => portions.length > 0)) {
          const turn = open[(turns.next().value as number) % open.length];
          const portion = turn?.portions.shift();
          if (!turn || !portion) continue;
          const told = toldBy(turn.desk, turn.desk.see(portion, NOW));
          hub.hear(told, NOW);
          // Heard twice, it changes nothing.
          expect(hub.hear(told, NOW).changes).toEqual([]);
        }
        expect(hub.snapshot()).toEqual(once.snapshot());
      }),
      { numRuns: 300 },
    );
  });
});
