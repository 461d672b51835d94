/** The running companion when somebody tries keys one after the other, and what it writes down meanwhile. */
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { ask, askApi, askForm, closeAll, command, EMAIL, fresh, keptLog, PASSWORD, withOwner } from "./outside";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

afterEach(closeAll);
describe("the companion", () => {
  describe("is guessed at", () => {
    const tooOften = (answer: { status: number; headers: Record<string, unknown> }) => {
      expect(answer.status).toBe(429);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    };
    it("and lets nobody try many passwords, from one address or many", async () => {
      const other = await fresh({ behindProxy: true });
      await withOwner(other);
      const guess = (address: string, email: string) =>
        askForm(other.port, "/sign-in", { email, password: "a wrong guess" }, { "x-forwarded-for": address });
      for (let i = 0; i < 10; i++) expect((await guess("10.0.0.1", `nobody${i}@perch.example`)).status).toBe(401);
      tooOften(await guess("10.0.0.1", "nobody@perch.example"));
      // What a client says of itself, before the proxy's own word, counts for nothing.
      tooOften(await guess("10.9.9.9, 10.0.0.1", "nobody@perch.example"));
      for (let i = 0; i < 10; i++) expect((await guess(`10.0.1.${i}`, i % 2 ? EMAIL : EMAIL.toUpperCase())).status).toBe(401);
      tooOften(await guess("10.0.1.99", EMAIL));
      const right = await askForm(other.port, "/sign-in", { email: EMAIL, password: PASSWORD }, { "x-forwarded-for": "10.0.1.98" });
      tooOften(right);
    });
    it("and lets nobody try many invitations, codes or tokens", async () => {
      const other = await fresh();
      const boss = await withOwner(other);
      for (let i = 0; i < 19; i++) expect((await ask(other.port, `/join?invitation=guess${i}`)).status).toBe(404);
      tooOften(await ask(other.port, "/join?invitation=guess"));
      tooOften(await askForm(other.port, "/join", { invitation: "guess" }));
      for (let i = 0; i < 20; i++) expect((await boss.get(`/pair?user_code=GUESS${i}`)).status).toBe(404);
      expect((await boss.get("/pair?user_code=GUESS")).status).toBe(429);
      expect((await boss.post("/pair", { code: "GUESS", workspace: "x", answer: "yes" })).status).toBe(429);
      const statuses = [];
      for (let i = 0; i < 601; i++)
        statuses.push((await ask(other.port, "/api/me", { headers: { authorization: `Bearer guess${i}.guess` } })).status);
      expect(statuses.indexOf(429)).toBe(600);
      tooOften(await askApi(other.port, "pairing/token", { deviceCode: "guess.guess" }));
      for (let i = 0; i < 30; i++) await askApi(other.port, "pairing", { browser: "x" });
      tooOften(await askApi(other.port, "pairing", { browser: "x" }));
    });
  });

  it("keeps a log that says nothing of anybody", async () => {
    const { log, lines } = keptLog();
    const other = await fresh({ log });
    const boss = await withOwner(other);
    const bearer = await boss.pair({ browser: "Browser of somebody" });
    const link = await boss.invite("agent", "Note on somebody");
    await new Visitor(other.url).join(link, "Ada Agent");
    const asked = (await callApi(other.url, "pairing", { body: { browser: "x" } })) as { userCode: string; deviceCode: string };
    await boss.get(`/pair?user_code=${asked.userCode}`);
    await boss.post("/sign-in", { email: EMAIL, password: "a wrong guess" });
    const text = "What a customer never told anybody else";
    const entries = [
      command(1, { type: "customer.opened", customerId: "x:@jane" }),
      command(2, { type: "customer.note", customerId: "x:@jane", text }),
    ];
    await callApi(other.url, "push", { token: bearer, body: { clientId: randomUUID(), now: Date.now(), entries } });
    await callApi(other.url, "pull", { token: bearer, body: { clientId: randomUUID(), limit: 100 } });
    await askApi(other.port, "push", { text }, bearer);
    await askApi(other.port, `push?text=${encodeURIComponent(text)}`, `{${text}`, bearer);
    await ask(other.port, "/healthz", {
      headers: { host: "evil.example", referer: `http://evil.example/${text}`, "user-agent": "Agent of somebody" },
    });
    expect(lines().split("\n").length).toBeGreaterThan(15);
    const invitation = new URL(link).searchParams.get("invitation") ?? "";
    const first = new URL(other.ownerLink ?? "").searchParams.get("invitation") ?? "";
    const secrets = [
      bearer,
      bearer.split(".")[0],
      invitation,
      first,
      asked.userCode,
      asked.deviceCode,
      PASSWORD,
      "wrong guess",
      text,
      EMAIL,
    ];
    for (const secret of [...secrets, "Olive", "Ada", "somebody", "jane", "evil.example", "session_token"])
      expect(lines()).not.toContain(secret);
  });
});
