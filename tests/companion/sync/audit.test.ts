import { beforeEach, expect, test } from "vitest";
import { verifyAudit } from "../../../src/companion/sync/audit";
import { push } from "../../../src/companion/sync/push";
import { createWorkspace } from "../../../src/companion/sync/workspace";
import { onEveryStore, useStore } from "../stores";

onEveryStore("the audit chain", (kind) => {
  const store = useStore(kind);
  let workspaceId: string;

  beforeEach(async () => {
    workspaceId = await createWorkspace(store.open.db, "Northwind", 0);
    const command = (seq: number) => ({ type: "customer.opened", customerId: `x:@customer${seq}` });
    const entries = [1, 2, 3, 4, 5].map((seq) => ({
      kind: "command" as const,
      seq,
      id: `fact${seq}`,
      at: seq,
      command: command(seq),
      touched: {},
    }));
    await push(store.open.db, { workspaceId, clientId: "a", agentId: "agent", role: "manager", entries: entries.slice(0, 2), now: 10 });
    await push(store.open.db, { workspaceId, clientId: "a", agentId: "agent", role: "manager", entries, now: 20 });
  });

  const event = (id: string) => store.open.db.updateTable("rows").where("workspace_id", "=", workspaceId).where("key", "=", `events/${id}`);

  test("has a link for every fact, and verifies", async () => {
    expect(await verifyAudit(store.open.db, workspaceId)).toEqual({ links: 5, erased: 0 });
  });
  test("still verifies when a person's content and salt are erased", async () => {
    await event("fact3").set({ data: null }).execute();
    await store.open.db.deleteFrom("salts").where("seq", "=", 3).execute();
    expect(await verifyAudit(store.open.db, workspaceId)).toEqual({ links: 5, erased: 1 });
  });
  test("names the first link whose content was changed", async () => {
    await event("fact2")
      .set({ data: JSON.stringify({ id: "fact2", forged: true }) })
      .execute();
    expect((await verifyAudit(store.open.db, workspaceId)).broken).toEqual({ seq: 2, why: "content" });
  });
  test("names the first link that was changed, or left out", async () => {
    await store.open.db.updateTable("audit").set({ taken_at: 11 }).where("seq", "=", 4).execute();
    expect((await verifyAudit(store.open.db, workspaceId)).broken).toEqual({ seq: 4, why: "hash" });
    await store.open.db.deleteFrom("audit").where("seq", "=", 2).execute();
    expect((await verifyAudit(store.open.db, workspaceId)).broken).toEqual({ seq: 2, why: "missing" });
  });
});
