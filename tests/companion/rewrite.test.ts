/** A reply rewritten by the model the owner has set: a made-up endpoint on this machine. */
import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { RewriteConfig } from "../../src/companion/rewrite";
import { type Companion, startCompanion } from "../../src/companion/server";
import { type FakeModel, startFakeModel } from "../../src/tooling/driver/fake-model";
import { callApi, Visitor } from "../../src/tooling/driver/visitor";
import { freshPlace, onEveryStore, type Place } from "./stores";

let model: FakeModel;
let config: RewriteConfig;

beforeAll(async () => {
  model = await startFakeModel();
  config = { url: model.url, model: "small", key: "a-secret-key" };
});
afterAll(() => model.close());
beforeEach(() => {
  model.heard.length = 0;
  model.says("Hello! It leaves tomorrow.");
});

onEveryStore("a rewrite", (kind) => {
  let place: Place;
  let companion: Companion;
  let agent: string;
  let viewer: string;
  let seq = 0;
  let logged = "";
  const clientId = crypto.randomUUID();
  const allow = (by: "off" | "companion") => {
    const command = { type: "settings.set", setting: { id: "voice", rewrite: by } };
    const entries = [{ kind: "command", seq: ++seq, id: crypto.randomUUID(), at: Date.now(), command, touched: {} }];
    return callApi(companion.url, "push", { token: agent, body: { clientId, now: Date.now(), entries } });
  };

  beforeAll(async () => {
    place = await freshPlace(kind);
    const log = pino(
      { level: "trace" },
      {
        write(line) {
          logged += line;
        },
      },
    );
    companion = await startCompanion({ practiceSite: false, store: place.where, rewrite: config, log });
    const [olive, vera] = [new Visitor(companion.url), new Visitor(companion.url)];
    await olive.join(companion.ownerLink ?? "", "Olive");
    await vera.join(await olive.invite("viewer"), "Vera");
    agent = await olive.pair();
    viewer = await vera.pair();
    expect(await refused({ text: "x" })).toBe(403);
    await allow("companion");
  });
  afterAll(async () => {
    await companion.close();
    await place.remove();
  });

  const ask = (body: unknown, token = agent) => callApi(companion.url, "rewrite", { token, body });
  const refused = (body: unknown, token?: string) =>
    ask(body, token).then(
      () => 200,
      (error) => error.status as number,
    );

  it("sends the draft, the article and the voice, and nothing else; plain text comes back", async () => {
    model.says("```\nHello! It leaves tomorrow.\n```");
    expect(await ask({ text: "leaves tomorrow", article: "Parcels leave at noon.", customer: "maren" })).toEqual({
      text: "Hello! It leaves tomorrow.",
    });
    expect(model.heard).toMatchObject([{ path: "/v1/chat/completions", key: "Bearer a-secret-key", body: { model: "small" } }]);
    const [system, user] = model.heard[0]?.body.messages ?? [];
    expect(system?.role).toBe("system");
    expect(user?.content).toBe("<article>\nParcels leave at noon.\n</article>\n\n<draft>\nleaves tomorrow\n</draft>");
    expect(JSON.stringify(model.heard)).not.toContain("maren");
  });

  it("is offered by the model's name and host, never its key", async () => {
    const told = await callApi(companion.url, "rewrite", { token: agent });
    expect(told).toEqual({ model: "small", host: new URL(config.url).host });
  });

  it("is for who writes replies, and within bounds", async () => {
    expect(await refused({ text: "x" }, viewer)).toBe(403);
    expect(await refused({ text: "x" }, "nobody")).toBe(401);
    expect(await refused({ text: "" })).toBe(400);
    expect(await refused({ text: "x".repeat(10_001) })).toBe(400);
    expect(model.heard).toEqual([]);
  });

  it.each([
    ["an error", 500, "{}", "unreachable"],
    ["a wrong key", 401, '{"error":"a-secret-key is no key"}', "refused"],
    ["a redirect", 302, "", "unreachable"],
    ["no JSON", 200, "<html>", "unusable"],
    ["another shape", 200, '{"choices":[]}', "unusable"],
    ["far too much", 200, "x".repeat(300_000), "unusable"],
  ])("that ends in %s says why, and tells nothing of it", async (_, status, body, why) => {
    model.answers(status, body);
    const error = (await ask({ text: "x" }).catch((thrown) => thrown)) as Error & { status: number };
    expect(error.status).toBe(502);
    expect(error.message).toContain(`"why":"${why}"`);
    expect(error.message).not.toContain("secret");
  });

  it("leaves neither words nor the key in the log", async () => {
    await ask({ text: "Words nobody else may read." });
    expect(logged).toContain("/api/rewrite");
    expect(logged).not.toMatch(/Words nobody|a-secret-key|leaves tomorrow/);
  });

  it("that comes too often waits", async () => {
    const all = await Promise.all(Array.from({ length: 25 }, () => refused({ text: "x" })));
    expect(all).toContain(429);
  });

  it("is off again when managers switch it off", async () => {
    await allow("off");
    expect(await refused({ text: "x" })).toBe(403);
    expect(model.heard).toEqual([]);
  });
});

it("without a model there is none", async () => {
  const plain = await startCompanion({ practiceSite: false });
  const olive = new Visitor(plain.url);
  await olive.join(plain.ownerLink ?? "", "Olive");
  const token = await olive.pair();
  expect(await callApi(plain.url, "rewrite", { token })).toEqual({ model: "", host: "" });
  await expect(callApi(plain.url, "rewrite", { token, body: { text: "x" } })).rejects.toMatchObject({ status: 404 });
  await plain.close();
});
