/** Who may set a connector, and that its token goes to its source and nowhere else. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test, vi } from "vitest";
import { backup } from "../../../src/companion/backup/write";
import { Visitor } from "../../../src/tooling/driver/visitor";
import { startHelpCentre } from "../help-centre";
import { ask } from "../outside";
import { freshFolder } from "../process";
import { onEveryStore } from "../stores";
import { LIDS, read, TOKEN, useConnectors } from "./bench";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

onEveryStore("a connector as it is kept", (kind) => {
  const { bench, api, draft, held, add, again, articles } = useConnectors(kind);
  const folder = freshFolder();
  afterAll(() => folder.remove());

  test("gives its token to the source alone: it is in no answer, no log, no row and no backup, and follows to no other host", async () => {
    const one = await add({ token: TOKEN });
    expect(one.hasToken).toBe(true);
    expect(bench.centre.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from(TOKEN).toString("base64")}`);
    const other = await startHelpCentre([LIDS]);
    bench.centre.instead = (request, answer) => {
      answer.writeHead(302, { location: `${other.url}${request.url}` }).end();
      return true;
    };
    await again();
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
    const file = join(folder.folder, "perch.backup");
    await backup(bench.store.db, file, Date.now());
    const said = [
      gunzipSync(readFileSync(file)).toString(),
      (await api("connectors")).body,
      bench.kept.lines(),
      JSON.stringify([...(await held())]),
    ].join();
    expect(said).not.toContain("very-secret-key");
    expect(said).not.toContain(Buffer.from(TOKEN).toString("base64").slice(0, 40));
    expect(bench.kept.lines()).not.toContain(bench.centre.host);
    // Set to another host, it is forgotten; to the same, it stays.
    expect(read(await api(`connectors/${one.id}`, "PUT", draft({ every: "weekly" })))[0]?.hasToken).toBe(true);
    expect(read(await api(`connectors/${one.id}`, "PUT", draft({ address: other.url })))[0]?.hasToken).toBe(false);
    await other.close();
  });

  test("is for managers to set and for all to see; paused it rests, and removed it leaves its articles", async () => {
    const one = await add({ address: `${bench.centre.url}/hc/en-us?key=private` });
    const ada = new Visitor(bench.companion.url);
    await ada.join(await bench.olive.invite("agent"), "Ada");
    const theirs = await ada.pair();
    expect(read(await api("connectors", "GET", undefined, theirs)).map(({ address }) => address)).toEqual([`${bench.centre.url}/hc/en-us`]);
    expect((await api("connectors", "POST", draft(), theirs)).status).toBe(403);
    expect((await api(`connectors/${one.id}`, "PUT", draft(), theirs)).status).toBe(403);
    expect((await api(`connectors/${one.id}/pull`, "POST", { take: [] }, theirs)).status).toBe(403);
    expect((await api(`connectors/${one.id}`, "DELETE", undefined, theirs)).status).toBe(403);
    expect((await api("connectors", "GET", undefined, "nobody")).status).toBe(401);
    expect((await api("connectors", "POST", draft({ address: "javascript:alert(1)" }))).status).toBe(400);

    expect(read(await api(`connectors/${one.id}`, "PUT", draft({ isPaused: true })))[0]).toMatchObject({ isPaused: true });
    const asked = bench.centre.asked.length;
    await bench.store.db.updateTable("connectors").set({ next_at: 0 }).execute();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(bench.centre.asked.length).toBe(asked);
    expect(read(await api(`connectors/${one.id}`, "DELETE"))).toEqual([]);
    expect(await articles()).toHaveLength(3);
    expect((await api(`connectors/${one.id}/pull`, "POST", { take: [] })).status).toBe(404);
    for (const table of ["connector_pages", "connector_articles"] as const)
      expect(await bench.store.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test("counts what it has pulled", async () => {
    await add();
    expect((await ask(bench.companion.port, "/metrics")).body).toContain('perch_connector_pulls{kind="zendesk",outcome="done"} 1');
  });
});
