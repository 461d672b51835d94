import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "../store/db";
import { putKeptSince, putPairing } from "../store/pairing";
import { counts } from "../store/queries";
import { counterId } from "../store/tables";
import { letGoOlder } from "./older";

const SINCE = 1_000_000;
const message = (id: number, at: number) => ({ id: `x_post:${id}`, customerId: "x:1", at });
const row = (id: number, at: number) => ({ key: `messages/x_post:${id}`, version: 1, data: JSON.stringify(message(id, at)) });
let asked: { before: number }[] = [];

/** The module as a page that was just opened has it. */
async function fresh() {
  vi.resetModules();
  return import("./older");
}

beforeEach(async () => {
  await db.delete();
  await db.open();
  asked = [];
  const role = "agent" as const;
  await putPairing({ url: "https://desk.example", token: "t", workspaceId: "w", workspace: "W", agentId: "agent:1", name: "Ada", role });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await db.delete();
});

const answer = (pages: { rows: ReturnType<typeof row>[]; more: boolean }[]) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async (_url: string, init: RequestInit) => {
      asked.push(JSON.parse(String(init.body)));
      const page = pages.shift();
      return page ? Response.json(page) : Promise.reject(new TypeError("no network"));
    }),
  );

test("a customer's past comes page by page, once, and never over what is here", async () => {
  const { fetchOlder } = await fresh();
  await putKeptSince(SINCE);
  const newer = { ...message(2, 900), text: "as it is now" };
  await db.messages.add(newer as never);
  await db.meta.put({ id: counterId("messages"), value: 1 });
  answer([
    { rows: [row(2, 900), row(3, 800)], more: true },
    { rows: [row(3, 800), row(4, 700)], more: false },
  ]);
  await fetchOlder("x:1");
  await fetchOlder("x:1");
  expect(asked.map(({ before }) => before)).toEqual([SINCE, 801]);
  expect(await db.messages.count()).toBe(3);
  expect(await db.messages.get("x_post:2")).toEqual(newer);
  expect((await counts()).messages).toBe(3);
});

test("nothing is asked where this desk keeps all, and what failed is tried at the next opening", async () => {
  const { fetchOlder } = await fresh();
  answer([]);
  await fetchOlder("x:1");
  expect(asked).toEqual([]);
  await putKeptSince(SINCE);
  await fetchOlder("x:1");
  await fetchOlder("x:1");
  expect(asked).toHaveLength(2);
});

test("what is older than this desk keeps goes, but never while something waits to be sent", async () => {
  await db.messages.bulkAdd([message(1, 10), message(2, SINCE + 1)] as never);
  await db.meta.put({ id: counterId("messages"), value: 2 });
  await db.meta.put({ id: counterId("outbox"), value: 1 });
  await letGoOlder(SINCE);
  expect(await db.messages.count()).toBe(2);
  await db.meta.put({ id: counterId("outbox"), value: 0 });
  await letGoOlder(SINCE);
  expect((await db.messages.toArray()).map(({ id }) => id)).toEqual(["x_post:2"]);
  expect((await counts()).messages).toBe(1);
});
