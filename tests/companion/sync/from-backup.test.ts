/** A companion brought back from a backup, of which its team did more since: step by step what `clients` tries by chance. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onEveryStore, useStore } from "../stores";
import { allIsKept, nothingVanished } from "./promises";
import type { Deed } from "./steps";
import { createWorld, type World } from "./world";

const ROUND: Deed = { does: "round", faults: [], hears: [], pages: 100, limits: { pushed: 5, first: 5, later: 5 } };

onEveryStore("after a backup is brought back", (kind) => {
  const store = useStore(kind);
  let world: World;
  beforeEach(async () => {
    world = await createWorld(store.open.db, 2, 7, [], nothingVanished);
  });
  afterEach(() => {
    for (const { client } of world.seats) client.db.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const rejected = async (who: number) => (await world.seats[who]?.client.db.rejections.toArray())?.map(({ rejection }) => rejection);
  const back = async () => {
    await world.step({ who: 0, does: "restore" });
  };

  test("work on a customer another browser had told of is taken, whichever of them comes first", async () => {
    await world.step({ who: 0, does: "back up" });
    await world.step({ who: 0, does: "see", posts: [0, 1] });
    for (const who of [0, 1]) await world.step({ who, ...ROUND });
    await world.step({ who: 1, does: "note", on: 1 });
    await world.step({ who: 1, does: "tag", on: 1, word: "Cards", off: false });
    await world.step({ who: 1, does: "status", on: 0, status: "solved" });
    for (const who of [1, 0]) await world.step({ who, ...ROUND });
    await back();
    await world.step({ who: 1, ...ROUND });
    await world.quiet();
    await allIsKept(world);
    expect(await rejected(1)).toEqual([]);
    expect(await world.seats[0]?.client.db.cases.get("case:x_post:1001")).toMatchObject({ tags: ["Cards"] });
  });

  test("work done before a browser hears of it is taken, though what it speaks of is not there yet", async () => {
    await world.step({ who: 0, does: "back up" });
    await world.step({ who: 0, does: "see", posts: [0] });
    for (const who of [0, 1]) await world.step({ who, ...ROUND });
    await back();
    await world.step({ who: 1, does: "note", on: 0 });
    await world.step({ who: 1, does: "tag", on: 0, word: "Cards", off: false });
    await world.step({ who: 1, ...ROUND });
    await world.quiet();
    await allIsKept(world);
    expect(await rejected(1)).toEqual([]);
    expect(await world.seats[0]?.client.db.cases.get("case:x_post:1000")).toMatchObject({ tags: ["Cards"] });
    expect(await world.seats[0]?.client.db.notes.count()).toBe(1);
  });

  test("what was refused before stays refused", async () => {
    await world.step({ who: 0, does: "see", posts: [0] });
    for (const who of [0, 1]) await world.step({ who, ...ROUND });
    await world.step({ who: 0, does: "back up" });
    await world.step({ who: 1, does: "note", on: 0 });
    await world.step({ who: 1, does: "appoint", role: "viewer" });
    await world.step({ who: 1, ...ROUND });
    expect(await rejected(1)).toEqual([{ reason: "not_allowed" }]);
    await back();
    await world.step({ who: 1, does: "appoint", role: "agent" });
    await world.quiet();
    await allIsKept(world);
    expect(await rejected(1)).toEqual([{ reason: "not_allowed" }]);
    expect(await world.seats[1]?.client.db.notes.count()).toBe(0);
  });

  test("a browser that had to be paired again brings what it had confirmed since, once, whoever it is paired as", async () => {
    await world.step({ who: 1, does: "see", posts: [0] });
    await world.step({ who: 1, ...ROUND });
    await world.step({ who: 0, does: "back up" });
    for (const asAnother of [false, true]) {
      await world.step({ who: 1, does: "note", on: 0 });
      await world.step({ who: 1, ...ROUND });
      await world.step({ who: 1, does: "revoke" });
      await back();
      await world.step({ who: 1, does: "pair", asAnother });
    }
    await world.quiet();
    await allIsKept(world);
    expect((await world.seats[0]?.client.db.notes.toArray())?.map(({ text }) => text)).toHaveLength(2);
    expect(await rejected(1)).toEqual([]);
  });
});
