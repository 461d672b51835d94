/** Writers that hold their transactions for a while, and a puller that never stops: it must see every row once. */
import { expect, test } from "vitest";
import { pull } from "../../../src/companion/sync/pull";
import { writeRows } from "../../../src/companion/sync/rows";
import { createWorkspace, writeTo } from "../../../src/companion/sync/workspace";
import type { Cookie } from "../../../src/contracts/sync";
import { onEveryStore, useStore } from "../stores";

const WRITERS = 8;
const WRITES = 40;
const LONGEST = 12;

onEveryStore("a puller beside concurrent writers", (kind) => {
  const store = useStore(kind);

  test("misses none of their rows", { timeout: 60_000 }, async () => {
    const workspaceId = await createWorkspace(store.open.db, "Northwind", 0);
    const hold = () => new Promise((done) => setTimeout(done, Math.random() * LONGEST));
    const writer = async (no: number) => {
      for (let i = 0; i < WRITES; i++) {
        await writeTo(store.open.db, workspaceId, async (trx, version) => {
          await writeRows(trx, workspaceId, version, new Map([[`notes/${no}-${i}`, { id: `${no}-${i}` }]]));
          await hold();
        });
      }
    };
    let writing = true;
    const seen: string[] = [];
    const puller = async () => {
      let cookie: Cookie | undefined;
      for (;;) {
        const isLast = !writing;
        const page = await pull(store.open.db, {
          workspaceId,
          clientId: "puller",
          agentId: "agent-of-watcher",
          limit: 7,
          ...(cookie && { cookie }),
        });
        for (const { key } of page.rows) seen.push(key);
        cookie = page.cookie;
        if (isLast && !page.more && page.rows.length === 0) return;
      }
    };
    const pulling = puller();
    await Promise.all(Array.from({ length: WRITERS }, (_, no) => writer(no)));
    writing = false;
    await pulling;
    expect(seen).toHaveLength(WRITERS * WRITES);
    expect(new Set(seen).size).toBe(WRITERS * WRITES);
  });
});
