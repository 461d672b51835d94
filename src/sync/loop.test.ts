import "fake-indexeddb/auto";
import Dexie from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../commands/run";
import { db } from "../store/db";
import { keptSince, putPairing, removePairing, syncStatus } from "../store/pairing";
import { type Sync, startSync } from "./loop";

const PAIRED = {
  url: "http://localhost",
  workspaceId: "w1",
  workspace: "Harbour Bank",
  agentId: "agent:ada",
  name: "Ada",
  role: "agent",
} as const;

/** Answers what a companion with nothing in it would, until it is told to do otherwise. */
class Companion {
  asked: string[] = [];
  rows: { key: string; version: number; data: string }[] = [];
  /** Status of every answer, where it is not 200. */
  status = 200;
  atOnce = 0;
  most = 0;
  streams: AbortSignal[] = [];
  endStream: () => void = () => {};
  say: (event: string, data?: object) => void = () => {};
  private seqs = new Map<string, number>();

  answer = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(url).pathname.slice("/api/".length);
    this.asked.push(path);
    if (this.status !== 200) return new Response("", { status: this.status });
    if (path === "live") return this.stream(init.signal as AbortSignal);
    this.most = Math.max(this.most, ++this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 20));
    this.atOnce--;
    const { clientId, entries = [] } = JSON.parse(String(init.body)) as { clientId: string; entries?: { seq: number }[] };
    const lastSeq = entries.at(-1)?.seq ?? this.seqs.get(clientId) ?? 0;
    this.seqs.set(clientId, lastSeq);
    if (path === "push") return Response.json({ lastSeq, epoch: "e", version: 1, refused: [], role: "agent" });
    return Response.json({
      cookie: { epoch: "e", version: 1 },
      rows: this.rows,
      more: false,
      reset: false,
      lastSeq,
      role: "agent",
    });
  };
  private stream(signal: AbortSignal): Response {
    this.streams.push(signal);
    return new Response(
      new ReadableStream({
        start: (controller) => {
          this.endStream = () => controller.close();
          this.say = (event, data) =>
            controller.enqueue(new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data) ?? ""}\n\n`));
          signal.addEventListener("abort", () => controller.error(new Error("aborted")));
        },
      }),
    );
  }
  times = (path: string) => this.asked.filter((one) => one === path).length;
}

/** Web Locks, as much of them as is used: one at a time, and an abort while waiting. */
function fakeLocks() {
  let before: Promise<unknown> = Promise.resolve();
  return {
    request(_: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) {
      const mine = before.then(() => {
        signal.throwIfAborted();
        return work();
      });
      before = mine.catch(() => {});
      return mine;
    },
  };
}

let companion: Companion;
/** Where a browser says that it is online again. */
let page: EventTarget;
let syncs: Sync[];
const start = (live = false) => {
  const sync = startSync({ live, onPulled: () => {} });
  syncs.push(sync);
  return sync;
};
const until = (what: () => unknown) => vi.waitFor(async () => expect(await what()).toBeTruthy(), { timeout: 5_000, interval: 5 });
const state = async () => (await syncStatus())?.state;

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  companion = new Companion();
  page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  syncs = [];
  vi.stubGlobal("fetch", companion.answer);
  vi.stubGlobal("navigator", { locks: fakeLocks() });
  // Each wait is as short as it may be.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  for (const sync of syncs) sync.stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("keeping in step", () => {
  it("does nothing while the desk is not paired, begins as it is, and ends as it parts", async () => {
    start(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(companion.asked).toEqual([]);
    await putPairing({ ...PAIRED, token: "one" });
    await until(async () => (await state()) === "synced" && companion.streams.length === 1);
    await removePairing();
    await until(() => companion.streams[0]?.aborted);
    const { length } = companion.asked;
    await run({ type: "customer.opened", customerId: "x:@jane" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(companion.asked).toHaveLength(length);
  });

  it("goes out as soon as something waits", async () => {
    await putPairing({ ...PAIRED, token: "one" });
    start();
    await until(() => companion.times("pull") === 1);
    await run({ type: "customer.opened", customerId: "x:@jane" });
    await until(() => companion.times("push") === 1 && companion.times("pull") === 2);
  });

  it("goes out once for all panels of a browser, and one at a time", async () => {
    await putPairing({ ...PAIRED, token: "one" });
    for (let i = 0; i < 4; i++) start();
    await until(() => companion.times("pull") >= 4);
    await run({ type: "customer.opened", customerId: "x:@jane" });
    await until(async () => companion.times("push") === 1 && (await state()) === "synced");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([companion.times("push"), companion.most]).toEqual([1, 1]);
  });

  it("waits longer each time the companion is away, and is at once there when the browser is online again", async () => {
    companion.status = 503;
    await putPairing({ ...PAIRED, token: "one" });
    const waits: number[] = [];
    const timer = vi.spyOn(globalThis, "setTimeout").mockImplementation(((work: () => void, wait = 0) => {
      if (wait < 500) return realTimeout(work, wait);
      if (wait <= 30_000) waits.push(wait);
      return realTimeout(work, wait <= 30_000 ? 1 : wait);
    }) as typeof setTimeout);
    start();
    await until(() => waits.length >= 16);
    timer.mockRestore();
    // Before each try the worker gives panels half a second to do it.
    expect(waits.slice(0, 16).filter((_, i) => i % 2 === 1)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(await state()).toBe("offline");
    companion.status = 200;
    page.dispatchEvent(new Event("online"));
    await until(async () => (await state()) === "synced");
  });

  it("says that the disk is full, loses nothing, and goes on once there is room", async () => {
    const long = Date.now() - 100 * 86_400_000;
    await db.messages.add({ id: "x_post:old", customerId: "x:1", at: long } as never);
    companion.rows = [
      { key: "messages/x_post:1", version: 1, data: JSON.stringify({ id: "x_post:1", customerId: "x:1", at: Date.now() }) },
    ];
    const isFull = () => {
      throw new Dexie.QuotaExceededError("full");
    };
    db.messages.hook("creating", isFull);
    await putPairing({ ...PAIRED, token: "one" });
    const sync = start(true);
    await until(async () => (await state()) === "no_space");
    expect(await db.messages.get("x_post:1")).toBeUndefined();
    // What is long past makes room: the companion has it, and it comes again when its customer is opened.
    await until(async () => (await db.messages.get("x_post:old")) === undefined);
    expect(await keptSince()).toBeGreaterThan(long);
    db.messages.hook("creating").unsubscribe(isFull);
    sync.soon();
    await until(async () => (await state()) === "synced");
    expect(await db.messages.get("x_post:1")).toBeTruthy();
  });

  it("stops when it is signed out, says so, and keeps what waits until it is paired again", async () => {
    companion.status = 401;
    await putPairing({ ...PAIRED, token: "one" });
    const sync = start(true);
    await until(async () => (await state()) === "signed_out");
    await run({ type: "customer.opened", customerId: "x:@jane" });
    const { length } = companion.asked;
    sync.soon();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(companion.asked).toHaveLength(length);
    companion.status = 200;
    await putPairing({ ...PAIRED, token: "two" });
    await until(() => companion.times("push") === 1);
    await until(async () => (await state()) === "synced");
  });

  it("says what was wrong with an answer it can't use", async () => {
    companion.status = 404;
    await putPairing({ ...PAIRED, token: "one" });
    start();
    await until(async () => (await state()) === "failing");
  });

  it("takes what the stream tells where it goes on from what is here, and asks for what does not", async () => {
    await putPairing({ ...PAIRED, token: "one" });
    start(true);
    await until(() => companion.streams.length === 1 && companion.times("pull") === 1);
    const tag = (name: string, version: number) => ({ key: `tags/${name}`, version, data: JSON.stringify({ id: name, name, count: 1 }) });
    const news = (after: number, version: number, name: string) => ({ epoch: "e", after, version, rows: [tag(name, version)], lastSeq: 0 });
    companion.say("news", news(1, 2, "two"));
    await until(() => db.tags.get("two"));
    companion.say("news", news(0, 2, "heard before"));
    companion.say("news", news(2, 3, "three"));
    await until(() => db.tags.get("three"));
    expect([companion.times("pull"), await db.tags.get("heard before")]).toEqual([1, undefined]);
    companion.rows = [tag("four", 4), tag("five", 5)];
    companion.say("news", news(4, 5, "five"));
    await until(() => db.tags.get("four"));
    companion.say("poke");
    await until(() => companion.times("pull") === 3);
    companion.say("news", { ...news(1, 2, "of another epoch"), epoch: "f" });
    await until(() => companion.times("pull") === 4);
    expect(await db.tags.get("of another epoch")).toBeUndefined();
  });

  it("opens the stream again when it ends, and does a round", async () => {
    await putPairing({ ...PAIRED, token: "one" });
    start(true);
    await until(() => companion.streams.length === 1 && companion.times("pull") === 1);
    companion.endStream();
    await until(() => companion.streams.length === 2 && companion.times("pull") === 2);
  });
});

const realTimeout = globalThis.setTimeout;
