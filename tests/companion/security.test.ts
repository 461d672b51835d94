/** The running companion as somebody sees it who means no good. What a stolen database is worth stands in leaked.test.ts. */
import { randomUUID } from "node:crypto";
import { networkInterfaces } from "node:os";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import { makeCertificate } from "../../src/tooling/browsers/certificate";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { ask, askApi, askForm, closeAll, command, EMAIL, fresh, PASSWORD, withOwner } from "./outside";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

afterEach(closeAll);
const cookieOf = (headers: Record<string, unknown>) => String(headers["set-cookie"]).split(";")[0] ?? "";

describe("the companion", () => {
  let companion: Companion;
  let olive: Visitor;
  let token: string;
  let cookie: string;
  beforeAll(async () => {
    companion = await startCompanion({ tls: await makeCertificate() });
    olive = await withOwner(companion);
    token = await olive.pair();
    cookie = cookieOf((await askForm(companion.port, "/sign-in", { email: EMAIL, password: PASSWORD })).headers);
  });
  afterAll(() => companion.close());

  describe("is asked by another site", () => {
    it("and answers no foreign name, whoever asks", async () => {
      for (const host of [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:80",
        "0.0.0.0",
        "x.com.evil.example",
      ]) {
        for (const path of ["/", "/team", "/api/me", "/healthz"]) {
          const { status } = await ask(companion.port, path, { headers: { host, cookie, authorization: `Bearer ${token}` } });
          expect(status, `${host} ${path}`).toBe(421);
        }
      }
    });
    it("and lets it neither write nor read what is behind a cookie: another port of this machine is another site", async () => {
      const strangers = [
        "https://evil.example",
        "null",
        `http://127.0.0.1:${companion.port + 1}`,
        `http://localhost:${companion.port}`,
        EXTENSION,
      ];
      for (const origin of strangers) {
        for (const path of ["/", "/team", "/team/person", "/audit", "/audit/link", "/pair", "/join", "/sign-in"]) {
          expect((await ask(companion.port, path, { headers: { origin, cookie } })).status, `${origin} ${path}`).toBe(403);
        }
        const buttons = ["role", "invite", "teams", "profile", "away", "end", "remove"].map((name) => `/team/${name}`);
        for (const path of ["/sign-in", "/sign-out", "/join", "/pair", "/audit/verify", "/audit/export", ...buttons]) {
          expect((await askForm(companion.port, path, {}, { origin, cookie })).status, `${origin} ${path}`).toBe(403);
        }
      }
      expect((await ask(companion.port, "/team", { headers: { cookie } })).status).toBe(200);
      expect((await ask(companion.port, "/team", { headers: { cookie, origin: companion.url } })).status).toBe(200);
    });
    it("and lets extensions reach the API alone, and no page of the web", async () => {
      const headers = { authorization: `Bearer ${token}` };
      for (const origin of [EXTENSION, "moz-extension://0f9a2b7c-1111-4222-8333-444455556666"])
        expect((await ask(companion.port, "/api/me", { headers: { ...headers, origin } })).status).toBe(200);
      for (const origin of ["https://x.com", "null", "chrome-extension://a.evil.example", "https://evil.example/chrome-extension://a"])
        expect((await ask(companion.port, "/api/me", { headers: { ...headers, origin } })).status, origin).toBe(403);
      const answer = await ask(companion.port, "/api/me", { headers: { ...headers, origin: EXTENSION } });
      const lent = Object.entries(answer.headers).filter(([name]) => name.startsWith("access-control"));
      // The extension's own page may read it, without cookies; another one's is another origin.
      expect(lent).toEqual([["access-control-allow-origin", EXTENSION]]);
      const page = await ask(companion.port, "/team", { headers: { cookie } });
      expect(Object.keys(page.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    });
    it("and sends nobody elsewhere after signing in", async () => {
      const away = [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/a\r\nset-cookie: a=b",
      ];
      for (const next of away) {
        const page = await ask(companion.port, `/sign-in?next=${encodeURIComponent(next)}`);
        expect(page.body, next).toContain('name="next" value="/team"');
      }
      const other = await fresh();
      await withOwner(other);
      for (const next of away) {
        const { status, headers } = await askForm(other.port, "/sign-in", { email: EMAIL, password: PASSWORD, next });
        expect([status, headers.location], next).toEqual([303, "/team"]);
      }
    });
  });

  describe("is sent what it did not ask for", () => {
    it("and says so, without repeating it", async () => {
      const good = { clientId: randomUUID(), now: Date.now(), entries: [command(1, { type: "customer.opened", customerId: "x:@jane" })] };
      const word = "secretword";
      const bodies: unknown[] = [
        `{not json ${word}`,
        `"${word}"`,
        [word],
        { ...good, clientId: word },
        { ...good, entries: [{ kind: word }] },
        { ...good, entries: [{ ...good.entries[0], seq: word }] },
        { ...good, entries: [{ ...good.entries[0], touched: { [word]: "a" } }] },
        { ...good, entries: [{ ...good.entries[0], touched: { "customers/a": word.repeat(9) } }] },
        { ...good, entries: [{ kind: "observed", seq: 1, at: 1, touched: {}, told: { accounts: [{ [word]: word }] } }] },
        { ...good, entries: Array.from({ length: 501 }, (_, index) => command(index + 1, word)) },
      ];
      for (const body of bodies) {
        const answer = await askApi(companion.port, "push", body, token);
        expect(answer.status, JSON.stringify(body).slice(0, 100)).toBe(400);
        expect(answer.body).not.toContain(word);
      }
      for (const type of ["text/xml", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
        const headers = { authorization: `Bearer ${token}`, "content-type": type };
        const answer = await ask(companion.port, "/api/push", { method: "POST", headers, body: JSON.stringify(good) });
        expect(answer.status, type).toBe(415);
      }
      const broken = { "content-type": "multipart/form-data; boundary=x" };
      expect((await ask(companion.port, "/sign-in", { method: "POST", headers: broken, body: word })).status).toBe(400);
      for (const method of ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS"])
        expect((await ask(companion.port, "/team", { method })).status).toBe(404);
      expect(await callApi(companion.url, "push", { token, body: good })).toMatchObject({ lastSeq: 1 });
    });
    it("and takes no more of it than it must: strangers can't fill its memory", async () => {
      const large = (bytes: number) => "x".repeat(bytes);
      expect((await askApi(companion.port, "push", large(32 * 1_048_576 + 1), token)).status).toBe(413);
      expect((await askApi(companion.port, "pull", large(65_537), token)).status).toBe(413);
      expect((await askApi(companion.port, "pairing", large(65_537))).status).toBe(413);
      // Before a body is read, its sender must be somebody.
      expect((await askApi(companion.port, "push", large(70_000))).status).toBe(401);
      for (const path of ["/sign-in", "/join", "/pair", "/team/rename", "/nothing"])
        expect((await askForm(companion.port, path, { name: large(65_537) })).status, path).toBe(413);
      expect((await ask(companion.port, "/practice/i/api/1.1/dm/new2.json", { method: "POST", body: large(1_048_577) })).status).toBe(413);
    });
  });

  it("escapes what people call themselves, their browsers and their desks, on every page", async () => {
    const evil = `<img src=x onerror=alert(1)>"'&`;
    const other = await fresh();
    const boss = new Visitor(other.url);
    const invitation = new URL(other.ownerLink ?? "").searchParams.get("invitation") ?? "";
    await boss.post("/join", { invitation, name: evil, email: EMAIL, password: PASSWORD });
    await boss.post("/team/rename", { workspace: await boss.workspace(), name: evil });
    const browser = evil.slice(0, 100);
    await boss.pair({ browser });
    const { userCode } = (await callApi(other.url, "pairing", { body: { browser } })) as { userCode: string };
    const pages = [
      await boss.get("/team"),
      await boss.get(`/pair?user_code=${userCode}`),
      await boss.get(`/pair?user_code=${encodeURIComponent(evil)}`),
      await boss.post("/team/invite", { workspace: await boss.workspace(), role: "agent", note: evil }),
      await new Visitor(other.url).get(new URL(await boss.invite("agent", evil)).href),
      await new Visitor(other.url).post("/sign-in", { email: evil, password: "x", next: evil }),
      await new Visitor(other.url).get(`/sign-in?next=/${encodeURIComponent(evil)}`),
    ];
    for (const { body, path } of pages) expect(body, path).not.toContain("<img");
    expect(pages.filter(({ body }) => body.includes("&lt;img")).length).toBeGreaterThanOrEqual(5);
  });

  describe("answers", () => {
    const paths = [
      "/",
      "/sign-in",
      "/team",
      "/pair",
      "/join?invitation=x",
      "/nothing",
      "/api/me",
      "/api/nothing",
      "/healthz",
      "/readyz",
      "/openapi.json",
      "/metrics",
    ];
    it("with headers that keep other pages out of it, whatever it answers", async () => {
      const answers = await Promise.all([
        ...paths.map((path) => ask(companion.port, path)),
        ask(companion.port, "/team", { headers: { cookie } }),
        ask(companion.port, "/", { headers: { host: "evil.example" } }),
        ask(companion.port, "/", { headers: { origin: "https://evil.example" } }),
        askApi(companion.port, "push", "{", token),
        askApi(companion.port, "pull", "x".repeat(70_000), token),
        askForm(companion.port, "/join", { invitation: "x" }),
        askForm(companion.port, "/sign-in", { email: "x", password: "x" }),
      ]);
      for (const { headers, status } of answers) {
        expect(headers["content-security-policy"], String(status)).toBe(
          "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        );
        expect(headers).toMatchObject({
          "x-content-type-options": "nosniff",
          "referrer-policy": "same-origin",
          "cache-control": "no-store",
          "x-frame-options": "DENY",
          "cross-origin-opener-policy": "same-origin",
          "cross-origin-resource-policy": "same-origin",
          "permissions-policy": expect.stringContaining("camera=()"),
        });
        expect(headers).not.toHaveProperty("strict-transport-security");
        expect(headers).not.toHaveProperty("x-powered-by");
      }
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 302, 400, 401, 403, 404, 413, 421]));
    });
    it("over TLS that it will be TLS from now on, and with a cookie that goes nowhere else", async () => {
      expect((await ask(companion.port, "/team", { secure: true })).headers["strict-transport-security"]).toContain("max-age=");
      const named = await fresh({ url: "https://desk.example.org" });
      const { headers } = await askForm(named.port, "/join", {
        invitation: new URL(named.ownerLink ?? "").searchParams.get("invitation") ?? "",
        name: "Olive",
        email: EMAIL,
        password: PASSWORD,
      });
      expect(String(headers["set-cookie"])).toMatch(/^__Secure-perch\..*HttpOnly; Secure; SameSite=Lax/);
    });
    it("figures to this machine alone: not through a proxy, nor to another that gives a name of this one", async () => {
      expect((await ask(companion.port, "/metrics")).status).toBe(200);
      expect((await ask(companion.port, "/metrics", { headers: { "x-forwarded-for": "203.0.113.5", host: "localhost" } })).status).toBe(
        404,
      );
      const outer = Object.values(networkInterfaces())
        .flat()
        .find((one) => one && !one.internal && one.family === "IPv4")?.address;
      const wide = await fresh({ host: "0.0.0.0", url: "https://desk.example.org" });
      expect((await ask(wide.port, "/metrics", { headers: { host: "desk.example.org" } })).status).toBe(404);
      if (outer) expect((await ask(wide.port, "/metrics", { address: outer, headers: { host: "localhost" } })).status).toBe(404);
    });
  });
});
