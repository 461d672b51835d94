import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../commands/run";
import type { Me } from "../contracts/companion";
import { db } from "../store/db";
import { clientId, confirm, confirmed, waiting } from "../store/outbox";
import { formerAgents, pairing, putCookieText, syncStatus } from "../store/pairing";
import { counts } from "../store/queries";
import { writeTables } from "../store/tables";
import { loadNumbers } from "../store/writing/numbers";
import { companionAddress, unpair, waitForApproval } from "./pair";
import { cookie } from "./take";

const ASKED = { deviceCode: "code", userCode: "ABCD-EFGH", address: "http://localhost/pair", expiresIn: 60, interval: 0 };
const ADA: Me = { userId: "u1", agentId: "agent:ada", name: "Ada", role: "agent", workspaceId: "w1", workspace: "Harbour Bank" };
const { signal } = new AbortController();

/** A companion that answers `token` so, one after another and the last for ever, and `me` as `who`. */
function companion(tokens: (object | number)[], who: Me = ADA): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string, { method = "GET" }: RequestInit = {}) => {
    asked.push(`${method} ${new URL(url).pathname}`);
    if (method === "DELETE") return new Response(null, { status: 204 });
    if (url.endsWith("/me")) return Response.json(who);
    const answer = tokens.length > 1 ? tokens.shift() : tokens[0];
    return typeof answer === "number" ? new Response("", { status: answer }) : Response.json(answer);
  });
  return asked;
}
const pairAs = (who: Partial<Me> = {}) => {
  companion([{ token: "secret" }], { ...ADA, ...who });
  return waitForApproval("http://localhost", ASKED, signal);
};
const note = (text: string) => run({ type: "customer.note", customerId: "x:@jane", text });
const confirmAll = (seq: number) =>
  db.transaction("rw", writeTables(), async () => {
    const numbers = await loadNumbers();
    await confirm(seq, numbers);
    await numbers.save();
  });

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});
afterEach(() => vi.unstubAllGlobals());

describe("a companion's address", () => {
  it("is taken as people type it", () => {
    expect(companionAddress(" desk.example ")).toBe("https://desk.example");
    expect(companionAddress("https://desk.example/team?x=1#y")).toBe("https://desk.example");
    expect(companionAddress("desk.example:8443/")).toBe("https://desk.example:8443");
    expect(companionAddress("localhost:8787")).toBe("http://localhost:8787");
    expect(companionAddress("127.0.0.1")).toBe("http://127.0.0.1");
    expect(companionAddress("http://[::1]:8787/")).toBe("http://[::1]:8787");
  });
  it("is refused where customers' words would cross a network in the open, or where it is none", () => {
    for (const typed of [
      "",
      "  ",
      "http://desk.example",
      "http://localhost.evil.example",
      "https://ada:pw@desk.example",
      "https://",
      "a b",
    ])
      expect([typed, companionAddress(typed)]).toEqual([typed, undefined]);
  });
});

describe("waiting for approval", () => {
  it("asks again while nobody has approved it and while the companion is away", async () => {
    const asked = companion([{ notYet: "pending" }, 503, { token: "secret" }]);
    expect(await waitForApproval("http://localhost", ASKED, signal)).toEqual({ kind: "paired", workspace: "Harbour Bank" });
    expect(asked.filter((one) => one === "POST /api/pairing/token")).toHaveLength(3);
    expect(await pairing()).toMatchObject({ token: "secret", agentId: "agent:ada", role: "agent", workspaceId: "w1" });
    expect(await syncStatus()).toMatchObject({ state: "syncing" });
  });
  it("ends when it is denied, has expired or was stopped, and leaves the desk alone", async () => {
    for (const notYet of ["denied", "expired"] as const) {
      companion([{ notYet }]);
      expect(await waitForApproval("http://localhost", ASKED, signal)).toEqual({ kind: notYet });
    }
    const stopped = AbortSignal.abort();
    expect(await waitForApproval("http://localhost", ASKED, stopped)).toEqual({ kind: "stopped" });
    expect(await waitForApproval("http://localhost", { ...ASKED, expiresIn: 0 }, signal)).toEqual({ kind: "expired" });
    expect(await pairing()).toBeUndefined();
  });
});

describe("arriving in a workspace", () => {
  it("makes the agent of this desk who they are there, and keeps in mind who they were", async () => {
    await run({ type: "customer.opened", customerId: "x:@jane" });
    const before = (await db.settings.get("agent")) as { agentId: string };
    await pairAs();
    expect(await db.settings.get("agent")).toMatchObject({ agentId: "agent:ada", name: "Ada" });
    expect(await formerAgents()).toEqual([before.agentId]);
    expect((await waiting()).map(({ seq }) => seq)).toEqual([1]);
    expect((await counts()).settings).toBe(await db.settings.count());
  });

  it("goes on where it was, once who was signed out comes back", async () => {
    await pairAs();
    await run({ type: "customer.opened", customerId: "x:@jane" });
    await note("confirmed");
    await confirmAll(2);
    await putCookieText(JSON.stringify({ epoch: "e", version: 7 }));
    await note("waits");
    const client = await clientId();
    await unpair();
    await pairAs();
    expect([await clientId(), await confirmed(), (await cookie())?.version]).toEqual([client, 2, 7]);
    expect((await waiting()).map(({ seq }) => seq)).toEqual([3]);
  });

  it("begins the outbox anew under another agent's name, with all that is kept: their companion may have forgotten it", async () => {
    await pairAs();
    await run({ type: "customer.opened", customerId: "x:@jane" });
    await confirmAll(1);
    await note("waits");
    const client = await clientId();
    await pairAs({ agentId: "agent:ben", name: "Ben" });
    expect(await clientId()).not.toBe(client);
    expect((await waiting()).map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await counts()).outbox).toBe(2);
    expect(await formerAgents()).toContain("agent:ada");
  });

  it("never mixes two brands: another workspace's desk comes in only once this one was let go", async () => {
    await pairAs();
    await run({ type: "customer.opened", customerId: "x:@jane" });
    await putCookieText(JSON.stringify({ epoch: "e", version: 7 }));
    const outcome = await pairAs({ workspaceId: "w2", workspace: "Tidemill" });
    expect(outcome).toMatchObject({ kind: "other_workspace", workspace: "Tidemill", unsent: 1 });
    expect([await db.customers.count(), (await pairing())?.workspaceId]).toEqual([1, "w1"]);
    if (outcome.kind === "other_workspace") await outcome.finish();
    expect([await db.customers.count(), await db.outbox.count(), await cookie()]).toEqual([0, 0, undefined]);
    expect((await pairing())?.workspaceId).toBe("w2");
    expect(await counts()).toMatchObject({ customers: 0, events: 0, outbox: 0 });
  });
});

describe("parting", () => {
  it("forgets the token, tells the companion, and keeps the desk and what waits", async () => {
    await pairAs();
    await run({ type: "customer.opened", customerId: "x:@jane" });
    const asked = companion([]);
    await unpair();
    expect(asked).toEqual(["DELETE /api/me"]);
    expect([await pairing(), await syncStatus()]).toEqual([undefined, undefined]);
    expect([await db.customers.count(), (await waiting()).length]).toEqual([1, 1]);
    await unpair();
    expect(asked).toHaveLength(1);
  });
  it("parts all the same from one that is away or knows it no more", async () => {
    for (const status of [401, 503]) {
      await pairAs();
      vi.stubGlobal("fetch", async () => new Response("", { status }));
      await unpair();
      expect(await pairing()).toBeUndefined();
    }
  });
});
