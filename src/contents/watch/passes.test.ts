// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchPage } from "./passes";

let leave: AbortController;
let changes: number;
let settled: number;
let calm: number;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const add = (name: string) => document.body.append(document.createElement(name));

beforeEach(async () => {
  document.body.innerHTML = "";
  leave = new AbortController();
  Object.defineProperty(document, "hidden", { value: true, configurable: true });
  watchPage(
    { page: document, signal: leave.signal },
    {
      changed: () => changes++,
      settled: () => settled++,
      whenCalm: () => calm++,
    },
  );
  await wait(300);
  changes = settled = calm = 0;
});
afterEach(() => leave.abort());

describe("watching the page", () => {
  it("says at once that something changed, and settles when nobody scrolls any more", async () => {
    for (let i = 0; i < 4; i++) {
      add("article");
      document.dispatchEvent(new Event("scroll"));
      await wait(80);
      expect(settled).toBe(0);
    }
    await wait(300);
    expect([changes, settled]).toEqual([4, 1]);
  });
  it("hears of an article that is reused without any node changing", async () => {
    document.body.innerHTML = '<article><time datetime="2026-11-01"></time></article>';
    await wait(0);
    document.querySelector("time")?.setAttribute("datetime", "2026-11-02");
    await wait(0);
    expect(changes).toBe(2);
  });
  it("is not put off by what changes all the time, and has a calm moment now and then", async () => {
    for (let i = 0; i < 60; i++) {
      add("p");
      await wait(10);
    }
    // Sixty changes, and a moment for many of them at once.
    expect(calm).toBeGreaterThan(0);
    expect(calm).toBeLessThan(6);
  });
  it("falls silent when the desk leaves", async () => {
    add("article");
    leave.abort();
    add("article");
    await wait(450);
    expect([settled, calm]).toEqual([0, 0]);
  });
});
