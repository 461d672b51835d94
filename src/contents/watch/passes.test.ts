// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchPage } from "./passes";

let leave: AbortController;
let looked: string[];
let touched: string[];
let calm: number;
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const article = (id: string) => Object.assign(document.createElement("article"), { id, innerHTML: '<a href="/a"></a>' });

beforeEach(() => {
  document.body.innerHTML = "";
  leave = new AbortController();
  looked = [];
  touched = [];
  calm = 0;
  Object.defineProperty(document, "hidden", { value: true, configurable: true });
  watchPage(
    { page: document, signal: leave.signal },
    {
      changed() {},
      touched: ({ id }) => touched.push(id),
      article: ({ id }) => looked.push(id),
      whenCalm: () => calm++,
    },
  );
});
afterEach(() => leave.abort());

describe("watching the page", () => {
  it("looks at articles once they have settled, each once, and not at those that flew by", async () => {
    const box = document.createElement("div");
    box.append(article("one"), article("gone"));
    document.body.append(box);
    await wait(10);
    document.getElementById("gone")?.remove();
    document.body.append(article("two"));
    expect(looked).toEqual([]);
    await wait(250);
    expect(looked).toEqual(["one", "two"]);
  });
  it("says at once which article leads elsewhere, so that no mark stays beside another post", async () => {
    document.body.append(article("reused"));
    await wait(250);
    looked = [];
    touched = [];
    document.querySelector("#reused a")?.setAttribute("href", "/b");
    await wait(0);
    expect([touched, looked]).toEqual([["reused"], []]);
  });
  it("has a calm moment now and then, and none after the desk left", async () => {
    for (let i = 0; i < 20; i++) {
      document.body.append(document.createElement("p"));
      await wait(5);
    }
    await wait(250);
    // Twenty changes, and a moment for all of them.
    const before = calm;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(4);
    leave.abort();
    document.body.append(article("late"));
    await wait(450);
    expect([calm, looked]).toEqual([before, []]);
  });
});
