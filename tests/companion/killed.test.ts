/** What was acknowledged is there, once, after the companion was killed in the middle of its work: kill -9, twenty times. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/companion/db/open";
import { verifyAudit } from "../../src/companion/sync/audit";
import { Visitor } from "../../src/tooling/driver/visitor";
import { freePort } from "../../src/tooling/postgres";
import { customerOf, newPusher, pullAll, pushOn } from "./load";
import { freshFolder, runCompanion } from "./process";
import { actsIn, freshPlace, onEveryStore } from "./stores";

const KILLS = 20;
const PANELS = 4;
/** Milliseconds of work between two kills: at least, and at most. */
const WORKS = { least: 100, most: 400 };

onEveryStore("a companion that is killed", (kind) => {
  test(`and started again ${KILLS} times under load loses nothing it acknowledged, and takes nothing twice`, async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const data = freshFolder();
    const place = kind === "postgres" ? await freshPlace(kind) : { where: join(data.folder, "companion.db"), remove: async () => {} };
    const settings = {
      PERCH_PORT: String(port),
      PERCH_DATA: data.folder,
      ...(kind === "postgres" && { DATABASE_URL: place.where, PERCH_SECRET: "k".repeat(32) }),
    };
    let running = await runCompanion(settings);
    try {
      const olive = new Visitor(url);
      await olive.join(/http:\S+invitation=\S+/.exec(running.said())?.[0] ?? "", "Olive Owner");
      const pushers = [];
      for (let i = 0; i < PANELS; i++) pushers.push(newPusher(await olive.pair()));

      let isOver = false;
      const work = Promise.all(
        pushers.map((pusher) =>
          pushOn(
            pusher,
            () => url,
            () => isOver,
          ),
        ),
      );
      let failure: unknown;
      work.catch((error) => {
        failure = error;
      });
      for (let kill = 0; kill < KILLS; kill++) {
        await new Promise((resolve) => setTimeout(resolve, WORKS.least + Math.random() * (WORKS.most - WORKS.least)));
        expect(await running.kill("SIGKILL")).toEqual({ code: null, signal: "SIGKILL" });
        running = await runCompanion(settings);
        if (failure) throw failure;
      }
      isOver = true;
      await work;

      let taken = 0;
      for (const pusher of pushers) {
        const { held, lastSeq } = await pullAll(url, pusher);
        const { acknowledged, underWay } = pusher;
        expect([acknowledged.length, acknowledged.length + underWay.length]).toContain(lastSeq);
        const expected = [...acknowledged, ...underWay].slice(0, lastSeq);
        const theirs = [...held].filter(([key, row]) => key.startsWith("events/") && row.includes(customerOf(pusher)));
        expect(theirs.map(([key]) => key).sort()).toEqual(expected.map((id) => `events/${id}`).sort());
        // The rows the events made, too: a note for each but the first.
        for (const id of expected.slice(1)) expect(held.get(`notes/note:${id}`)).toContain(id);
        taken += lastSeq;
      }
      // It was killed while it worked, not while it slept.
      expect(pushers.every(({ acknowledged, retries }) => acknowledged.length > KILLS && retries > KILLS / 2)).toBe(true);

      await running.kill("SIGTERM");
      const store = await openStore(place.where);
      const { id } = await store.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
      expect(await verifyAudit(store.db, id)).toEqual({ links: taken + (await actsIn(store, id)), erased: 0 });
      await store.close();
    } finally {
      await running.kill("SIGKILL");
      await place.remove();
      data.remove();
    }
  }, 180_000);
});
