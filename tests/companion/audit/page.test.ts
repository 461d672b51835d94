/** The audit as who runs a workspace sees it, over HTTP. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { verifyBundle } from "../../../src/companion/audit/verify";
import { type Db, openStore } from "../../../src/companion/db/open";
import { type Companion, startCompanion } from "../../../src/companion/server";
import { addToAudit, verifyAudit } from "../../../src/companion/sync/audit";
import { writeRows } from "../../../src/companion/sync/rows";
import { writeTo } from "../../../src/companion/sync/workspace";
import type { Me } from "../../../src/contracts/companion";
import type { PushEntry } from "../../../src/contracts/sync";
import type { DeskEvent } from "../../../src/domain/events";
import type { Role } from "../../../src/domain/roles";
import { callApi, Visitor } from "../../../src/tooling/driver/visitor";
import { command } from "../outside";
import { freshPlace, onEveryStore, type Place, useStore } from "../stores";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

/** The rows of the table: link, time, who, what, about. */
const rowsOf = (body: string) =>
  [...body.matchAll(/<tr><td>([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
    row.split(/<\/td>\s*<td[^>]*>/).map((cell) => cell.replace(/<[^>]*>/g, "").trim()),
  );

onEveryStore("the audit's page", (kind) => {
  let place: Place;
  let companion: Companion;
  let olive: Visitor;
  let workspace: string;
  beforeEach(async () => {
    place = await freshPlace(kind);
    companion = await startCompanion({ store: place.where });
    olive = new Visitor(companion.url);
    await olive.join(companion.ownerLink ?? "", "Olive Owner");
    workspace = await olive.workspace();
  });
  afterEach(async () => {
    await companion.close();
    await place.remove();
  });
  const person = async (name: string, role: Role) => {
    const one = new Visitor(companion.url);
    await one.join(await olive.invite(role, name), name);
    return one;
  };
  const push = (token: string, entries: PushEntry[]) =>
    callApi(companion.url, "push", { token, body: { clientId: randomUUID(), now: Date.now(), entries } });
  const audit = async (query: Record<string, string> = {}) =>
    (await olive.get(`/audit?${new URLSearchParams({ workspace, ...query })}`)).body;

  /** Two agents act: Ada opens Jane and her case and tags it, Olive solves it. */
  async function twoAct() {
    const ada = await person("Ada", "agent");
    const [adas, olives] = [await ada.pair({ browser: "Firefox" }), await olive.pair()];
    const opened = randomUUID();
    await push(adas, [
      command(1, { type: "customer.opened", customerId: "x:@jane" }),
      command(2, { type: "case.open", customerId: "x:@jane" }, opened),
      command(3, { type: "case.tag", caseId: `case:${opened}`, tag: "<b>refund</b>" }),
    ]);
    await push(olives, [command(1, { type: "case.set_status", caseId: `case:${opened}`, status: "solved" })]);
    const { agentId } = (await callApi(companion.url, "me", { token: adas })) as Me;
    return { ada, adas, caseId: `case:${opened}`, agentId };
  }

  test("tells in plain words who did what, the newest first, also what was done at no desk", async () => {
    await twoAct();
    const rows = rowsOf(await audit());
    expect(rows.map(([, , who, what]) => `${who}: ${what}`)).toEqual([
      "Olive Owner: Set the status from open to solved",
      "Ada: Tagged the case &quot;&lt;b&gt;refund&lt;/b&gt;&quot;",
      "Ada: Opened the case",
      "Ada: Opened the customer",
      "Olive Owner: Olive Owner paired A test",
      "Ada: Ada paired Firefox",
      "Ada: Ada joined as agent",
      "Olive Owner: Invited Ada as agent",
      "Olive Owner: Olive Owner joined as owner",
      "Perch: Invited somebody as owner",
    ]);
    expect(rows.map(([seq]) => Number(seq))).toEqual(rows.map((_, index) => rows.length - index));
    expect(rows[0]?.[4]).toBe("@jane");
    const link = await olive.get(`/audit/link?workspace=${workspace}&seq=${rows.length - 1}`);
    for (const words of ["&quot;tag&quot;: &quot;&lt;b&gt;refund", "Commitment", "Salt"]) expect(link.body).toContain(words);
    expect((await olive.get(`/audit/link?workspace=${workspace}&seq=99`)).status).toBe(404);
  });

  test("finds by case, customer, agent, action and day, page by page", async () => {
    const { caseId, agentId, adas } = await twoAct();
    const what = async (query: Record<string, string>) => rowsOf(await audit(query)).map((row) => row[3]);
    expect(await what({ case: caseId })).toEqual([
      "Set the status from open to solved",
      expect.stringContaining("refund"),
      "Opened the case",
    ]);
    expect(await what({ case: "@Jane" })).toHaveLength(4);
    expect(await what({ case: "@nobody" })).toEqual([]);
    expect(await what({ agent: agentId, action: "case.opened" })).toEqual(["Opened the case"]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await what({ from: today, to: today })).toHaveLength(10);
    expect(await what({ to: "2020-01-01" })).toEqual([]);
    await push(
      adas,
      Array.from({ length: 60 }, (_, index) => command(index + 1, { type: "customer.note", customerId: "x:@jane", text: `Note ${index}` })),
    );
    const first = await audit({ action: "customer.noted" });
    expect(rowsOf(first)).toHaveLength(50);
    const older = /href="(\/audit\?[^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(rowsOf((await olive.get(older)).body).map((row) => row[3])).toEqual(
      Array.from({ length: 10 }, (_, index) => `Noted: Note ${9 - index}`),
    );
  });

  test("is for owners and managers of this workspace alone", async () => {
    const { caseId } = await twoAct();
    for (const role of ["agent", "viewer", "manager"] as const) {
      const one = await person(`The ${role}`, role);
      const answers = [
        await one.get(`/audit?workspace=${workspace}`),
        await one.get(`/audit/link?workspace=${workspace}&seq=1`),
        await one.post("/audit/verify", { workspace }),
        await one.post("/audit/export", { workspace, case: caseId }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(role === "manager" ? [200, 200, 200, 200] : [403, 403, 403, 403]);
    }
    const { path } = await olive.post("/team/new", { workspace, name: "Another brand" });
    const other = new URL(path, companion.url).searchParams.get("workspace") ?? "";
    const theirs = new Visitor(companion.url);
    await theirs.join(await olive.invite("owner", "Otto", other), "Otto");
    expect((await theirs.get(`/audit?workspace=${workspace}`)).status).toBe(404);
    expect((await theirs.post("/audit/export", { workspace })).path).toContain("/sign-in");
    expect((await theirs.get(`/audit?workspace=${other}&case=${encodeURIComponent(caseId)}`)).body).toContain("Nothing in the audit fits");
    expect((await new Visitor(companion.url).get(`/audit?workspace=${workspace}`)).path).toContain("/sign-in");
  });

  test("exports a bundle that proves itself, and notes that it did, with the mark by which the bundle is known", async () => {
    const { caseId } = await twoAct();
    const bundle = await olive.download("/audit/export", { workspace, case: caseId });
    const { problems, sha256, manifest } = await verifyBundle(bundle);
    expect(problems).toEqual([]);
    expect(manifest).toMatchObject({ exportedBy: "Olive Owner", counts: { events: 3 } });
    expect(rowsOf(await audit())[0]).toEqual(
      expect.arrayContaining(["Olive Owner", `Exported the case ${caseId}: 3 links, manifest ${sha256}`]),
    );
    expect((await olive.post("/audit/verify", { workspace })).body).toContain("The chain stands: verified up to link 11");
    const none = await olive.post("/audit/export", { workspace, case: "case:none" });
    expect(none).toMatchObject({ status: 400, body: expect.stringContaining("holds nothing of that") });
  });

  test("says at which link the chain is broken", async () => {
    await twoAct();
    const { db, close } = await openStore(place.where);
    await db
      .updateTable("acts")
      .set({ data: JSON.stringify({ type: "agent.joined", role: "viewer" }) })
      .where("data", "like", "%joined%agent%")
      .execute();
    await close();
    expect((await olive.post("/audit/verify", { workspace })).body).toMatch(/The chain is broken at link \d+: its content was changed/);
  });
});

/** A chain of so many notes, written without deciding each. */
async function longChain(db: Db, workspaceId: string, links: number): Promise<void> {
  for (let done = 0; done < links; done += 5_000) {
    await writeTo(db, workspaceId, async (trx, version) => {
      const events = Array.from({ length: Math.min(5_000, links - done) }, (_, index): DeskEvent => {
        const id = `note-${done + index}`;
        const about = { customerId: `x:${index % 500}`, caseId: `case:${index % 500}` };
        return { type: "customer.noted", id, at: done, by: `agent:${index % 10}`, ...about, noteId: id, text: `Note ${done + index}` };
      });
      await writeRows(trx, workspaceId, version, new Map(events.map((event) => [`events/${event.id}`, event])));
      await addToAudit(
        trx,
        workspaceId,
        events.map((event) => ({ id: event.id, event })),
        1_700_000_000_000 + done,
      );
    });
  }
}

onEveryStore("a long audit", (kind) => {
  const store = useStore(kind);
  // PostgreSQL's is asked over a socket, link by link as long.
  const links = kind === "sqlite" ? 40_000 : 10_000;
  const all = (links + 2).toLocaleString("en");
  test("is shown at once and checked in parts, while others are answered", { timeout: 240_000 }, async () => {
    const { id: workspace } = await store.open.db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
    await longChain(store.open.db, workspace, links);
    const companion = await startCompanion({ store: store.place.where });
    try {
      const olive = new Visitor(companion.url);
      await olive.join(companion.ownerLink ?? "", "Olive Owner");
      const timed = async (path: string) => {
        const started = performance.now();
        expect((await olive.get(path)).status).toBe(200);
        return Math.round(performance.now() - started);
      };
      const page = await timed(`/audit?workspace=${workspace}`);
      const filtered = await timed(`/audit?workspace=${workspace}&agent=agent:7&case=case:7&before=25000`);
      let longest = 0;
      let answered = 0;
      let isOver = false;
      const others = (async () => {
        for (; !isOver; answered++) longest = Math.max(longest, await timed("/healthz"));
      })();
      const started = performance.now();
      let answer = await olive.post("/audit/verify", { workspace });
      let presses = 1;
      for (let after = /name="after" value="(\d+)"/.exec(answer.body)?.[1]; after; presses++) {
        expect(answer.body).toContain(`Verified up to link ${Number(after).toLocaleString("en")} of ${all}`);
        answer = await olive.post("/audit/verify", { workspace, after });
        after = /name="after" value="(\d+)"/.exec(answer.body)?.[1];
      }
      isOver = true;
      await others;
      expect(answer.body).toContain(`verified up to link ${all}, the last`);
      expect(presses).toBeGreaterThanOrEqual(Math.ceil((links + 2) / 20_000));
      // However long a press takes, it never keeps all others waiting for its end.
      expect(answered).toBeGreaterThan(presses);
      console.log(
        `${kind}, ${all} links: page ${page} ms, filtered ${filtered} ms, checked in ${Math.round(performance.now() - started)} ms by ${presses} presses; others waited ${longest} ms at most`,
      );
    } finally {
      await companion.close();
    }
  });
});

describe("a chain checked in parts", () => {
  test("is found broken wherever it is", async () => {
    const { db, close } = await openStore(":memory:");
    const { id } = await db.selectFrom("workspaces").select("id").executeTakeFirstOrThrow();
    await longChain(db, id, 1_600);
    expect(await verifyAudit(db, id, { most: 500 })).toEqual({ links: 500, erased: 0 });
    await db.updateTable("audit").set({ commitment: "0" }).where("seq", "=", 1_200).execute();
    expect(await verifyAudit(db, id, { after: 500, most: 500 })).toEqual({ links: 1_000, erased: 0 });
    expect(await verifyAudit(db, id, { after: 1_000 })).toEqual({ links: 1_199, erased: 0, broken: { seq: 1_200, why: "hash" } });
    await close();
  });
});
