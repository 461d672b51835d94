import fc from "fast-check";
import { expect, test } from "vitest";
import type { Db } from "../../../src/companion/db/open";
import { verifyAudit } from "../../../src/companion/sync/audit";
import { pull } from "../../../src/companion/sync/pull";
import { push } from "../../../src/companion/sync/push";
import { writeRows } from "../../../src/companion/sync/rows";
import { createWorkspace, writeTo } from "../../../src/companion/sync/workspace";
import { type Cookie, pushEntry } from "../../../src/contracts/sync";
import type { Observation } from "../../../src/domain/observations";
import { MemoryDesk } from "../../sync/memory-desk";
import { BRAND, NOW, retold, seenDays } from "../../sync/observations";
import { takeRow, toldBy, touchedBy } from "../../sync/telling";
import { onEveryStore, useStore } from "../stores";

/** Up to three desks: each saw some of it, in its own order and portions; the last saw all. */
const story = seenDays.chain((seen) =>
  fc.record({
    seen: fc.constant(seen),
    parts: fc.array(fc.subarray(seen).chain(retold), { minLength: 1, maxLength: 2 }),
    whole: retold(seen),
    turns: fc.infiniteStream(fc.nat(11)),
  }),
);

class Client {
  readonly desk = new MemoryDesk([BRAND]);
  private readonly outbox: unknown[] = [];
  private cookie: Cookie | undefined;
  private seq = 0;

  constructor(
    private readonly db: Db,
    private readonly workspaceId: string,
    private readonly id: string,
  ) {}

  see(portion: Observation[]) {
    const seen = this.desk.see(portion, NOW);
    if (seen.changes.length === 0 && seen.events.length === 0) return;
    this.outbox.push({ kind: "observed", seq: ++this.seq, at: NOW, told: toldBy(this.desk, seen), touched: touchedBy(this.desk, seen) });
  }
  /** Sends all of its outbox, taken before or not: answers get lost. */
  async send() {
    const entries = this.outbox.map((entry) => pushEntry.parse(JSON.parse(JSON.stringify(entry))));
    const { lastSeq } = await push(this.db, {
      workspaceId: this.workspaceId,
      clientId: this.id,
      agentId: "agent:here",
      role: "manager",
      entries,
      now: NOW,
    });
    expect(lastSeq).toBe(this.seq);
  }
  async pull() {
    for (let more = true; more; ) {
      const page = await pull(this.db, {
        agentId: "watcher",
        workspaceId: this.workspaceId,
        clientId: this.id,
        limit: 5,
        ...(this.cookie && { cookie: this.cookie }),
      });
      for (const { key, data } of page.rows) takeRow(this.desk, key, data);
      ({ cookie: this.cookie, more } = page);
    }
  }
}

onEveryStore("what several desks have seen", (kind) => {
  const store = useStore(kind);

  test("is one desk at the companion and on every client, as if one had seen it all", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ seen, parts, whole, turns }) => {
        const once = new MemoryDesk([BRAND]);
        once.see(seen, NOW);
        const workspaceId = await createWorkspace(store.open.db, "Harbour Bank", NOW);
        await writeTo(store.open.db, workspaceId, (trx, version) =>
          writeRows(trx, workspaceId, version, new Map([[`accounts/${BRAND.id}`, BRAND]])),
        );
        const clients = [...parts, whole].map((portions, i) => ({
          client: new Client(store.open.db, workspaceId, `client${i}`),
          portions: [...portions],
        }));
        while (clients.some(({ portions }) => portions.length > 0)) {
          const turn = turns.next().value as number;
          const one = clients[turn % clients.length];
          if (!one) continue;
          const portion = one.portions.shift();
          if (portion) one.client.see(portion);
          if (turn > 5) await one.client.send();
        }
        for (const { client } of clients) await client.send();
        for (const { client } of clients) {
          await client.pull();
          expect(client.desk.snapshot()).toEqual(once.snapshot());
        }
        const audit = await verifyAudit(store.open.db, workspaceId);
        expect(audit.broken).toBeUndefined();
        expect(audit.links).toBeGreaterThanOrEqual(once.events.size);
      }),
      { numRuns: 40 },
    );
  });
});
