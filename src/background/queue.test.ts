import { describe, expect, it } from "vitest";
import { createQueue } from "./queue";
import { createRemembered } from "./remembered";

describe("the worker's queue", () => {
  it("works one piece at a time, in order, and answers each when it is done", async () => {
    const log: string[] = [];
    const add = createQueue<string, string>(100, async (piece) => {
      log.push(`start ${piece}`);
      await new Promise((done) => setTimeout(done, 5));
      log.push(`end ${piece}`);
      return piece.toUpperCase();
    });
    expect(await Promise.all([add("a", 1), add("b", 1)])).toEqual(["A", "B"]);
    expect(log).toEqual(["start a", "end a", "start b", "end b"]);
  });
  it("takes no more than it has room for, and has room again", async () => {
    const add = createQueue<number, number>(10, async (piece) => piece);
    const first = add(1, 8);
    expect(await add(2, 8)).toBeUndefined();
    await first;
    expect(await add(3, 8)).toBe(3);
  });
  it("goes on after a piece that failed", async () => {
    const add = createQueue<number, number>(10, async (piece) => {
      if (piece === 1) throw new Error("no space");
      return piece;
    });
    await expect(add(1, 10)).rejects.toThrow("no space");
    expect(await add(2, 10)).toBe(2);
  });
});

describe("what the worker remembers", () => {
  it("is the newest, and nothing once it is told to forget", () => {
    const remembered = createRemembered(2);
    for (const id of ["1", "2", "1", "3"]) remembered.add(id);
    expect(["1", "2", "3"].map(remembered.has)).toEqual([true, false, true]);
    remembered.clear();
    expect(remembered.has("1")).toBe(false);
  });
});
