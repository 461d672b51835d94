import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Observation } from "../../src/domain/observations";

/** Panel and worker: two copies of all code, each with a connection of its own to the one database. */
async function open() {
  vi.resetModules();
  const [{ db }, { run }, { observe }, { wipe }, desk] = await Promise.all([
    import("../../src/store/db"),
    import("../../src/commands/run"),
    import("../../src/commands/observe"),
    import("../../src/commands/data"),
    import("../../src/store/queries"),
  ]);
  return { db, run, observe, wipe, desk };
}
type Context = Awaited<ReturnType<typeof open>>;

const NOW = Date.now();
const mention = (number: number): Observation => ({
  kind: "post_seen",
  source: "json",
  id: String(1_000 + number),
  author: { userId: String(number % 3), handle: `p${number % 3}`, name: "P" },
  at: NOW - 60_000 + number,
  text: `words ${number}`,
  mentions: ["HarbourBank"],
});

type Step = { context: 0 | 1 } & (
  | { does: "see"; posts: number[] }
  | { does: "tag" | "note"; on: number; word: string }
  | { does: "close" }
);
const context = fc.constantFrom(0 as const, 1 as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ context, does: fc.constant("see" as const), posts: fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }) }),
  fc.record({
    context,
    does: fc.constantFrom("tag" as const, "note" as const),
    on: fc.nat(2),
    word: fc.constantFrom("Cards", "cards", "VIP", "refund"),
  }),
  fc.record({ context, does: fc.constant("close" as const) }),
);

interface Acknowledged {
  posts: Set<string>;
  notes: number;
  events: string[];
}

/** Does one step and remembers what was acknowledged. A context that dies in the middle acknowledges nothing. */
async function take({ db, run, observe }: Context, step: Step, so: Acknowledged): Promise<void> {
  if (step.does === "close") return db.close();
  if (step.does === "see") {
    await observe(step.posts.map(mention), { now: NOW });
    for (const post of step.posts) so.posts.add(`x_post:${1_000 + post}`);
    return;
  }
  const customerId = `x:${step.on}`;
  const outcome = await run(
    step.does === "tag" ? { type: "customer.tag", customerId, tag: step.word } : { type: "customer.note", customerId, text: step.word },
  );
  if (!outcome.ok) return;
  so.events.push(...outcome.events.map(({ id }) => id));
  if (step.does === "note") so.notes += 1;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("panel and worker at once", () => {
  it("lose nothing that was acknowledged, however they are closed, and number the outbox without gaps", async () => {
    const contexts = [await open(), await open()] as const;
    const [panel, worker] = contexts;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        await panel.wipe();
        await panel.run({ type: "account.add", handle: "HarbourBank", userId: "900" });
        const so: Acknowledged = { posts: new Set(), notes: 0, events: [] };
        // All at once: nobody waits for the other, and a close falls into the middle of whatever runs.
        const done = await Promise.allSettled(steps.map((step) => take(contexts[step.context], step, so)));
        for (const each of done) if (each.status === "rejected") expect(String(each.reason)).toMatch(/Closed|Abort/);
        const { db, desk } = worker;
        if (!db.isOpen()) await db.open();
        const stored = await db.messages.bulkGet([...so.posts]);
        expect(stored.every((row) => row !== undefined)).toBe(true);
        expect((await db.events.bulkGet(so.events)).every((row) => row !== undefined)).toBe(true);
        expect(await db.notes.count()).toBeGreaterThanOrEqual(so.notes);
        const outbox = await db.outbox.orderBy("seq").toArray();
        expect(outbox.map(({ seq }) => seq)).toEqual(outbox.map((_, i) => i + 1));
        const counts = await desk.counts();
        for (const [table, count] of Object.entries(counts)) expect([table, count]).toEqual([table, await db.table(table).count()]);
        for (const tag of await db.tags.toArray()) {
          const carriers = (await db.customers.toArray()).filter((row) => row.tags.some((each) => each.toLowerCase() === tag.id));
          expect([tag.id, tag.count]).toEqual([tag.id, carriers.length]);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("say there is no space left and have written nothing when the disk is full", async () => {
    const { run, observe, desk, wipe } = await open();
    await wipe();
    await run({ type: "account.add", handle: "HarbourBank", userId: "900" });
    await observe([mention(1)], { now: NOW });
    const before = [await desk.counts(), await desk.unsynced()];
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === "notes") throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      return put.apply(this, args);
    });
    expect(await run({ type: "customer.note", customerId: "x:1", text: "Called" })).toEqual({
      ok: false,
      rejection: { reason: "no_space" },
    });
    vi.restoreAllMocks();
    expect([await desk.counts(), await desk.unsynced()]).toEqual(before);
    expect(await run({ type: "customer.note", customerId: "x:1", text: "Called" })).toMatchObject({ ok: true });
  });
});
