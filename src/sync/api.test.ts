import { afterEach, describe, expect, it, vi } from "vitest";
import { createApi, SignedOut, Unfit, Unreachable } from "./api";

afterEach(() => vi.unstubAllGlobals());

/** A companion that answers everything so; what it was asked. */
function companion(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return answer();
  });
  return asked;
}
const api = createApi("https://desk.example", "token");
const CLIENT = "6a2f41a3-c54c-4a5e-8a3e-0123456789ab";

describe("asking the companion", () => {
  it("says who asks, what it is and by which clock, and nothing of the browser's own", async () => {
    const asked = companion(() => Response.json({ lastSeq: 3, epoch: "e", version: 1, refused: [], role: "agent" }));
    expect(await api.push(CLIENT, "e", [])).toEqual({ lastSeq: 3, epoch: "e", version: 1, refused: [], role: "agent" });
    const [{ url, init } = { url: "", init: {} }] = asked;
    expect(url).toBe("https://desk.example/api/push");
    expect(init).toMatchObject({ method: "POST", credentials: "omit", redirect: "error", headers: { authorization: "Bearer token" } });
    const body = JSON.parse(String(init.body));
    expect(body).toMatchObject({ clientId: CLIENT, entries: [] });
    expect(Math.abs(body.now - Date.now())).toBeLessThan(5_000);
  });

  it("without a token gives none, and a first pull has no cookie", async () => {
    const asked = companion(() => Response.json({}));
    await createApi("https://desk.example")
      .pull(CLIENT, undefined, 7)
      .catch(() => {});
    expect(asked[0]?.init.headers).not.toHaveProperty("authorization");
    expect(JSON.parse(String(asked[0]?.init.body))).toEqual({ clientId: CLIENT, limit: 7 });
  });

  it("takes what is busy, in trouble or away as unreachable: the same is asked again later", async () => {
    for (const status of [429, 500, 502, 503]) {
      companion(() => new Response("later", { status }));
      await expect(api.me()).rejects.toBeInstanceOf(Unreachable);
    }
    companion(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(api.me()).rejects.toBeInstanceOf(Unreachable);
    companion(() => new Response('{"cut off'));
    await expect(api.me()).rejects.toBeInstanceOf(Unreachable);
  });

  it("takes 401 as signed out", async () => {
    companion(() => new Response("", { status: 401 }));
    await expect(api.pull(CLIENT, undefined, 1)).rejects.toBeInstanceOf(SignedOut);
    await expect(api.leave()).rejects.toBeInstanceOf(SignedOut);
  });

  it("takes any other refusal as unfit, with the status and what was said", async () => {
    for (const status of [400, 404, 409, 413]) {
      companion(() => new Response("no such thing".repeat(100), { status }));
      const error = await api.push(CLIENT, "e", []).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Unfit);
      expect(error).toMatchObject({ status });
      expect((error as Unfit).message).toHaveLength(300);
    }
  });

  it("takes an answer of another shape as unfit, and names the first field that is wrong", async () => {
    companion(() => Response.json({ lastSeq: "3", refused: [], role: "agent" }));
    await expect(api.push(CLIENT, "e", [])).rejects.toThrow("push: lastSeq");
    companion(() => Response.json({ cookie: { epoch: "e", version: 1 }, rows: [{ key: 1 }], more: false }));
    await expect(api.pull(CLIENT, undefined, 1)).rejects.toBeInstanceOf(Unfit);
    companion(() => Response.json([]));
    await expect(api.token("code")).rejects.toBeInstanceOf(Unfit);
  });

  it("hears what the stream says, however it is cut, and ends with it", async () => {
    const news = { epoch: "e", after: 1, version: 2, rows: [{ key: "tags/vip", version: 2, data: null }], lastSeq: 0 };
    const said = `event: poke\ndata: \n\n: still here\n\nevent: news\ndata: ${JSON.stringify(news)}\n\nevent: news\ndata: {"ep\n\n`;
    const pieces = [said.slice(0, 5), said.slice(5, 60), said.slice(60)].map((piece) => new TextEncoder().encode(piece));
    const asked = companion(() => new Response(new Blob(pieces)));
    const heard = vi.fn();
    const presence = vi.fn();
    await api.live(CLIENT, { news: heard, presence }, new AbortController().signal);
    expect(asked[0]?.url).toBe(`https://desk.example/api/live?client=${CLIENT}`);
    expect(heard.mock.calls).toEqual([[], [news], [undefined]]);
  });
});
