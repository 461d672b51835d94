// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { BRIDGE } from "../../contracts/bridge";
import { type Life, startLife } from "./life";
import { createTell } from "./worker";

let runs: boolean;
const start = () => startLife(document, () => runs);
const alive = () => !document.dispatchEvent(new Event(BRIDGE.alive, { cancelable: true }));

beforeEach(() => {
  // Whatever desk an earlier test left has lost its extension.
  runs = false;
  alive();
  runs = true;
});

describe("the desk on a page", () => {
  it("is one: a second makes way for a living first", () => {
    expect(start()).toBeDefined();
    expect(start()).toBeUndefined();
    expect(alive()).toBe(true);
  });
  it("leaves when its extension is gone, with all it put on the page, and the next one moves in", () => {
    const first = start();
    document.body.innerHTML = '<span data-perch="mark"></span><b></b>';
    let gone = 0;
    document.addEventListener(BRIDGE.gone, () => gone++, { once: true });
    runs = false;
    expect(alive()).toBe(false);
    expect(first?.signal.aborted).toBe(true);
    expect(document.body.innerHTML).toBe("<b></b>");
    expect(gone).toBe(1);
    runs = true;
    expect(start()).toBeDefined();
  });
  it("clears away what a desk that was ended without a word left behind", () => {
    document.body.innerHTML = '<span data-perch="suggest"></span>';
    start();
    expect(document.body.innerHTML).toBe("");
  });
});

describe("what the desk says to the worker", () => {
  it("is said once more to a worker that was just being stopped", async () => {
    const life = start() as Life;
    let tries = 0;
    const tell = createTell(life, async () => {
      if (++tries === 1) throw new Error("closed");
      return "heard";
    });
    expect(await tell({ type: "page-worker:hello" })).toBe("heard");
  });
  it("is said to nobody once the extension is gone", async () => {
    const life = start() as Life;
    let tries = 0;
    const tell = createTell(life, async () => ++tries);
    runs = false;
    expect(await tell({ type: "page-worker:hello" })).toBeUndefined();
    expect(tries).toBe(0);
    expect(life.signal.aborted).toBe(true);
  });
});
