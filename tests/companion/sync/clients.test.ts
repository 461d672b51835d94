/**
 * Real clients, each with a database of its own, and the real companion, over a line that fails: see `line`, `client`, `world`, `promises`.
 * A failure prints its seed and path: `PERCH_SEED=<seed> PERCH_PATH=<path>` tells that story again, `PERCH_RUNS=<n>` tells more of them.
 */
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { onEveryStore, useStore } from "../stores";
import { loneDesk } from "./lone-desk";
import { allIsKept, nothingVanished } from "./promises";
import { story } from "./steps";
import { createWorld, type World } from "./world";

const { PERCH_PATH, PERCH_RUNS } = process.env;
const parameters = { numRuns: Number(PERCH_RUNS ?? 15), ...(PERCH_PATH && { path: PERCH_PATH }) };

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

onEveryStore("a team and its companion", (kind) => {
  const store = useStore(kind);

  test("whatever becomes of requests, browsers, clocks, roles and the companion, every acknowledged change is kept, once", {
    timeout: 3_600_000,
  }, async () => {
    const file = await loneDesk();
    await fc.assert(
      fc.asyncProperty(story, async ({ browsers, chance, steps }) => {
        const world = await createWorld(store.open.db, browsers, chance, [file], nothingVanished);
        try {
          for (const step of steps) await world.step(step);
          await world.quiet();
          await allIsKept(world);
        } finally {
          close(world);
        }
      }),
      parameters,
    );
    expect.hasAssertions();
  });
});

function close({ seats }: World): void {
  for (const { client } of seats) client.db.close();
}
