// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BRIDGE, BRIDGE_LIMITS, packCaptured } from "../../contracts/bridge";
import type { FromPage } from "../../contracts/messages";
import { receiveCaptures } from "./bridge";

let leave: AbortController;
let told: FromPage[];
let answer: (message: FromPage) => Promise<unknown>;
let time: number;
let answers: unknown[];
const send = (detail: unknown) => document.dispatchEvent(new CustomEvent(BRIDGE.captured, { detail }));
const captured = () => told.filter(({ type }) => type === "page-worker:captured");
const refused = () => told.flatMap((message) => (message.type === "page-worker:refused" ? [[message.reason, message.count]] : []));
const body = (length: number) => packCaptured({ op: "TweetDetail", path: "/i/api/graphql/a/TweetDetail", body: "x".repeat(length) });

beforeEach(() => {
  vi.useFakeTimers();
  leave = new AbortController();
  told = [];
  time = 0;
  answers = [];
  answer = async () => undefined;
  const tell = (message: FromPage) => {
    told.push(message);
    return answer(message);
  };
  receiveCaptures(
    { page: document, signal: leave.signal, tell },
    (answer) => answers.push(answer),
    () => time,
  );
});
afterEach(() => {
  leave.abort();
  vi.useRealTimers();
});

describe("the bridge", () => {
  it("hands on what the page fetched, as it came", () => {
    send("TweetDetail\n/i/api/graphql/a/TweetDetail\n{\n}");
    expect(told).toEqual([{ type: "page-worker:captured", op: "TweetDetail", path: "/i/api/graphql/a/TweetDetail", body: "{\n}" }]);
  });
  it("hands the worker's answer to the marks", async () => {
    answer = async () => ({ marks: {}, posts: ["1"] });
    send(body(1));
    await vi.advanceTimersByTimeAsync(1);
    expect(answers).toEqual([{ marks: {}, posts: ["1"] }]);
  });
  it("refuses what is no text, too large or malformed, and reports it once every two seconds", () => {
    send({ op: "x" });
    send(7);
    send(body(BRIDGE_LIMITS.body + 3_000));
    send("junk");
    send(`${"o".repeat(90)}\n/p\n{}`);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(refused()).toEqual([
      ["not_text", 2],
      ["too_large", 1],
      ["malformed", 2],
    ]);
  });
  it("lets a burst through and then so many a second", () => {
    for (let i = 0; i < 5_000; i++) send(body(1));
    expect(captured()).toHaveLength(BRIDGE_LIMITS.burst);
    time = 1_000;
    for (let i = 0; i < 100; i++) send(body(1));
    expect(captured()).toHaveLength(BRIDGE_LIMITS.burst + BRIDGE_LIMITS.perSecond);
    vi.advanceTimersByTime(2_000);
    expect(refused()).toEqual([["too_many", 5_100 - BRIDGE_LIMITS.burst - BRIDGE_LIMITS.perSecond]]);
  });
  it("does not look into a message it has no token for", () => {
    for (let i = 0; i < BRIDGE_LIMITS.burst; i++) send("x");
    let looked = false;
    const event = new CustomEvent(BRIDGE.captured);
    Object.defineProperty(event, "detail", { get: () => (looked = true) });
    document.dispatchEvent(event);
    expect(looked).toBe(false);
  });
  it("piles up no more than the worker keeps up with", async () => {
    let done: (value?: unknown) => void = () => {};
    answer = () => new Promise((resolve) => (done = resolve));
    for (let i = 0; i < 4; i++) send(body(3_900_000));
    expect(captured()).toHaveLength(3);
    done();
    await vi.advanceTimersByTimeAsync(1);
    send(body(3_900_000));
    expect(captured()).toHaveLength(4);
  });
  it("falls silent when the desk leaves", () => {
    leave.abort();
    send(body(1));
    expect(told).toEqual([]);
  });
});
