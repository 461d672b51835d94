/** People and panels, from the outside: the running companion over HTTP. */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import type { Me, PairingAsked, Pulled, Pushed } from "../../src/contracts/companion";
import type { PushEntry } from "../../src/contracts/sync";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { freshPlace, onEveryStore, type Place } from "./stores";

onEveryStore("people and panels", (kind) => {
  let place: Place;
  let companion: Companion;
  beforeEach(async () => {
    place = await freshPlace(kind);
    companion = await startCompanion({ store: place.where });
  });
  afterEach(async () => {
    await companion.close();
    await place.remove();
  });

  const visitor = () => new Visitor(companion.url);
  async function owner(name = "Olive Owner") {
    const one = visitor();
    await one.join(companion.ownerLink ?? "", name);
    return one;
  }
  const command = (seq: number, given: unknown): PushEntry => ({
    kind: "command",
    seq,
    id: randomUUID(),
    at: Date.now(),
    command: given,
    touched: {},
  });
  const push = (token: string, clientId: string, entries: PushEntry[]) =>
    callApi(companion.url, "push", { token, body: { clientId, now: Date.now(), entries } }) as Promise<Pushed>;
  const pull = (token: string, clientId: string) =>
    callApi(companion.url, "pull", { token, body: { clientId, limit: 1_000 } }) as Promise<Pulled>;

  describe("the first owner", () => {
    it("comes in by the link, once, and signs in by password afterwards", async () => {
      const one = await owner();
      expect((await one.get("/team")).body).toContain("You are owner here");
      await expect(visitor().join(companion.ownerLink ?? "", "Second")).rejects.toThrow("used or has expired");
      const again = visitor();
      expect((await again.post("/sign-in", { email: "olive.owner@perch.example", password: "wrong wrong", next: "/team" })).status).toBe(
        401,
      );
      expect(
        (await again.post("/sign-in", { email: "olive.owner@perch.example", password: "Olive Owner answers", next: "/team" })).body,
      ).toContain("You are owner here");
      expect((await again.post("/sign-out", {})).status).toBe(200);
      expect((await again.get("/team")).path).toContain("/sign-in");
    });
    it("is told what is wrong with what was typed, and keeps the invitation", async () => {
      const one = visitor();
      const invitation = new URL(companion.ownerLink ?? "").searchParams.get("invitation") ?? "";
      const form = { invitation, name: "Olive", email: "olive@perch.example", password: "short" };
      expect((await one.post("/join", form)).body).toContain("at least 10 characters");
      expect((await one.post("/join", { ...form, password: "long enough for this", name: " " })).body).toContain("Give a name");
      expect((await one.post("/join", { ...form, password: "long enough for this", email: "no" })).body).toContain("not an e-mail");
      expect((await one.post("/join", { ...form, password: "long enough for this" })).body).toContain("You are owner here");
    });
  });

  describe("a team", () => {
    it("invites by a link that works once, appoints, and takes people out: their panels end at once", async () => {
      const one = await owner();
      const link = await one.invite("agent", "Ada");
      const ada = visitor();
      await ada.join(link, "Ada");
      await expect(visitor().join(link, "Eve")).rejects.toThrow();
      const token = await ada.pair({ browser: "Firefox on Linux" });
      const { userId, role } = (await callApi(companion.url, "me", { token })) as Me;
      expect(role).toBe("agent");
      const workspace = await one.workspace();
      expect((await one.get(`/team/person?workspace=${workspace}&user=${userId}`)).body).toContain("Firefox on Linux");
      await one.post("/team/role", { workspace, user: userId, role: "manager" });
      expect(await callApi(companion.url, "me", { token })).toMatchObject({ role: "manager" });
      await one.post("/team/remove", { workspace, user: userId });
      await expect(callApi(companion.url, "me", { token })).rejects.toMatchObject({ status: 401 });
      expect((await ada.get(`/team?workspace=${workspace}`)).status).toBe(404);
    });
    it("keeps an owner, and lets nobody rise above whom they may appoint", async () => {
      const one = await owner();
      const workspace = await one.workspace();
      const manager = visitor();
      await manager.join(await one.invite("manager"), "Mo");
      const agent = visitor();
      await agent.join(await manager.invite("agent"), "Ada");
      await expect(manager.invite("owner")).rejects.toThrow();
      await expect(agent.invite("viewer", "x", workspace)).rejects.toThrow();
      const olive = /name="user" value="([^"]+)"/.exec((await one.get("/team")).body)?.[1] ?? "";
      expect((await one.get("/team")).body).toContain("Mo");
      const ids = [...(await one.get("/team")).body.matchAll(/name="user" value="([^"]+)"/g)].map(([, id]) => id ?? "");
      for (const user of [olive, ...ids]) {
        expect((await agent.post("/team/role", { workspace, user, role: "owner" })).status).toBe(400);
        expect([400, 403]).toContain((await agent.post("/team/remove", { workspace, user })).status);
      }
      const answers = await Promise.all(ids.map((user) => one.post("/team/remove", { workspace, user })));
      expect(answers.some(({ body }) => body.includes("needs an owner"))).toBe(true);
      expect((await one.get("/team")).body).toContain("You are owner here");
    });
  });

  describe("a panel", () => {
    it("is paired by a code somebody signed in approves, and signed out from either side", async () => {
      const one = await owner();
      const asked = (await callApi(companion.url, "pairing", { body: { browser: "Chrome on Windows" } })) as PairingAsked;
      const poll = () => callApi(companion.url, "pairing/token", { body: { deviceCode: asked.deviceCode } });
      expect(await poll()).toEqual({ notYet: "pending" });
      expect(await poll()).toEqual({ notYet: "slow_down" });
      const nobody = await visitor().get(`/pair?user_code=${asked.userCode}`);
      expect(nobody.path).toContain("/sign-in");
      expect((await one.get(`/pair?user_code=${asked.userCode.toLowerCase()}`)).body).toContain("Chrome on Windows");
      await one.approve(asked.userCode);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      const { token } = (await poll()) as { token: string };
      expect(await poll()).toEqual({ notYet: "expired" });
      expect(await callApi(companion.url, "me", { token })).toMatchObject({ name: "Olive Owner", role: "owner", workspace: "My team" });
      const left = await fetch(`${companion.url}/api/me`, { method: "DELETE", headers: { authorization: `Bearer ${token}` } });
      expect(left.status).toBe(204);
      await expect(callApi(companion.url, "me", { token })).rejects.toMatchObject({ status: 401 });

      const second = await one.pair();
      const { userId } = (await callApi(companion.url, "me", { token: second })) as Me;
      const workspace = await one.workspace();
      const page = (await one.get(`/team/person?workspace=${workspace}&user=${userId}`)).body;
      const session = /Panel: [\s\S]*?name="session" value="([^"]+)"/.exec(page)?.[1] ?? "";
      await one.post("/team/end", { workspace, user: userId, session });
      await expect(callApi(companion.url, "me", { token: second })).rejects.toMatchObject({ status: 401 });
    });
    it("that somebody refuses is told so", async () => {
      const one = await owner();
      const asked = (await callApi(companion.url, "pairing", { body: { browser: "x" } })) as PairingAsked;
      await one.approve(asked.userCode, { answer: "no" });
      expect(await callApi(companion.url, "pairing/token", { body: { deviceCode: asked.deviceCode } })).toEqual({ notYet: "denied" });
    });
    it("does what its role allows: the companion decides for every command", async () => {
      const one = await owner();
      const workspace = await one.workspace();
      const of = async (role: "agent" | "viewer") => {
        const person = visitor();
        await person.join(await one.invite(role), `The ${role}`);
        return person.pair();
      };
      const [owners, agents, viewers] = await Promise.all([one.pair(), of("agent"), of("viewer")]);
      const opened = { type: "customer.opened", customerId: "x:@jane" };
      const account = { type: "account.add", handle: "TidemillGear" };
      expect((await push(viewers, randomUUID(), [command(1, opened)])).refused).toEqual([{ seq: 1, rejection: { reason: "not_allowed" } }]);
      const byAgent = await push(agents, randomUUID(), [
        command(1, opened),
        command(2, account),
        command(3, { type: "case.open", customerId: "x:@jane" }),
      ]);
      expect(byAgent).toMatchObject({ lastSeq: 3, role: "agent", refused: [{ seq: 2, rejection: { reason: "not_allowed" } }] });
      expect((await push(owners, randomUUID(), [command(1, account)])).refused).toEqual([]);
      const keys = (await pull(viewers, randomUUID())).rows.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(["accounts/tidemillgear", "customers/x:@jane"]));
      expect((await one.post("/audit/verify", { workspace })).body).toContain("The chain stands");
    });
    it("of one workspace never meets another's", async () => {
      const one = await owner();
      const first = await one.workspace();
      const { path } = await one.post("/team/new", { workspace: first, name: "Another brand" });
      const second = new URL(path, companion.url).searchParams.get("workspace") ?? "";
      const [a, b] = await Promise.all([one.pair({ workspace: first }), one.pair({ workspace: second })]);
      const clientId = randomUUID();
      await push(a, clientId, [command(1, { type: "customer.opened", customerId: "x:@jane" })]);
      // The same browser's number there is another browser here.
      const theirs = await pull(b, clientId);
      expect(theirs.rows.filter(({ key }) => !key.startsWith("agents/"))).toEqual([]);
      expect(theirs.lastSeq).toBe(0);
      expect((await pull(a, clientId)).rows).not.toEqual([]);
    });
  });
});
