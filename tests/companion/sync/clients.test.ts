/** Real clients, each with a database of its own, and the real companion, over a line that loses answers. */
import Dexie from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { verifyAudit } from "../../../src/companion/sync/audit";
import { pull } from "../../../src/companion/sync/pull";
import { push } from "../../../src/companion/sync/push";
import { createWorkspace, renewEpoch } from "../../../src/companion/sync/workspace";
import { pushEntry } from "../../../src/contracts/sync";
import type { Command } from "../../../src/domain/commands";
import type { Observation } from "../../../src/domain/observations";
import { onEveryStore, useStore } from "../stores";

const NOW = Date.now();
const AGENTS = ["agent:one", "agent:two"];
const BRAND = { userId: "900", handle: "HarbourBank", name: "Harbour Bank" };

/** A client's code and database, as one browser has them. */
async function openClient(no: number) {
  vi.resetModules();
  Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });
  const [{ db }, { run }, { observe }, { waitingEntries }, { takePage, cookie }, { ROW_TABLES }, { counts }] = await Promise.all([
    import("../../../src/store/db"),
    import("../../../src/commands/run"),
    import("../../../src/commands/observe"),
    import("../../../src/sync/entries"),
    import("../../../src/sync/take"),
    import("../../../src/store/tables"),
    import("../../../src/store/queries"),
  ]);
  await db.settings.put({ id: "agent", agentId: AGENTS[no] ?? "", name: "", signature: "" });
  await db.meta.put({ id: "count:settings", value: 1 });
  return { db, run, observe, waitingEntries, takePage, cookie, ROW_TABLES, counts, no };
}
type Client = Awaited<ReturnType<typeof openClient>>;

const post = (number: number): Observation => ({
  kind: "post_seen",
  source: "json",
  id: String(1_000 + number),
  author: number % 4 === 3 ? BRAND : { userId: String(number % 3), handle: `p${number % 3}`, name: `P${number % 3}` },
  at: NOW - 600_000 + number * 1_000,
  text: `words ${number}`,
  mentions: number % 4 === 3 ? [] : [BRAND.handle],
  ...(number % 4 === 3 && { inReplyTo: { userId: String(number % 3), handle: `p${number % 3}`, postId: String(999 + number) } }),
});

type Step =
  | { does: "see"; posts: number[] }
  | { does: "tag"; on: number; word: string; off: boolean }
  | { does: "note"; on: number }
  | { does: "status"; on: number; status: "open" | "pending" | "on_hold" | "solved" }
  | { does: "push"; lost: boolean; many: number }
  | { does: "pull"; limit: number }
  | { does: "restore" };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant("see" as const), posts: fc.array(fc.nat(15), { minLength: 1, maxLength: 4 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("tag" as const),
      on: fc.nat(5),
      word: fc.constantFrom("Cards", "cards", "VIP"),
      off: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("note" as const), on: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("status" as const),
      on: fc.nat(5),
      status: fc.constantFrom("open" as const, "pending" as const, "on_hold" as const, "solved" as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("push" as const), lost: fc.boolean(), many: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("pull" as const), limit: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("restore" as const) }) },
);

onEveryStore("clients and the companion", (kind) => {
  const store = useStore(kind);

  async function send({ waitingEntries, no }: Client, workspaceId: string, many: number) {
    const entries = (await waitingEntries(many)).map((entry) => pushEntry.parse(JSON.parse(JSON.stringify(entry))));
    return push(store.open.db, {
      workspaceId,
      clientId: `client${no}`,
      agentId: AGENTS[no] ?? "",
      role: "manager",
      entries,
      now: Date.now(),
    });
  }
  async function take({ takePage, cookie, no }: Client, workspaceId: string, limit: number) {
    const from = await cookie();
    const page = await pull(store.open.db, { workspaceId, clientId: `client${no}`, limit, ...(from && { cookie: from }) });
    await takePage(page);
    return page;
  }
  /** Everything a client shares, by key. */
  async function shared({ db, ROW_TABLES }: Client) {
    const all = await Promise.all(
      [...ROW_TABLES, "events"].map(async (name) => (await db.table(name).toArray()).map((row) => [`${name}/${row.id}`, row] as const)),
    );
    const rows = all.flat().filter(([key]) => key !== "settings/agent" && key !== "settings/panel");
    return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  test("come to the same rows when all is quiet, whatever was lost, and every note is there once", { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), step), { minLength: 1, maxLength: 25 }), async (steps) => {
        const workspaceId = await createWorkspace(store.open.db, "Harbour Bank", NOW);
        const clients = [await openClient(0), await openClient(1)];
        await clients[0]?.run({ type: "account.add", ...BRAND });
        await send(clients[0] as Client, workspaceId, 10);
        for (const client of clients) await take(client, workspaceId, 100);
        const noted: string[] = [];
        const act = async ({ run }: Client, command: Command) => (await run(command)).ok;
        for (const [no, one] of steps) {
          const client = clients[no] as Client;
          const caseId = "on" in one ? `case:x_post:${1_000 + one.on}` : "";
          if (one.does === "see") await client.observe(one.posts.map(post), { now: NOW });
          else if (one.does === "tag") await act(client, { type: one.off ? "case.untag" : "case.tag", caseId, tag: one.word });
          else if (one.does === "status") await act(client, { type: "case.set_status", caseId, status: one.status });
          else if (one.does === "note") {
            const text = `note ${noted.length}`;
            if (await act(client, { type: "customer.note", customerId: `x:${one.on}`, text })) noted.push(text);
          } else if (one.does === "push") {
            await send(client, workspaceId, one.many);
            // The answer was lost: the same goes out again.
            if (one.lost) await send(client, workspaceId, one.many);
          } else if (one.does === "pull") await take(client, workspaceId, one.limit);
          else await renewEpoch(store.open.db, workspaceId);
        }
        for (let rest = 1; rest > 0; ) {
          rest = 0;
          for (const client of clients) {
            await send(client, workspaceId, 100);
            while ((await take(client, workspaceId, 7)).more);
            rest += (await client.counts()).outbox;
          }
        }
        for (const client of clients) while ((await take(client, workspaceId, 50)).more);
        const stored = await store.open.db
          .selectFrom("rows")
          .select(["key", "data"])
          .where("workspace_id", "=", workspaceId)
          .orderBy("key")
          .execute();
        const held = Object.fromEntries(stored.flatMap(({ key, data }) => (data === null ? [] : [[key, JSON.parse(data)]])));
        for (const client of clients) {
          expect(await shared(client)).toEqual(held);
          const counted = await client.counts();
          for (const name of [...client.ROW_TABLES, "events"] as const)
            expect([name, counted[name]]).toEqual([name, await client.db.table(name).count()]);
        }
        const notes = Object.entries(held).flatMap(([key, row]) => (key.startsWith("notes/") ? [row.text as string] : []));
        expect(notes.sort()).toEqual(noted.sort());
        expect((await verifyAudit(store.open.db, workspaceId)).broken).toBeUndefined();
        for (const { db } of clients) db.close();
      }),
      { numRuns: 15 },
    );
  });
});
