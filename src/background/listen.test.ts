import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./listen";

type Listener = (message: unknown, sender: unknown, respond: (answer?: unknown) => void) => unknown;

let hear: Listener;
let got: unknown[];
const page = { id: "perch", frameId: 0, url: "https://x.com/home", tab: { id: 1, windowId: 2 } };
const panel = { id: "perch", url: "chrome-extension://perch/sidepanel.html" };
const tag = { type: "page-worker:tag", handle: "jane", tag: "refund", on: true };

beforeEach(() => {
  got = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "perch",
      getURL: (path: string) => `chrome-extension://perch/${path}`,
      onMessage: { addListener: (listener: Listener) => (hear = listener) },
    },
  });
  listen({
    fromPage: async (message, tab) => {
      got.push([message.type, tab.windowId]);
      return "written";
    },
    fromPanel: ({ type }) => got.push([type]),
    refused: (reason) => got.push([reason]),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("the worker's listener", () => {
  it("takes from X's tabs what a page may say, and answers when it is written", async () => {
    const answer = new Promise((done) => expect(hear(tag, page, done)).toBe(true));
    expect(await answer).toBe("written");
    expect(got).toEqual([["page-worker:tag", 2]]);
  });
  it("hears nobody but this extension", () => {
    hear(tag, { ...page, id: "other" }, () => {});
    expect(got).toEqual([]);
  });
  it("takes it from no other host, frame or protocol, nor from a page of its own", () => {
    for (const sender of [
      { ...page, url: "https://x.com.evil.example/" },
      { ...page, url: "http://x.com/" },
      { ...page, frameId: 3 },
      panel,
    ])
      hear(tag, sender, () => {});
    expect(got).toEqual(Array(4).fill(["wrong_sender"]));
  });
  it("takes what the panel says from the extension's own pages alone", () => {
    hear({ type: "panel-worker:settings-changed" }, panel, () => {});
    hear({ type: "panel-worker:settings-changed" }, page, () => {});
    expect(got).toEqual([["panel-worker:settings-changed"], ["wrong_sender"]]);
  });
  it("refuses what is not in its contract's shape: no command gets in by this door", () => {
    for (const message of [{ ...tag, handle: "not a handle" }, { type: "page-worker:note" }, { ...tag, tag: "x".repeat(61) }])
      hear(message, page, () => {});
    for (const message of [null, 1, "text", { type: "customer.note", text: "forged" }]) hear(message, page, () => {});
    expect(got).toEqual(Array(3).fill(["malformed"]));
  });
});
