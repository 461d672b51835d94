import { beforeEach, expect, test } from "vitest";
import { openStore } from "../../../src/companion/db/open";
import { pull } from "../../../src/companion/sync/pull";
import { NotYourClient, push } from "../../../src/companion/sync/push";
import { createWorkspace, NoWorkspace, renewEpoch } from "../../../src/companion/sync/workspace";
import type { Cookie, PushEntry } from "../../../src/contracts/sync";
import type { Command } from "../../../src/domain/commands";
import { onEveryStore, useStore } from "../stores";

const NOW = Date.UTC(2026, 10, 22);
let ids = 0;
const entry = (seq: number, command: Command | Record<string, unknown>, id = `command-${++ids}`): PushEntry => ({
  kind: "command",
  seq,
  id,
  at: NOW + seq,
  command,
  touched: {},
});
const opened = (handle: string): Command => ({ type: "customer.opened", customerId: `x:@${handle}` });

onEveryStore("push and pull", (kind) => {
  const store = useStore(kind);
  let workspaceId: string;

  beforeEach(async () => {
    workspaceId = await createWorkspace(store.open.db, "Northwind", NOW);
  });

  const from = (clientId: string, entries: PushEntry[], more = {}) =>
    push(store.open.db, { workspaceId, clientId, agentId: `agent-of-${clientId}`, role: "manager", entries, now: NOW, ...more });
  /** Everything a client would hold that pulls from the beginning, a few rows at a time. */
  async function everything(clientId = "watcher", workspace = workspaceId, limit = 3) {
    const held = new Map<string, unknown>();
    let cookie: Cookie | undefined;
    for (;;) {
      const page = await pull(store.open.db, {
        workspaceId: workspace,
        clientId,
        agentId: "agent-of-watcher",
        limit,
        ...(cookie && { cookie }),
      });
      for (const { key, data } of page.rows) {
        expect(held.has(key)).toBe(false);
        held.set(key, data && JSON.parse(data));
      }
      cookie = page.cookie;
      if (!page.more) return { held, cookie, lastSeq: page.lastSeq };
    }
  }

  test("what one client does, another pulls, in pages of any size", async () => {
    await from("a", [
      entry(1, opened("jane")),
      entry(2, { type: "case.open", customerId: "x:@jane" }, "the-case"),
      entry(3, { type: "case.tag", caseId: "case:the-case", tag: "Refund" }),
      entry(4, { type: "customer.note", customerId: "x:@jane", text: "Prefers mornings" }),
    ]);
    const { held, lastSeq } = await everything("a");
    expect(lastSeq).toBe(4);
    expect(held.get("customers/x:@jane")).toMatchObject({ handle: "jane", opened: true, caseId: "case:the-case" });
    expect(held.get("cases/case:the-case")).toMatchObject({ status: "open", tags: ["Refund"] });
    expect([...held.keys()].filter((key) => key.startsWith("events/"))).toHaveLength(4);
    for (const limit of [1, 2, 7, 1_000]) expect((await everything("b", workspaceId, limit)).held).toEqual(held);
  });

  test("sent twice, in another cut or out of order, it is taken once", async () => {
    const all = [1, 2, 3, 4, 5].map((seq) => entry(seq, opened(`customer${seq}`)));
    await from("a", all.slice(0, 2));
    const before = await everything();
    expect((await from("a", all.slice(0, 2))).lastSeq).toBe(2);
    expect((await everything()).held).toEqual(before.held);
    expect((await from("a", [...all].reverse())).lastSeq).toBe(5);
    const { held } = await everything();
    expect([...held.keys()].filter((key) => key.startsWith("events/"))).toHaveLength(5);
  });

  test("behind a gap nothing is taken: the client is told where to go on", async () => {
    expect(await from("a", [entry(1, opened("jane")), entry(3, opened("joe"))])).toMatchObject({ lastSeq: 1, refused: [] });
    expect([...(await everything()).held.keys()]).not.toContain("customers/x:@joe");
  });

  test("what can't be done is answered, remembered and consumed: those behind it are not kept waiting", async () => {
    const bad = [
      entry(1, { type: "case.tag", caseId: "case:none", tag: "Refund" }),
      entry(2, { type: "no.such.command" }),
      entry(3, { ...opened("jane"), customerId: 7 } as Record<string, unknown>),
      entry(4, opened("jane")),
    ];
    const answer = await from("a", bad);
    expect(answer.lastSeq).toBe(4);
    expect(answer.refused).toEqual([
      { seq: 1, rejection: { reason: "not_found" } },
      { seq: 2, rejection: { reason: "invalid", detail: "type" } },
      { seq: 3, rejection: { reason: "invalid", detail: "customerId" } },
    ]);
    // The answer was lost on the way: asked again, it is the same.
    expect(await from("a", bad)).toMatchObject({ lastSeq: 4, refused: answer.refused });
    expect((await everything()).held.has("customers/x:@jane")).toBe(true);
  });

  test("no client can write over a fact by giving its id again", async () => {
    await from("a", [entry(1, { type: "article.create", articleId: "one", article: article("First") }, "fact")]);
    const { refused } = await from("b", [entry(1, { type: "article.create", articleId: "two", article: article("Second") }, "fact")]);
    expect(refused).toEqual([{ seq: 1, rejection: { reason: "already" } }]);
    const { held } = await everything();
    expect(held.get("events/fact")).toMatchObject({ articleId: "one", by: "agent-of-a" });
    expect(held.has("articles/two")).toBe(false);
  });

  test("what one agent did and the next agent of that browser brings again is there once, and not refused", async () => {
    const note: Command = { type: "customer.note", customerId: "x:@jane", text: "Prefers mornings" };
    await from("a", [entry(1, opened("jane")), entry(2, note, "fact")]);
    expect(
      (
        await from(
          "b",
          [entry(9, note, "fact")].map((one) => ({ ...one, seq: 1 })),
        )
      ).refused,
    ).toEqual([]);
    const { held } = await everything();
    expect(held.get("events/fact")).toMatchObject({ by: "agent-of-a" });
    expect([...held.keys()].filter((key) => key.startsWith("notes/"))).toHaveLength(1);
  });

  test("two workspaces never meet, and a client is one agent's", async () => {
    const other = await createWorkspace(store.open.db, "Tidemill", NOW);
    await from("a", [entry(1, opened("jane"))]);
    await from("a", [entry(1, opened("joe"))], { workspaceId: other });
    expect([...(await everything("a")).held.keys()].filter((key) => key.startsWith("customers/"))).toEqual(["customers/x:@jane"]);
    expect([...(await everything("a", other)).held.keys()].filter((key) => key.startsWith("customers/"))).toEqual(["customers/x:@joe"]);
    await expect(from("a", [entry(2, opened("jo"))], { agentId: "somebody-else" })).rejects.toThrow(NotYourClient);
    await expect(from("a", [entry(1, opened("jo"))], { workspaceId: "none" })).rejects.toThrow(NoWorkspace);
    await expect(pull(store.open.db, { workspaceId: "none", clientId: "a", agentId: "agent-of-watcher", limit: 1 })).rejects.toThrow(
      NoWorkspace,
    );
  });

  test("after another epoch a client begins from nothing", async () => {
    await from("a", [entry(1, opened("jane"))]);
    const { cookie, held } = await everything();
    await renewEpoch(store.open.db, workspaceId);
    const page = await pull(store.open.db, { workspaceId, clientId: "watcher", agentId: "agent-of-watcher", cookie, limit: 100 });
    expect(page.reset).toBe(true);
    expect(page.rows.map(({ key }) => key).sort()).toEqual([...held.keys()].sort());
    expect(
      (await pull(store.open.db, { workspaceId, clientId: "watcher", agentId: "agent-of-watcher", cookie: page.cookie, limit: 100 })).reset,
    ).toBe(false);
  });

  test("of another epoch nothing is taken, and what was refused before is told again", async () => {
    const { epoch, refused } = await from("a", [entry(1, { type: "case.tag", caseId: "case:none", tag: "Refund" })]);
    expect((await from("a", [entry(2, opened("jane"))], { epoch })).lastSeq).toBe(2);
    await renewEpoch(store.open.db, workspaceId);
    const entries = [1, 2, 3].map((seq) => entry(seq, opened(`joe${seq}`)));
    const answer = await from("a", entries, { epoch });
    expect(answer).toMatchObject({ refused, lastSeq: 2 });
    expect(answer.epoch).not.toBe(epoch);
    expect((await from("a", entries, { epoch: answer.epoch })).lastSeq).toBe(3);
    expect([...(await everything()).held.keys()].filter((key) => key.startsWith("customers/")).sort()).toEqual([
      "customers/x:@jane",
      "customers/x:@joe3",
    ]);
  });

  test("what was done at once comes in one page, however small pages are", async () => {
    const { cookie } = await pull(store.open.db, { workspaceId, clientId: "watcher", agentId: "agent-of-watcher", limit: 1 });
    await from("a", [entry(1, opened("jane"))]);
    await from("a", [entry(2, opened("joe"))]);
    const page = await pull(store.open.db, { workspaceId, clientId: "watcher", agentId: "agent-of-watcher", cookie, limit: 1 });
    expect(page.rows.map(({ key }) => key.split("/")[0])).toEqual(["customers", "events", "identities"]);
    const next = await pull(store.open.db, {
      workspaceId,
      clientId: "watcher",
      agentId: "agent-of-watcher",
      cookie: page.cookie,
      limit: 1,
    });
    expect(next.rows.map(({ version }) => version)).toEqual(next.rows.map(() => next.cookie.version));
    expect([page.more, next.rows.length]).toEqual([true, page.rows.length]);
  });

  test("a batch that fails in the middle leaves nothing", async () => {
    await store.open.db.schema.alterTable("salts").renameTo("salts_away").execute();
    await expect(from("a", [entry(1, opened("jane"))])).rejects.toThrow();
    await store.open.db.schema.alterTable("salts_away").renameTo("salts").execute();
    expect((await everything("a")).held.size).toBe(0);
    expect((await from("a", [entry(1, opened("jane"))])).lastSeq).toBe(1);
  });

  test("what is stored is there after the store is opened again", async () => {
    await from("a", [entry(1, opened("jane"))]);
    const { held } = await everything();
    await store.open.close();
    store.open = await openStore(store.place.where);
    expect((await everything()).held).toEqual(held);
  });
});

const article = (title: string) => ({ title, body: "Text.", tags: [], lang: "en" });
