/** One thing done to many cases of a real store: what is shown before is what is done, and all of it can be taken back. */
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { observe } from "../../src/commands/observe";
import { preview } from "../../src/commands/preview";
import { run } from "../../src/commands/run";
import { runAll } from "../../src/commands/run-all";
import type { DeskEvent } from "../../src/domain/events";
import type { PostSeen } from "../../src/domain/observations";
import { type BulkAction, bulkCommands, summary } from "../../src/domain/queue/bulk";
import { db } from "../../src/store/db";
import * as desk from "../../src/store/queries";
import { news } from "../../src/store/queries/news";

const NOW = Date.now();
const brand = { userId: "900", handle: "NorthwindCare", name: "Northwind Care" };
const mention = (n: number): PostSeen => ({
  kind: "post_seen",
  source: "json",
  id: String(1_000 + n),
  author: { userId: String(n + 10), handle: `waits${n}`, name: `Waits ${n}` },
  at: NOW - n * 1_000,
  text: "@NorthwindCare where is it?",
  mentions: [brand.handle],
  conversationId: String(1_000 + n),
  lang: "en",
});
const COUNT = 120;
const ids = Array.from({ length: COUNT }, (_, n) => `case:x_post:${1_000 + n}`);
const solve: BulkAction = { type: "case.set_status", status: "solved" };
/** The cases, but for when things were said of them: an undo is said later. */
const rowsOf = async () =>
  (await db.cases.orderBy(":id").toArray()).map(({ setAt: _, statusAt: __, assignedAt: ___, paused: ____, ...row }) => row);

beforeEach(async () => {
  await db.open();
  await Promise.all(db.tables.map((table) => table.clear()));
  await run({ type: "account.add", ...brand });
  await observe(Array.from({ length: COUNT }, (_, n) => mention(n)));
});

describe("many cases at once", () => {
  it("are told before what will change and what not, and nothing is written by that", async () => {
    await run({ type: "case.set_status", caseId: ids[0] as string, status: "solved" });
    await run({ type: "case.set_status", caseId: ids[1] as string, status: "closed" });
    await run({ type: "case.set_status", caseId: ids[2] as string, status: "open" });
    const before = [await db.cases.toArray(), await db.events.count(), await db.outbox.count()];
    const told: number[] = [];
    const tried = await preview(bulkCommands(solve, ids), { onProgress: (n) => told.push(n) });
    const { changing, from, staying } = summary(ids, tried);
    expect(changing).toEqual(ids.slice(2));
    expect(from).toEqual([
      { value: "new", count: COUNT - 3 },
      { value: "open", count: 1 },
    ]);
    expect(staying).toEqual([
      { reason: "already", count: 1 },
      { reason: "closed", count: 1 },
    ]);
    expect(told.at(-1)).toBe(COUNT);
    expect([await db.cases.toArray(), await db.events.count(), await db.outbox.count()]).toEqual(before);
  });

  it("change as was told, each a fact of its own that goes out by itself, and Undo takes all of it back", async () => {
    const before = await rowsOf();
    const [events, outbox] = [await db.events.count(), await db.outbox.count()];
    const outcome = await runAll(bulkCommands(solve, [...ids, "case:gone"]));
    expect(outcome.done).toBe(COUNT);
    expect(outcome.refused).toEqual([{ reason: "not_found" }]);
    expect(outcome.customers).toHaveLength(COUNT);
    expect(await db.events.count()).toBe(events + COUNT);
    expect(await db.outbox.count()).toBe(outbox + COUNT);
    expect((await db.cases.toArray()).every(({ status }) => status === "solved")).toBe(true);
    expect(await desk.unsynced()).toBe(outbox + COUNT);
    expect((await runAll(outcome.undo)).refused).toEqual([]);
    expect(await rowsOf()).toEqual(before);
  });

  it("stop between two portions when that is asked for, and what was done can be taken back", async () => {
    const stopping = new AbortController();
    const outcome = await runAll(bulkCommands(solve, ids), { signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(outcome.done).toBeGreaterThan(0);
    expect(outcome.done).toBeLessThan(COUNT);
    expect(outcome.undo).toHaveLength(outcome.done);
  });

  it("a tag counts each case that carries it, though many get it in one transaction", async () => {
    await runAll(bulkCommands({ type: "case.tag", tag: "Storm" }, ids));
    expect((await db.tags.get("storm"))?.count).toBe(COUNT);
    const tried = await preview(bulkCommands({ type: "case.tag", tag: "storm" }, ids));
    expect(summary(ids, tried).staying).toEqual([{ reason: "already", count: COUNT }]);
  });
});

describe("the queue", () => {
  it("is those who wait and those to be followed up, in the order of since when; put off they leave the panel's list", async () => {
    const [first, second] = [ids[COUNT - 1] as string, ids[COUNT - 2] as string];
    await run({ type: "case.set_status", caseId: first, status: "pending" });
    await run({ type: "case.set", caseId: first, set: { field: "follow_up", value: NOW - 1 } });
    await run({ type: "case.set", caseId: second, set: { field: "snooze", value: NOW + 3_600_000 } });
    const queue = await desk.queue();
    expect(queue).toHaveLength(COUNT);
    expect(queue.findIndex(({ id }) => id === first)).toBe(COUNT - 2);
    const listed = (await desk.waiting(COUNT)).map((one) => one.case.id);
    expect(listed).toContain(first);
    expect(listed).not.toContain(second);
    expect(listed).toHaveLength(COUNT - 1);
  });

  it("tells the agent what concerns them until they have seen it", async () => {
    const { agentId: me } = await desk.setting("agent");
    const caseId = ids[0] as string;
    const customerId = "x:10";
    const at = (n: number) => ({ id: `other${n}`, at: NOW + n, by: "agent:ada", caseId, customerId });
    await db.cases.update(caseId, { watchers: [me] });
    const events: DeskEvent[] = [
      { ...at(1), type: "customer.noted", noteId: "n1", text: "can you look?", mentions: [me] },
      { ...at(2), type: "case.tagged", tag: "VIP" },
      { ...at(3), type: "customer.noted", noteId: "n2", text: "for nobody" },
      { ...at(4), caseId: ids[5] as string, customerId: "x:15", type: "case.tagged", tag: "VIP" },
      { ...at(5), caseId: ids[6] as string, customerId: "x:16", type: "case.assigned", agentId: me },
    ];
    await db.events.bulkPut(events);
    const found = await news(NOW + 10);
    expect(found.slice(0, 4).map(({ kind, customer }) => `${kind} ${customer?.handle}`)).toEqual([
      "assigned waits6",
      "watched waits0",
      "watched waits0",
      "mentioned waits0",
    ]);
    await run({ type: "settings.set", setting: { id: "queue", seenAt: NOW + 3 } });
    expect((await news(NOW + 10)).map(({ kind }) => kind)).toEqual(["assigned"]);
    expect(
      await db.outbox
        .where("seq")
        .above(0)
        .filter(({ command }) => JSON.stringify(command)?.includes("seenAt"))
        .count(),
    ).toBe(0);
  });
});
