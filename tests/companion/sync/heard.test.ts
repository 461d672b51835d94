/** News that is older than what a desk has done itself: step by step what `clients` tries by chance. */
import { afterEach, expect, test, vi } from "vitest";
import { onEveryStore, useStore } from "../stores";
import { allIsKept, nothingVanished } from "./promises";
import type { Deed } from "./steps";
import { createWorld } from "./world";

const round = (hears: boolean[], pages = 100): Deed => ({
  does: "round",
  faults: [],
  hears,
  pages,
  limits: { pushed: 1, first: 1, later: 1 },
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

onEveryStore("news of what was before", (kind) => {
  const store = useStore(kind);

  test("never covers what this desk has done since, heard or pulled in whatever portions", async () => {
    const world = await createWorld(store.open.db, 2, 0, [], nothingVanished);
    const steps: Deed[] = [
      { does: "see", posts: [5] },
      round([true]),
      { does: "status", on: 5, status: "open" },
      round([true]),
      round([], 1),
      { does: "status", on: 5, status: "pending" },
      round([], 1),
    ];
    // After each of them it looks whether something vanished.
    for (const step of steps) await world.step({ who: 0, ...step });
    expect(await world.seats[0]?.client.db.cases.get("case:x_post:1005")).toMatchObject({ status: "pending" });
    await world.quiet();
    await allIsKept(world);
    for (const { client } of world.seats) client.db.close();
  });
});
