import { expect, test, vi } from "vitest";
import { onEveryStore } from "../stores";
import { read, useConnectors } from "./bench";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

onEveryStore("a connector whose source fails", (kind) => {
  const { bench, api, draft, add, again, articles } = useConnectors(kind);

  test("waits a moment where it is asked to, and comes back later where it is asked to wait long", async () => {
    let times = 0;
    bench.centre.instead = (_, answer) => {
      if (++times > 1) return false;
      answer.writeHead(429, { "retry-after": "1" }).end();
      return true;
    };
    const began = Date.now();
    expect((await add()).last).toMatchObject({ created: 3 });
    expect(Date.now() - began).toBeGreaterThan(950);
    bench.centre.instead = (_, answer) => {
      answer.writeHead(429, { "retry-after": "7200" }).end();
      return true;
    };
    const busy = await again();
    expect(busy.last?.problem).toBe("busy");
    expect(busy.nextAt).toBeGreaterThan(Date.now() + 7_100_000);
    // Nor is it asked by hand before that.
    const asked = bench.centre.asked.length;
    await api(`connectors/${busy.id}/pull`, "POST", { take: [] });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(bench.centre.asked.length).toBe(asked);
  });

  test.each<[string, string, (url: string) => { status: number; headers?: Record<string, string>; body?: string }]>([
    ["is no JSON", "unreadable", () => ({ status: 200, body: '{"articles": [' })],
    ["is something else", "unreadable", () => ({ status: 200, body: '{"hello": 1}' })],
    ["is an error of its own", "failing", () => ({ status: 500 })],
    ["asks for a token", "sign_in", () => ({ status: 401 })],
    ["is empty all at once", "empty", () => ({ status: 200, body: '{"articles": []}' })],
    ["is larger than any help centre", "too_large", () => ({ status: 200, body: "x".repeat(10_000_001) })],
    [
      "leads to this machine by another name",
      "private",
      (url) => ({ status: 302, headers: { location: url.replace("127.0.0.1", "localhost") } }),
    ],
    ["leads to cloud metadata", "private", () => ({ status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" } })],
    ["leads to a file", "address", () => ({ status: 302, headers: { location: "file:///etc/passwd" } })],
    ["leads in circles", "elsewhere", (url) => ({ status: 302, headers: { location: url } })],
  ])("loses nothing where the answer %s, and says so: %s", async (_, problem, answers) => {
    await add();
    const before = (await articles()).length;
    bench.centre.instead = (request, answer) => {
      const { status, headers = {}, body = "" } = answers(`${bench.centre.url}${request.url}`);
      answer.writeHead(status, headers).end(body);
      return true;
    };
    const failed = await again();
    expect(failed.last).toMatchObject({ problem, gone: 0 });
    expect(failed.nextAt).toBeLessThan(Date.now() + 6 * 60_000);
    expect(await articles()).toHaveLength(before);
    bench.centre.instead = undefined;
    expect((await again()).last).toMatchObject({ unchanged: 3, gone: 0 });
  });

  test("keeps what came before it broke off, and judges nothing gone by half a help centre", async () => {
    bench.centre.instead = (request, answer) => {
      if (!request.url?.includes("page=2")) return false;
      answer.destroy();
      return true;
    };
    expect((await add()).last).toMatchObject({ created: 2, gone: 0, problem: "unreachable" });
    expect(await articles()).toHaveLength(2);
    bench.centre.instead = undefined;
    expect((await again()).last).toMatchObject({ created: 1, unchanged: 2 });
  });

  test("keeps no other source waiting while one is slow, and ends with the companion", async () => {
    bench.centre.instead = ({ url = "" }) => url.startsWith("/api/v2/slow");
    const slow = { address: `${bench.centre.url}/api/v2/slow` };
    expect((await api("connectors", "POST", draft(slow))).status).toBe(200);
    await vi.waitUntil(() => bench.centre.asked.length === 1);
    expect((await api("connectors", "POST", draft())).status).toBe(200);
    await vi.waitUntil(async () => read(await api("connectors"))[1]?.last?.created === 3, { timeout: 10_000 });
    expect(read(await api("connectors"))[0]?.progress).toEqual({ pages: 0, articles: 0 });
    const began = Date.now();
    await bench.companion.close();
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
