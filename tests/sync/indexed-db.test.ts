import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportAll, importAll, wipe } from "../../src/commands/data";
import { noteHealth, noteRefusal } from "../../src/commands/health";
import { observe } from "../../src/commands/observe";
import { run } from "../../src/commands/run";
import type { Observation } from "../../src/domain/observations";
import { db } from "../../src/store/db";
import * as desk from "../../src/store/queries";

const NOW = Date.UTC(2026, 10, 20, 12);
const mention = (id: string, at: number, text = "My card is stuck", userId = "7"): Observation => ({
  kind: "post_seen",
  source: "json",
  id,
  author: { userId, handle: `ana${userId}`, name: "Ana" },
  at,
  text,
  mentions: ["HarbourBank"],
  lang: "en",
});
const reply = (id: string, to: string, at: number, more = {}): Observation => ({
  kind: "post_seen",
  source: "json",
  id,
  author: { userId: "900", handle: "HarbourBank", name: "Harbour Bank" },
  at,
  text: "@ana7 We will look at it",
  inReplyTo: { postId: to, userId: "7", handle: "ana7" },
  mentions: ["ana7"],
  ...more,
});

beforeEach(async () => {
  await wipe();
  await run({ type: "account.add", handle: "@HarbourBank", userId: "900" });
});
afterEach(async () => {
  const outbox = await db.outbox.orderBy("seq").toArray();
  outbox.forEach((entry, i) => {
    expect(entry.seq).toBe((outbox[0]?.seq ?? 1) + i);
  });
  const counts = await desk.counts();
  for (const [table, count] of Object.entries(counts)) expect([table, count]).toEqual([table, await db.table(table).count()]);
  expect(await desk.unsynced()).toBe(outbox.length);
});

describe("a mention", () => {
  it("opens a case whose customer waits, until the reply X has answered as created ends the wait", async () => {
    await observe([mention("1", NOW - 60_000)], { now: NOW });
    expect(await desk.customerOfFocus({ kind: "post", postId: "1" })).toBe("x:7");
    expect(await desk.customerOfFocus({ kind: "profile", handle: "ANA7" })).toBe("x:7");
    expect(await desk.currentCase("x:7")).toMatchObject({ status: "new", waitingSince: NOW - 60_000 });
    expect(await desk.waiting(5)).toMatchObject([{ customer: { handle: "ana7" }, last: { text: "My card is stuck" } }]);
    await run({ type: "reply.insert", replyId: "public:x_post:1", customerId: "x:7", text: "We will look at it" });
    expect(await desk.pendingReplies("x:7")).toHaveLength(1);
    await observe([reply("2", "1", Date.now(), { created: true })]);
    expect(await desk.pendingReplies("x:7")).toEqual([]);
    const answered = await desk.currentCase("x:7");
    expect(answered).toMatchObject({ status: "pending", unanswered: [] });
    expect(answered?.waitingSince).toBeUndefined();
    const agent = (await desk.setting("agent")).agentId;
    expect(await desk.history("x:7", { limit: 1 })).toMatchObject([{ direction: "outbound", agentId: agent }]);
    expect(await desk.waiting(5)).toEqual([]);
  });

  it("from before a customer's user id was known joins the customer with that id, with tags, notes and case", async () => {
    const shown = { ...mention("1", NOW - 60_000), source: "dom", author: { handle: "Ana7" } } as unknown as Observation;
    await observe([shown], { now: NOW });
    const early = (await desk.currentCase("x:@ana7"))?.id ?? "";
    await run({ type: "case.tag", caseId: early, tag: "Cards" });
    await run({ type: "customer.note", customerId: "x:@ana7", caseId: early, text: "Called yesterday" });
    await observe([mention("2", NOW - 120_000)], { now: NOW });
    expect(await desk.customer("x:@ana7")).toMatchObject({ id: "x:7", messageCount: 2 });
    expect(await desk.currentCase("x:7")).toMatchObject({ id: early, tags: ["Cards"], waitingSince: NOW - 120_000 });
    expect(await desk.notesOf("x:7")).toMatchObject([{ text: "Called yesterday", caseId: early }]);
    expect(await desk.historyEvents("x:7")).toMatchObject([{ type: "case.opened" }, { type: "case.tagged", caseId: early }]);
    expect(await run({ type: "case.tag", caseId: early, tag: "cards" })).toMatchObject({ ok: false, rejection: { reason: "already" } });
  });

  it("counts once, however often it is seen, and writes nothing the second time", async () => {
    await observe([mention("1", NOW - 60_000)], { now: NOW });
    const before = await desk.unsynced();
    const again = await observe([mention("1", NOW - 60_000), mention("1", NOW - 60_000)], { now: NOW + 1_000 });
    expect(again).toMatchObject({ stored: 2, events: [] });
    expect(await desk.unsynced()).toBe(before);
    expect(await desk.customer("x:7")).toMatchObject({ messageCount: 1 });
  });
});

describe("what doesn't concern the brand", () => {
  it("is not kept, until an agent opens the person or keeps everything", async () => {
    const stray = { ...mention("5", NOW), mentions: [] } as unknown as Observation;
    expect(await observe([stray], { now: NOW })).toMatchObject({ stored: 0, ignored: 1 });
    expect(await desk.counts()).toMatchObject({ messages: 0, customers: 0 });
    expect(await run({ type: "customer.opened", customerId: "x:@ana7" })).toMatchObject({ ok: true });
    await observe([stray], { now: NOW });
    expect(await desk.history("x:7", { limit: 9 })).toMatchObject([{ id: "x_post:5" }]);
    expect(await desk.currentCase("x:7")).toBeUndefined();
  });
});

describe("the desk's data", () => {
  it("leaves as one file and comes back the same", async () => {
    await observe([mention("1", NOW - 60_000), reply("2", "1", NOW)], { now: NOW });
    await run({ type: "customer.tag", customerId: "x:7", tag: "VIP" });
    const text = (await exportAll()).join("");
    const before = await Promise.all([db.messages.toArray(), db.customers.toArray(), db.cases.toArray(), db.events.toArray()]);
    await wipe();
    expect(await desk.counts()).toMatchObject({ messages: 0, events: 0 });
    expect(await importAll(text)).toMatchObject({ ok: true, counts: { messages: 2, customers: 1 } });
    expect(await Promise.all([db.messages.toArray(), db.customers.toArray(), db.cases.toArray(), db.events.toArray()])).toEqual(before);
  });

  it("stays untouched by a file that is broken anywhere, and says where", async () => {
    await observe([mention("1", NOW - 60_000)], { now: NOW });
    const text = (await exportAll()).join("");
    expect(await importAll("{")).toMatchObject({ ok: false, error: { reason: "not_json" } });
    expect(await importAll("[]")).toMatchObject({ ok: false, error: { reason: "not_perch" } });
    expect(await importAll(text.replace('"version":1', '"version":9'))).toMatchObject({ ok: false, error: { reason: "too_new" } });
    const broken = text.replace('"direction":"inbound"', '"direction":"sideways"');
    expect(await importAll(broken)).toMatchObject({ ok: false, error: { reason: "invalid_row", table: "messages", row: 1 } });
    expect(await desk.counts()).toMatchObject({ messages: 1 });
  });

  it("keeps the newest 500 refusals and a light for each thing seen", async () => {
    for (let i = 0; i < 510; i++) await noteRefusal({ at: i, reason: "too_many", detail: "", count: i });
    expect(await desk.refusals(1_000)).toHaveLength(500);
    expect(await desk.refusals(1)).toMatchObject([{ count: 509 }]);
    await noteHealth([{ id: "selector:tweetText", count: 3 }], NOW);
    await noteHealth([{ id: "selector:tweetText", count: 0 }], NOW + 1);
    expect(await desk.health()).toMatchObject([{ id: "selector:tweetText", seenAt: NOW, missingSince: NOW + 1 }]);
    await noteHealth([{ id: "selector:tweetText", count: 1 }], NOW + 2);
    expect((await desk.health())[0]?.missingSince).toBeUndefined();
  });
});

describe("a command", () => {
  it("that is malformed is refused with the reason", async () => {
    expect(await run({ type: "nothing" } as never)).toMatchObject({ ok: false, rejection: { reason: "invalid" } });
    const long = await run({ type: "customer.note", customerId: "x:7", text: "a".repeat(20_000) });
    expect(long).toEqual({ ok: false, rejection: { reason: "too_long", detail: "text" } });
  });

  it("is undone by the commands it comes back with", async () => {
    await observe([mention("1", NOW - 60_000)], { now: NOW });
    const caseId = (await desk.currentCase("x:7"))?.id ?? "";
    const solved = await run({ type: "case.set_status", caseId, status: "solved" });
    expect((await desk.currentCase("x:7"))?.waitingSince).toBeUndefined();
    for (const command of (solved.ok && solved.undo) || []) expect(await run(command)).toMatchObject({ ok: true });
    expect(await desk.currentCase("x:7")).toMatchObject({ status: "new", waitingSince: NOW - 60_000 });
  });

  it("runs again after the database was closed under it", async () => {
    db.close();
    expect(await run({ type: "settings.set", setting: { id: "panel", theme: "dim" } })).toMatchObject({ ok: true });
    expect(await desk.setting("panel")).toMatchObject({ theme: "dim", language: "auto" });
  });
});
