/** Who has a copy of the database gets nowhere with it: whatever stands there is of no use without the key. */
import { createHmac, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSigner } from "../../src/companion/auth/secret";
import { openStore, type Store } from "../../src/companion/db/open";
import { type Companion, startCompanion } from "../../src/companion/server";
import type { PairingAsked, Pulled } from "../../src/contracts/companion";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { ask, askApi, askForm, command } from "./outside";
import { freshPlace, onEveryStore, type Place } from "./stores";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const SECRET = "s".repeat(32);

onEveryStore("a stranger", (kind) => {
  let place: Place;
  let companion: Companion;
  let store: Store;
  let olive: Visitor;
  let token: string;
  beforeEach(async () => {
    place = await freshPlace(kind);
    companion = await startCompanion({ store: place.where, secret: SECRET, behindProxy: true });
    store = await openStore(place.where);
    olive = new Visitor(companion.url);
    await olive.join(companion.ownerLink ?? "", "Olive Owner");
    token = await olive.pair();
  });
  afterEach(async () => {
    await store.close();
    await companion.close();
    await place.remove();
  });
  const past = new Date(Date.now() - 1_000).toISOString();
  let asked = 0;
  /** Each from another address: whether a guess is right is asked here, not how many one may have. */
  const from = () => ({ "x-forwarded-for": `10.0.${(++asked >> 8) & 255}.${asked & 255}` });
  const me = (bearer: string) => ask(companion.port, "/api/me", { headers: { authorization: `Bearer ${bearer}`, ...from() } });
  const team = (cookie: string) => ask(companion.port, "/team", { headers: { cookie: `perch.session_token=${cookie}` } });
  const joining = (invitation: string) => ask(companion.port, `/join?invitation=${encodeURIComponent(invitation)}`, { headers: from() });

  describe("with a copy of the database", () => {
    it("is let in by nothing in it, as it stands or signed with another key", async () => {
      const pending = (await callApi(companion.url, "pairing", { body: { browser: "Another" } })) as PairingAsked;
      await olive.approve(pending.userCode);
      const link = await olive.invite("owner");
      const { db } = store;
      const rows = (
        await Promise.all([
          db.selectFrom("sessions").selectAll().execute(),
          db.selectFrom("device_codes").selectAll().execute(),
          db.selectFrom("invitations").selectAll().execute(),
          db.selectFrom("logins").selectAll().execute(),
          db.selectFrom("verifications").selectAll().execute(),
        ])
      ).flat();
      const stolen = [
        ...new Set(rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === "string" && value.length > 7)),
      ] as string[];
      // A page's session and a panel's, a device code, an invitation and a password's hash at least.
      expect(stolen.length).toBeGreaterThan(10);
      for (const value of stolen) {
        for (const use of ["panel", "device"]) {
          const signed = createSigner("another key of thirty-two characters", use).sign(value);
          for (const bearer of [value, signed, `${value}.`, `${value}.${value}`]) expect((await me(bearer)).status).toBe(401);
          for (const deviceCode of [value, signed]) {
            const { body } = await askApi(companion.port, "pairing/token", { deviceCode }, undefined, from());
            expect(body).toBe('{"notYet":"expired"}');
          }
        }
        const other = createHmac("sha256", "another key of thirty-two characters").update(value).digest("base64");
        for (const cookie of [value, `${value}.${encodeURIComponent(other)}`]) expect((await team(cookie)).status).toBe(302);
        expect((await joining(value)).status).toBe(404);
      }
      // And the real thing still works: it was not the door that was shut.
      expect((await me(token)).status).toBe(200);
      expect((await joining(new URL(link).searchParams.get("invitation") ?? "")).status).toBe(200);
      expect((await askApi(companion.port, "pairing/token", { deviceCode: pending.deviceCode }, undefined, from())).body).toContain(
        '"token"',
      );
    });
    it("finds no invitation and no password in it in clear", async () => {
      const link = await olive.invite("agent");
      const dump = JSON.stringify([
        await store.db.selectFrom("invitations").selectAll().execute(),
        await store.db.selectFrom("logins").selectAll().execute(),
        await store.db.selectFrom("users").selectAll().execute(),
      ]);
      expect(dump).toContain("olive.owner@perch.example");
      expect(dump).not.toContain("Olive Owner answers");
      expect(dump).not.toContain(new URL(link).searchParams.get("invitation"));
    });
  });

  describe("with what was signed for something else", () => {
    it("a panel's token is none on the pages, nor a page's cookie on the API, nor either a device code", async () => {
      const signedIn = await askForm(companion.port, "/sign-in", { email: "olive.owner@perch.example", password: "Olive Owner answers" });
      const cookie = /perch\.session_token=([^;]+)/.exec(String(signedIn.headers["set-cookie"]))?.[1] ?? "";
      expect((await team(cookie)).status).toBe(200);
      expect((await team(encodeURIComponent(token))).status).toBe(302);
      expect((await ask(companion.port, "/team", { headers: { authorization: `Bearer ${token}` } })).status).toBe(302);
      for (const value of [cookie, decodeURIComponent(cookie)]) {
        expect((await me(value)).status).toBe(401);
        expect((await askApi(companion.port, "pairing/token", { deviceCode: value })).body).toBe('{"notYet":"expired"}');
      }
      expect((await ask(companion.port, "/api/me", { headers: { cookie: `perch.session_token=${cookie}` } })).status).toBe(401);
      expect((await askApi(companion.port, "pairing/token", { deviceCode: token })).body).toBe('{"notYet":"expired"}');
      const asked = (await callApi(companion.url, "pairing", { body: { browser: "x" } })) as PairingAsked;
      expect((await me(asked.deviceCode)).status).toBe(401);
    });
  });

  describe("with what was good once", () => {
    it("an expired session lets nobody in, on the pages or the API", async () => {
      expect((await olive.get("/team")).path).toBe("/team");
      await store.db.updateTable("sessions").set({ expiresAt: past }).execute();
      expect((await me(token)).status).toBe(401);
      expect((await olive.get("/team")).path).toContain("/sign-in");
    });
    it("an expired code pairs nobody, and an expired invitation lets nobody join", async () => {
      const asked = (await callApi(companion.url, "pairing", { body: { browser: "x" } })) as PairingAsked;
      await olive.approve(asked.userCode);
      await store.db.updateTable("device_codes").set({ expiresAt: past }).execute();
      expect((await askApi(companion.port, "pairing/token", { deviceCode: asked.deviceCode })).body).toBe('{"notYet":"expired"}');
      const link = await olive.invite("agent");
      await store.db
        .updateTable("invitations")
        .set({ expires_at: Date.now() - 1 })
        .execute();
      await expect(new Visitor(companion.url).join(link, "Late")).rejects.toThrow("used or has expired");
      expect(await store.db.selectFrom("users").select("id").where("name", "=", "Late").execute()).toEqual([]);
    });
    it("a signed-out page stays signed out, though its cookie is kept", async () => {
      const signedIn = await askForm(companion.port, "/sign-in", { email: "olive.owner@perch.example", password: "Olive Owner answers" });
      const cookie = /perch\.session_token=([^;]+)/.exec(String(signedIn.headers["set-cookie"]))?.[1] ?? "";
      await ask(companion.port, "/sign-out", { method: "POST", headers: { cookie: `perch.session_token=${cookie}` } });
      expect((await team(cookie)).status).toBe(302);
    });
  });

  describe("of another workspace", () => {
    it("reaches nothing by its ids, its cookies, or places that were never handed out", async () => {
      const first = await olive.workspace();
      const { path } = await olive.post("/team/new", { workspace: first, name: "Another brand" });
      const second = new URL(path, companion.url).searchParams.get("workspace") ?? "";
      const theirs = await olive.pair({ workspace: second });
      const clientId = randomUUID();
      const push = (bearer: string, client: string, ...entries: object[]) =>
        askApi(companion.port, "push", { clientId: client, now: Date.now(), entries }, bearer);
      const pull = async (bearer: string, cookie: object) =>
        JSON.parse((await askApi(companion.port, "pull", { clientId, limit: 100, cookie }, bearer)).body) as Pulled;
      await push(
        token,
        clientId,
        command(1, { type: "customer.opened", customerId: "x:@jane" }),
        command(2, { type: "case.open", customerId: "x:@jane" }, "secret-case"),
      );
      const mine = JSON.parse((await askApi(companion.port, "pull", { clientId, limit: 100 }, token)).body) as Pulled;
      const caseId = mine.rows.find(({ key }) => key.startsWith("cases/"))?.key.slice("cases/".length);
      expect(caseId).toBeDefined();

      const pushed = await push(
        theirs,
        randomUUID(),
        command(1, { type: "case.set_status", caseId, status: "solved" }),
        command(2, { type: "customer.note", customerId: "x:@jane", text: "I was here" }),
      );
      expect(JSON.parse(pushed.body).refused).toHaveLength(2);
      const { epoch } = await store.db.selectFrom("workspaces").select("epoch").where("id", "=", second).executeTakeFirstOrThrow();
      const end = { version: Number.MAX_SAFE_INTEGER, key: "zzz" };
      for (const cookie of [
        mine.cookie,
        { epoch, version: 0 },
        { epoch, version: 0, back: end },
        { epoch, ...end, back: end },
        { epoch: "forged", version: 0, back: { version: 0, key: "" } },
      ]) {
        // The names of its own people, and nothing else.
        expect((await pull(theirs, cookie)).rows.filter(({ key }) => !key.startsWith("agents/"))).toEqual([]);
      }
      expect(
        (await askApi(companion.port, "pull", { clientId, limit: 100, cookie: { epoch: mine.cookie.epoch, version: -1 } }, token)).status,
      ).toBe(400);
      expect((await pull(token, { ...mine.cookie, epoch: "forged" })).reset).toBe(true);
    });
    it("or another agent of the same one can't write as a browser that is not theirs; and what is sent again is not done again", async () => {
      const ada = new Visitor(companion.url);
      await ada.join(await olive.invite("agent"), "Ada");
      const adas = await ada.pair();
      const body = { clientId: randomUUID(), now: Date.now(), entries: [command(1, { type: "customer.opened", customerId: "x:@jane" })] };
      const answers = await Promise.all([1, 2, 3].map(() => askApi(companion.port, "push", body, token)));
      for (const answer of answers) expect(JSON.parse(answer.body)).toMatchObject({ lastSeq: 1, refused: [] });
      expect(
        (await askApi(companion.port, "push", { ...body, entries: [command(2, { type: "customer.opened", customerId: "x:@joe" })] }, adas))
          .status,
      ).toBe(409);
      expect(await store.db.selectFrom("salts").select("type").where("type", "like", "customer.%").execute()).toHaveLength(1);
    });
    it("a name with a NUL, which PostgreSQL can't keep, is refused and keeps nothing waiting", async () => {
      const entries = [
        command(1, { type: "customer.opened", customerId: "x:@a\0b" }),
        command(2, { type: "customer.opened", customerId: "x:@jane" }),
      ];
      const { status, body } = await askApi(companion.port, "push", { clientId: randomUUID(), now: Date.now(), entries }, token);
      expect(status).toBe(200);
      expect(JSON.parse(body)).toMatchObject({ lastSeq: 2, refused: [{ seq: 1, rejection: { reason: "invalid" } }] });
      const browser = await askApi(companion.port, "pairing", { browser: "a\0b" });
      expect(browser.status).toBe(kind === "postgres" ? 400 : 200);
    });
  });
});
