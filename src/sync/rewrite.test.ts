import "fake-indexeddb/auto";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { putPairing } from "../store/pairing";
import { rewrite, rewriter } from "./rewrite";

afterEach(() => vi.unstubAllGlobals());
const answers = (answer: () => Response | Promise<Response>) => vi.stubGlobal("fetch", async () => answer());

describe("a desk without a companion", () => {
  it("has no model", async () => {
    expect(await rewriter()).toBeUndefined();
    expect(await rewrite({ text: "x" })).toEqual({ why: "off" });
  });
});

describe("a desk of a team", () => {
  beforeAll(() =>
    putPairing({ url: "https://desk.example", token: "t", workspaceId: "w", workspace: "W", agentId: "a", name: "Ada", role: "agent" }),
  );

  it("has the companion's model, where one is set", async () => {
    answers(() => Response.json({ model: "small", host: "models.example" }));
    expect(await rewriter()).toEqual({ model: "small", host: "models.example" });
    answers(() => Response.json({ model: "", host: "" }));
    expect(await rewriter()).toBeUndefined();
  });

  it("gets the text", async () => {
    answers(() => Response.json({ text: "Better." }));
    expect(await rewrite({ text: "x" })).toEqual({ text: "Better." });
  });

  it.each([
    ["often", () => new Response("Too often.", { status: 429 })],
    ["off", () => Response.json({ error: "Managers have not switched it on." }, { status: 403 })],
    ["off", () => Response.json({ error: "No model is set up here." }, { status: 404 })],
    ["long", () => new Response("", { status: 413 })],
    ["refused", () => Response.json({ error: "401", why: "refused" }, { status: 502 })],
    ["line", () => new Response("<html>a proxy", { status: 502 })],
    ["line", () => new Response("", { status: 401 })],
    ["line", () => Promise.reject(new TypeError("no network"))],
  ])("is told %s", async (why, answer) => {
    answers(answer);
    expect(await rewrite({ text: "x" })).toEqual({ why });
  });
});
