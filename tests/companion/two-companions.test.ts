/** Two companions on one PostgreSQL: panels of both hear of each other's changes, and go on at the one when the other is gone. */
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { openStore } from "../../src/companion/db/open";
import { startCompanion } from "../../src/companion/server";
import { verifyAudit } from "../../src/companion/sync/audit";
import type { Me } from "../../src/contracts/companion";
import type { Connector } from "../../src/contracts/connectors";
import { createApi } from "../../src/sync/api";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { freePort } from "../../src/tooling/postgres";
import { startHelpCentre } from "./help-centre";
import { newPusher, pullAll, pushOn } from "./load";
import { freshFolder, runCompanion } from "./process";
import { actsIn, freshPlace, type Place } from "./stores";

const postgres = inject("postgres");
const SECRET = "k".repeat(32);
const name = "two companions on one PostgreSQL (SQLite has one process at a time)";

describe.skipIf(!postgres.url)(postgres.url ? name : `${name}: skipped, ${postgres.reason}`, () => {
  let place: Place;
  beforeEach(async () => {
    place = await freshPlace("postgres");
  });
  afterEach(() => place.remove());

  /** Starts two at once: one of them makes the tables. */
  const startTwo = () => Promise.all([1, 2].map(() => startCompanion({ store: place.where, secret: SECRET })));
  const opened = (pusher: ReturnType<typeof newPusher>, seq: number, handle: string) => ({
    clientId: pusher.clientId,
    now: Date.now(),
    entries: [
      {
        kind: "command",
        seq,
        id: `${pusher.clientId}-${seq}`,
        at: Date.now(),
        command: { type: "customer.opened", customerId: `x:@${handle}` },
        touched: {},
      },
    ],
  });

  test("a panel paired at one is known at the other, and a push to one is heard at the other", async () => {
    const [one, two] = await startTwo();
    if (!one || !two) throw new Error("Two were started");
    try {
      const olive = new Visitor(one.url);
      // The newest link is the one that counts, whichever of the two made it.
      const links = [one.ownerLink, two.ownerLink].flatMap((link) => (link ? [new URL(link).search] : []));
      for (const search of links) await olive.join(`${one.url}/join${search}`, "Olive Owner").catch(() => {});
      const [here, there] = [newPusher(await olive.pair()), newPusher(await olive.pair())];
      expect((await callApi(two.url, "me", { token: here.token })) as Me).toMatchObject({ name: "Olive Owner", role: "owner" });

      const live = await fetch(`${two.url}/api/live`, { headers: { authorization: `Bearer ${there.token}` } });
      const reader = (live.body as ReadableStream<Uint8Array>).getReader();
      const poked = async () => {
        const { value } = await reader.read();
        return Buffer.from(value ?? []).toString();
      };
      // The first comes at once: whoever connects pulls.
      expect(await poked()).toContain("event: poke");
      for (const seq of [1, 2, 3]) {
        const next = poked();
        await callApi(one.url, "push", { token: here.token, body: opened(here, seq, `customer${seq}`) });
        const asked = Date.now();
        expect(await next).toContain("event: poke");
        expect(Date.now() - asked).toBeLessThan(2_000);
        expect((await pullAll(two.url, there)).held.has(`customers/x:@customer${seq}`)).toBe(true);
      }
      const next = poked();
      await createApi(one.url, here.token).present({ customerId: "x:7", isWriting: true });
      expect(await next).toMatch(/event: presence\ndata: .*"customerId":"x:7","isWriting":true/);
      await reader.cancel();
      await callApi(two.url, "me", { token: there.token });
      await fetch(`${two.url}/api/me`, { method: "DELETE", headers: { authorization: `Bearer ${there.token}` } });
      await expect(callApi(one.url, "me", { token: there.token })).rejects.toMatchObject({ status: 401 });
    } finally {
      await Promise.all([one.close(), two.close()]);
    }
  }, 30_000);

  test("when one is killed in the middle of its work its panels go on at the other, and nothing acknowledged is lost", async () => {
    const data = freshFolder();
    const survivor = await startCompanion({ store: place.where, secret: SECRET });
    const port = await freePort();
    const doomed = `http://127.0.0.1:${port}`;
    const process = await runCompanion({
      PERCH_PORT: String(port),
      PERCH_DATA: data.folder,
      DATABASE_URL: place.where,
      PERCH_SECRET: SECRET,
    });
    try {
      const olive = new Visitor(survivor.url);
      const link = new URL(/http:\S+invitation=\S+/.exec(process.said())?.[0] ?? "");
      await olive.join(`${survivor.url}/join${link.search}`, "Olive Owner");
      const pushers = [];
      for (let i = 0; i < 3; i++) pushers.push(newPusher(await olive.pair()));

      let [isKilled, isOver] = [false, false];
      // Two begin at the one that dies, one is at the other from the start: they write to one workspace through both.
      const work = Promise.all(
        pushers.map((pusher, index) =>
          pushOn(
            pusher,
            () => (index < 2 && !isKilled ? doomed : survivor.url),
            () => isOver,
          ),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      const before = pushers.map(({ acknowledged }) => acknowledged.length);
      await process.kill("SIGKILL");
      isKilled = true;
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      isOver = true;
      await work;

      let taken = 0;
      for (const [index, pusher] of pushers.entries()) {
        const { held, lastSeq } = await pullAll(survivor.url, pusher);
        const { acknowledged, underWay } = pusher;
        expect(before[index]).toBeGreaterThan(0);
        expect(acknowledged.length, "it went on").toBeGreaterThan(before[index] ?? 0);
        expect([acknowledged.length, acknowledged.length + underWay.length]).toContain(lastSeq);
        expect(acknowledged.filter((id) => !held.has(`events/${id}`))).toEqual([]);
        taken += lastSeq;
      }
      const store = await openStore(place.where);
      const { id } = await store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
      expect(await verifyAudit(store.db, id)).toEqual({ links: taken + (await actsIn(store, id)), erased: 0 });
      await store.close();
    } finally {
      await process.kill("SIGKILL");
      await survivor.close();
      data.remove();
    }
  }, 60_000);

  test("a PostgreSQL that breaks off every connection ends no companion: panels go on, and hear of news again", async () => {
    const companion = await startCompanion({ store: place.where, secret: SECRET });
    try {
      const olive = new Visitor(companion.url);
      await olive.join(companion.ownerLink ?? "", "Olive Owner");
      const pushers = [newPusher(await olive.pair()), newPusher(await olive.pair())];
      let isOver = false;
      const work = Promise.all(
        pushers.map((pusher) =>
          pushOn(
            pusher,
            () => companion.url,
            () => isOver,
          ),
        ),
      );
      const other = new pg.Client({ connectionString: place.where });
      await other.connect();
      for (let i = 0; i < 10; i++) {
        await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 50));
        await other.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
        );
      }
      await other.end();
      isOver = true;
      await work;
      await expect.poll(async () => (await fetch(`${companion.url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
      for (const pusher of pushers) {
        const { held } = await pullAll(companion.url, pusher);
        expect(pusher.acknowledged.length).toBeGreaterThan(0);
        expect(pusher.acknowledged.filter((id) => !held.has(`events/${id}`))).toEqual([]);
      }
    } finally {
      await companion.close();
    }
  }, 30_000);

  test("one of them pulls a help centre, and the other goes on where that one is closed in the middle", async () => {
    const centre = await startHelpCentre([1, 2, 3, 4, 5, 6].map((id) => ({ id, title: `Article ${id}`, body: "Yes." })));
    const start = () => startCompanion({ store: place.where, secret: SECRET, privateSources: ["127.0.0.1"], sourcePause: 400 });
    const [one, two] = await Promise.all([start(), start()]);
    try {
      const olive = new Visitor(one.url);
      const links = [one.ownerLink, two.ownerLink].flatMap((link) => (link ? [new URL(link).search] : []));
      for (const search of links) await olive.join(`${one.url}/join${search}`, "Olive Owner").catch(() => {});
      const token = await olive.pair();
      const draft = { kind: "zendesk", address: centre.url, every: "hourly", lang: "en", tags: [], arrive: "published", isPaused: false };
      await callApi(one.url, "connectors", { token, body: draft });
      await expect.poll(() => centre.asked.length).toBe(2);
      await one.close();
      const shown = async () => ((await callApi(two.url, "connectors", { token })) as { connectors: Connector[] }).connectors[0];
      const [{ id }] = ((await callApi(two.url, "connectors", { token })) as { connectors: [Connector] }).connectors;
      await callApi(two.url, `connectors/${id}/pull`, { token, body: { take: [] } });
      await expect
        .poll(async () => (await shown())?.last?.problem ?? (await shown())?.last?.created, { timeout: 15_000 })
        .toBeGreaterThan(1);
      // Each article came once, and pages that were known already were not sent again.
      const { held } = await pullAll(two.url, newPusher(token));
      expect([...held.keys()].filter((key) => key.startsWith("articles/"))).toHaveLength(6);
      expect([...held.keys()].filter((key) => key.startsWith("events/"))).toHaveLength(6);
    } finally {
      await Promise.all([one.close().catch(() => {}), two.close()]);
      await centre.close();
    }
  }, 30_000);
});
