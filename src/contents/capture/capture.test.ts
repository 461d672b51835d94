// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import type { Captured } from "../../contracts/bridge";
import { BRIDGE, BRIDGE_LIMITS } from "../../contracts/bridge";
import { hookFetch } from "./fetch";
import { createOutgoing } from "./outgoing";
import { pick, withRequestBody } from "./pick";
import { startCapture } from "./start";

const BASE = "https://x.com/home";
const settle = () => new Promise((done) => setTimeout(done, 5));

describe("which requests are listened to", () => {
  it("knows an operation in any form of address, and keeps of the query the variables alone", () => {
    const path = "/i/api/graphql/h4sh/TweetDetail?variables=%7B%22focalTweetId%22%3A%221%22%7D";
    expect(pick(`${path}&features=${"f".repeat(4_000)}`, BASE)).toEqual({ op: "TweetDetail", path });
    expect(pick(new URL(`https://x.com${path}`), BASE)?.op).toBe("TweetDetail");
  });
  it("looks at no other", () => {
    for (const url of ["/i/api/graphql/h/Favoriters", "https://example.com/", undefined, { toString: () => "/graphql/" }])
      expect(pick(url, BASE)).toBeUndefined();
  });
  it("takes the id of what is deleted from the request, and reads the body of no other request", () => {
    const body = JSON.stringify({ variables: { tweet_id: "7" } });
    expect(decodeURIComponent(withRequestBody({ op: "DeleteTweet", path: "/g/DeleteTweet" }, body).path)).toBe(
      '/g/DeleteTweet?variables={"tweet_id":"7"}',
    );
    expect(withRequestBody({ op: "CreateTweet", path: "/g/CreateTweet" }, body).path).toBe("/g/CreateTweet");
  });
});

describe("the hook on fetch", () => {
  const setUp = (respond: () => Promise<Response>) => {
    const native = vi.fn(respond);
    const page = { fetch: native as unknown as typeof fetch, location: { href: BASE } };
    const got: Captured[] = [];
    const off = hookFetch(page, (captured) => got.push(captured));
    return { native, page, got, off };
  };
  it("gives the page the very promise it would have got, and its body unread", async () => {
    const promise = Promise.resolve(new Response('{"a":1}'));
    const { page, got } = setUp(() => promise);
    const answer = page.fetch("/i/api/graphql/h/TweetDetail");
    expect(answer).toBe(promise);
    expect(await (await answer).json()).toEqual({ a: 1 });
    await settle();
    expect(got).toEqual([{ op: "TweetDetail", path: "/i/api/graphql/h/TweetDetail", body: '{"a":1}' }]);
  });
  it("never reads an answer that is not watched", async () => {
    const response = new Response("secret");
    const clone = vi.spyOn(response, "clone");
    const { page, got } = setUp(async () => response);
    await page.fetch("/i/api/1.1/account/settings.json");
    await settle();
    expect(clone).not.toHaveBeenCalled();
    expect(got).toEqual([]);
  });
  it("lets failures be the page's own, and handles none of them itself", async () => {
    const { page } = setUp(() => Promise.reject(new TypeError("offline")));
    await expect(page.fetch("/i/api/graphql/h/TweetDetail")).rejects.toThrow("offline");
  });
  it("goes without a trace", () => {
    const { page, native, off } = setUp(async () => new Response(""));
    expect(page.fetch).not.toBe(native);
    off();
    expect(page.fetch).toBe(native);
  });
});

describe("what is sent", () => {
  it("is kept until a desk listens, within bounds", () => {
    const target = new EventTarget();
    const got: string[] = [];
    target.addEventListener(BRIDGE.captured, (event) => got.push((event as CustomEvent<string>).detail.slice(0, 3)));
    const outgoing = createOutgoing(target);
    for (let i = 0; i < 4; i++) outgoing.send({ op: `o${i}`, path: "/", body: "x".repeat(BRIDGE_LIMITS.body / 2 - 100) });
    outgoing.send({ op: "over", path: "/", body: "x".repeat(BRIDGE_LIMITS.body + 1) });
    expect(got).toEqual([]);
    outgoing.open();
    expect(got).toEqual(["o0\n", "o1\n", "o2\n", "o3\n"]);
    outgoing.close();
    outgoing.send({ op: "late", path: "/", body: "" });
    expect(got).toHaveLength(4);
  });
});

describe("the page script", () => {
  it("hooks once, however often it runs, and unhooks when the desk is gone", () => {
    vi.useFakeTimers();
    window.fetch = vi.fn() as unknown as typeof fetch;
    const native = window.fetch;
    const { open } = XMLHttpRequest.prototype;
    startCapture();
    const hooked = window.fetch;
    expect(hooked).not.toBe(native);
    startCapture();
    expect(window.fetch).toBe(hooked);
    document.dispatchEvent(new Event(BRIDGE.ready));
    document.body.innerHTML = '<span data-perch="mark"></span>';
    vi.advanceTimersByTime(1_100);
    expect(window.fetch).toBe(hooked);
    vi.advanceTimersByTime(1_000);
    expect(window.fetch).toBe(native);
    expect(XMLHttpRequest.prototype.open).toBe(open);
    expect(document.querySelectorAll("[data-perch]")).toHaveLength(0);
    vi.useRealTimers();
  });
});
