import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Told } from "../../src/domain/conversations/replicate";
import type { Change } from "../../src/domain/rows";
import { MemoryDesk } from "./memory-desk";
import { BRAND, NOW, retold, seenDays } from "./observations";

/** Three desks: each saw some of it, in its own order and portions, and what it saw overlaps with the others. */
const story = seenDays.chain((seen) =>
  fc.tuple(
    fc.constant(seen),
    fc.array(fc.subarray(seen).chain(retold), { minLength: 1, maxLength: 2 }),
    retold(seen),
    fc.infiniteStream(fc.nat(2)),
  ),
);

const TOLD = ["customers", "identities", "messages", "conversations", "awaited"] as const;

/** The rows these changes touched, as they stand on that desk now. */
function tellOf(desk: MemoryDesk, changes: readonly Change[]): Told {
  const rows = (table: (typeof TOLD)[number]) => {
    const ids = new Set(changes.flatMap((change) => (change.table === table ? change.id : [])));
    return [...ids].flatMap((id) => desk.get(table, id) ?? []);
  };
  return Object.fromEntries(TOLD.map((table) => [table, rows(table)])) as unknown as Told;
}

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
          const { changes } = turn.desk.see(portion, NOW);
          const told = tellOf(turn.desk, changes);
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
