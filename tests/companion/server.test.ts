import { once } from "node:events";
import { request } from "node:http";
import { request as httpsRequest } from "node:https";
import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Companion, startCompanion } from "../../src/companion/server";
import { makeCertificate } from "../../src/tooling/browsers/certificate";

/** A GET with headers fetch would not let through, such as Host. */
function ask(companion: Companion, path: string, headers: Record<string, string> = {}, secure = false, method = "GET") {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const options = { host: "127.0.0.1", port: companion.port, path, method, headers, rejectUnauthorized: false };
    const sent = (secure ? httpsRequest : request)(options, (answer) => {
      let body = "";
      answer.on("data", (part) => {
        body += part;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the companion", () => {
  let companion: Companion;
  let lines = "";
  beforeAll(async () => {
    const log = pino(
      new Writable({
        write(chunk, _, done) {
          lines += chunk;
          done();
        },
      }),
    );
    companion = await startCompanion({ tls: await makeCertificate(), log });
  });
  afterAll(() => companion.close());

  it("says that it is well, to whatever watches it", async () => {
    const { status, body } = await ask(companion, "/healthz");
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it("says what is running, with links to it", async () => {
    const { body, headers } = await ask(companion, "/");
    expect(body).toContain("@TidemillGear");
    for (const link of ["/practice/home", "/practice/notifications/mentions", "/practice/i/chat", "/healthz"]) {
      expect(body).toContain(`href="${link}"`);
      expect((await ask(companion, link)).status).toBe(200);
    }
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("listens on this machine alone", () => {
    expect(companion.url).toBe(`http://127.0.0.1:${companion.port}`);
  });

  it("answers no name but this machine's and X's, so that no foreign page can have its name point here", async () => {
    expect((await ask(companion, "/healthz", { host: "evil.example" })).status).toBe(421);
    expect((await ask(companion, "/healthz", { host: "x.com.evil.example" })).status).toBe(421);
    expect((await ask(companion, "/healthz", { host: `localhost:${companion.port}` })).status).toBe(200);
  });

  it("lets no other site write", async () => {
    const path = "/practice/i/api/1.1/dm/new2.json";
    for (const origin of ["https://evil.example", "null"]) expect((await ask(companion, path, { origin }, false, "POST")).status).toBe(403);
    expect((await ask(companion, path, { origin: companion.url }, false, "POST")).status).toBe(400);
  });

  it("is the practice site at X's own addresses, over HTTPS on the same port", async () => {
    for (const host of ["x.com", "twitter.com", "mobile.x.com", "mobile.twitter.com", "x.com:8443"]) {
      const { status, body } = await ask(companion, "/maren_brews/status/2091000001000000000", { host }, true);
      expect(status).toBe(200);
      expect(body).toContain('<meta name="practice-base" content="">');
    }
    expect((await ask(companion, "/practice/home", {}, true)).body).toContain('content="/practice"');
  });

  it("says so where there is nothing", async () => {
    expect((await ask(companion, "/nothing")).status).toBe(404);
    expect((await ask(companion, "/practice/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/Unknown")).status).toBe(404);
    expect((await ask(companion, "/practice/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/constructor")).status).toBe(404);
    expect((await ask(companion, "/practice-hostile")).status).toBe(404);
  });

  it("logs that something was asked, never what somebody wrote", async () => {
    await ask(companion, "/practice/search?q=secretword");
    await ask(companion, "/practice/i/api/graphql/AAAAAAAAAAAAAAAAAAAA/SearchTimeline?variables=%7B%22rawQuery%22%3A%22secretword%22%7D");
    expect(lines).toContain("/SearchTimeline");
    expect(lines).not.toContain("secretword");
  });

  it("finishes what it was asked before it closes, and then is gone", async () => {
    const short = await startCompanion();
    const path = "/practice/i/api/1.1/dm/new2.json";
    const asking = request(`${short.url}${path}`, { method: "POST", headers: { expect: "100-continue", origin: short.url } });
    asking.flushHeaders();
    // It has begun to answer, and waits for what it is told.
    await once(asking, "continue");
    const closed = short.close();
    const answered = once(asking, "response");
    asking.end("no JSON");
    expect((await answered)[0]).toMatchObject({ statusCode: 400 });
    await closed;
    await expect(fetch(`${short.url}/healthz`)).rejects.toThrow();
  });

  it("tells when its port is taken", async () => {
    await expect(startCompanion({ port: companion.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
