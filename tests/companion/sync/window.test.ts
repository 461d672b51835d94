/** Panels may keep less than all: what is older comes when its customer is opened. */
import { beforeEach, expect, test } from "vitest";
import { older, pull } from "../../../src/companion/sync/pull";
import { writeRows } from "../../../src/companion/sync/rows";
import { createWorkspace, writeTo } from "../../../src/companion/sync/workspace";
import type { Cookie } from "../../../src/contracts/sync";
import { onEveryStore, useStore } from "../stores";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);

onEveryStore("the time panels keep", (kind) => {
  const store = useStore(kind);
  let workspaceId: string;

  beforeEach(async () => {
    const { db } = store.open;
    workspaceId = await createWorkspace(db, "Northwind", NOW);
    const rows = new Map<string, object>([
      ["accounts/northwind", { id: "northwind" }],
      ["customers/x:1", { id: "x:1" }],
    ]);
    for (let day = 0; day < 100; day++) {
      const at = NOW - day * DAY;
      rows.set(`messages/x_post:${day}`, { id: `x_post:${day}`, customerId: "x:1", at });
      rows.set(`events/e${day}`, { id: `e${day}`, customerId: day % 2 ? "x:1" : "x:2", at });
    }
    await writeTo(db, workspaceId, (trx, version) => writeRows(trx, workspaceId, version, rows));
    await db.updateTable("workspaces").set({ keep_days: 30 }).where("id", "=", workspaceId).execute();
  });

  async function pulled(limit: number) {
    const keys: string[] = [];
    let cookie: Cookie | undefined;
    for (;;) {
      const page = await pull(store.open.db, {
        workspaceId,
        clientId: "a",
        agentId: "agent-of-watcher",
        limit,
        now: NOW,
        ...(cookie && { cookie }),
      });
      expect(page.since).toBe(NOW - 30 * DAY);
      keys.push(...page.rows.map(({ key }) => key));
      cookie = page.cookie;
      if (!page.more) return { keys, cookie };
    }
  }

  test("a first pull brings customers and what is young enough, in pages of any size", async () => {
    for (const limit of [7, 1_000]) {
      const { keys } = await pulled(limit);
      expect(keys.filter((key) => key.startsWith("messages/"))).toHaveLength(31);
      expect(keys.filter((key) => key.startsWith("events/"))).toHaveLength(31);
      expect(keys).toEqual(expect.arrayContaining(["accounts/northwind", "customers/x:1"]));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("what is written now is handed out, however old it is: somebody has just seen it", async () => {
    const { cookie } = await pulled(1_000);
    const late = new Map([["messages/x_post:late", { id: "x_post:late", customerId: "x:1", at: NOW - 90 * DAY }]]);
    await writeTo(store.open.db, workspaceId, (trx, version) => writeRows(trx, workspaceId, version, late));
    const { rows } = await pull(store.open.db, { workspaceId, clientId: "a", agentId: "agent-of-watcher", cookie, limit: 10, now: NOW });
    expect(rows.map(({ key }) => key)).toEqual(["messages/x_post:late"]);
  });

  test("a customer's past is handed out when asked for, the newest first, and nobody else's", async () => {
    const before = NOW - 30 * DAY;
    const first = await older(store.open.db, { workspaceId, customerId: "x:1", before, limit: 40 });
    expect(first.more).toBe(true);
    expect(first.rows[0]?.key).toBe("messages/x_post:31");
    const all = await older(store.open.db, { workspaceId, customerId: "x:1", before, limit: 1_000 });
    expect(all.more).toBe(false);
    expect(all.rows.map(({ data }) => JSON.parse(data ?? "").customerId)).toEqual(Array(69 + 35).fill("x:1"));
    expect((await older(store.open.db, { workspaceId: "another", customerId: "x:1", before, limit: 10 })).rows).toEqual([]);
  });
});
