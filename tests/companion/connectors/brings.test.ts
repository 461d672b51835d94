/** The companion pulls a help centre: what is new comes in once, what changed becomes one revision, what was edited here stays. */

import { expect, test, vi } from "vitest";
import { verifyAudit } from "../../../src/companion/sync/audit";
import type { Article } from "../../../src/domain/rows";
import { actsIn, onEveryStore } from "../stores";
import { BURRS, FORM, LIDS, TOKEN, useConnectors } from "./bench";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

onEveryStore("a connector", (kind) => {
  const { bench, held, add, again, articles, events, push } = useConnectors(kind);

  test("brings articles in page by page, with what is set, for every panel, and asks politely", async () => {
    const one = await add({ token: TOKEN });
    expect(one.last).toMatchObject({ created: 3, changed: 0, gone: 0, unread: 0 });
    expect(one.last?.problem).toBeUndefined();
    expect(one.nextAt).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    const came = await articles();
    expect(came.map(({ title }) => title).sort()).toEqual(["Burrs", "Lids", "Warranty form"]);
    expect(came.find(({ title }) => title === "Lids")).toMatchObject({
      ...{ body: "They go into the **dishwasher**.", lang: "en-US", tags: ["mill", "help centre"] },
      url: "https://help.tidemill.example/hc/en-us/articles/71",
    });
    expect(bench.centre.asked.map(({ path }) => path)).toEqual([
      "/api/v2/help_center/en-us/articles.json?per_page=100",
      "/api/v2/help_center/en-us/articles.json?per_page=100&page=2",
    ]);
    expect(bench.centre.asked[0]?.headers["user-agent"]).toMatch(/^Perch\//);
    expect(new Set((await events()).map(({ by }) => by))).toEqual(new Set([`connector:${one.id}`]));
    const workspace = await bench.olive.workspace();
    expect((await bench.olive.get(`/audit?workspace=${workspace}`)).body).toContain("Live help centre");
    expect((await bench.olive.get(`/audit?workspace=${workspace}&action=connector.set`)).body).toContain(
      `Added the live help centre ${bench.centre.host}`,
    );
    const { links } = await verifyAudit(bench.store.db, workspace);
    expect(links).toBe(3 + (await actsIn(bench.store, workspace)));
  });

  test("makes nothing of what is as it was: by its ETag, and by what it says", async () => {
    await add();
    const before = (await held()).size;
    const { version } = await bench.store.db.selectFrom("workspaces").select("version").executeTakeFirstOrThrow();
    expect((await again()).last).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect(bench.centre.asked.at(-1)?.headers["if-none-match"]).toMatch(/^W\//);
    // Without ETags all of it is read again.
    await bench.store.db.updateTable("connector_pages").set({ etag: null }).execute();
    expect((await again()).last).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect((await held()).size).toBe(before);
    expect((await bench.store.db.selectFrom("workspaces").select("version").executeTakeFirstOrThrow()).version).toBe(version);
  });

  test("makes one revision of what changed, and has somebody read again what is gone", async () => {
    await add();
    bench.centre.articles = [{ ...LIDS, body: "<p>They go into the <b>top rack</b>.</p>" }, FORM];
    expect((await again()).last).toMatchObject({ created: 0, changed: 1, gone: 1 });
    const rows = await articles();
    expect(rows.find(({ title }) => title === "Lids")?.body).toBe("They go into the **top rack**.");
    const gone = rows.find(({ title }) => title === "Burrs");
    expect(gone).toMatchObject({ reviewBy: new Date().toISOString().slice(0, 10), body: "Brush them weekly." });
    expect(gone?.archivedAt).toBeUndefined();
    const edits = (await events()).filter(({ type }) => type === "article.edited").map(({ article }) => article?.title);
    expect(edits.sort()).toEqual(["Burrs", "Lids"]);
    expect((await again()).last).toMatchObject({ changed: 0, gone: 0, unchanged: 2 });
  });

  test("leaves what was edited here, says so, and takes it where somebody wants that", async () => {
    await add();
    const row = (await articles()).find(({ title }) => title === "Lids") as Article;
    const { id, createdAt: _, updatedAt: __, uses: ___, ...article } = row;
    await push({ type: "article.edit", articleId: id, article: { ...article, body: "By hand, please." } });
    bench.centre.articles = [{ ...LIDS, body: "<p>Anywhere.</p>" }, BURRS, FORM];
    const mine = async () => (await articles()).find((one) => one.id === id)?.body;
    expect((await again()).last).toMatchObject({ changed: 0, conflicts: 1, named: [{ articleId: id, title: "Lids" }] });
    expect(await mine()).toBe("By hand, please.");
    expect((await again()).last).toMatchObject({ conflicts: 1 });
    expect((await again([id])).last).toMatchObject({ changed: 1, conflicts: 0, named: [] });
    expect(await mine()).toBe("Anywhere.");
  });

  test("brings drafts where that is set, and publishes nothing of them by itself", async () => {
    await add({ arrive: "draft" });
    expect((await articles()).every(({ status }) => status === "draft")).toBe(true);
    const {
      id,
      createdAt: _,
      updatedAt: __,
      uses: ___,
      status: ____,
      ...article
    } = (await articles()).find(({ title }) => title === "Lids") as Article;
    await push({ type: "article.edit", articleId: id, article });
    bench.centre.articles = [{ ...LIDS, body: "<p>Anywhere.</p>" }, { ...BURRS, body: "<p>Monthly.</p>" }, FORM];
    expect((await again()).last).toMatchObject({ changed: 2, conflicts: 0 });
    const now = new Map((await articles()).map(({ title, status, body }) => [title, [status, body]]));
    expect(now.get("Lids")).toEqual([undefined, "Anywhere."]);
    expect(now.get("Burrs")).toEqual(["draft", "Monthly."]);
  });
});
