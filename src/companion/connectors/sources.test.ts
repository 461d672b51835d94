import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ConnectorKind } from "../../domain/connectors/connector";
import { pagesOf } from "./sitemap";
import { secretOf, sourceOf } from "./sources";
import { createVault } from "./vault";

const first = (kind: ConnectorKind, address: string) => sourceOf(kind, new URL(address)).first;
const next = (kind: ConnectorKind, address: string, page: unknown) => sourceOf(kind, new URL(address)).read?.(JSON.stringify(page)).next;

describe("a source", () => {
  it.each([
    ["https://help.tidemill.example", "https://help.tidemill.example/api/v2/help_center/articles.json?per_page=100"],
    ["https://help.tidemill.example/hc/es", "https://help.tidemill.example/api/v2/help_center/es/articles.json?per_page=100"],
    [
      "https://help.tidemill.example/hc/en-us/categories/7",
      "https://help.tidemill.example/api/v2/help_center/en-us/articles.json?per_page=100",
    ],
    ["https://help.tidemill.example/hc/", "https://help.tidemill.example/api/v2/help_center/articles.json?per_page=100"],
    ["https://t.example/api/v2/help_center/sections/7/articles.json", "https://t.example/api/v2/help_center/sections/7/articles.json"],
  ])("of Zendesk's is found by %s", (address, asked) => {
    expect(first("zendesk", address)).toBe(asked);
  });

  it("goes on at the host it was asked at, whatever its answers call it", () => {
    const page = { articles: [], next_page: "https://evil.example/api/v2/help_center/articles.json?page=2" };
    expect(next("zendesk", "https://help.tidemill.example/hc/en", page)).toBe(
      "https://help.tidemill.example/api/v2/help_center/articles.json?page=2",
    );
    expect(next("intercom", "https://api.intercom.io", { data: [], pages: { next: "https://evil.example/articles?page=2" } })).toBe(
      "https://api.intercom.io/articles?page=2",
    );
    expect(next("intercom", "https://api.intercom.io", { data: [], pages: { next: { page: 3 } } })).toBe(
      "https://api.intercom.io/articles?per_page=100&page=3",
    );
    for (const last of [null, undefined, 7, {}])
      expect(next("intercom", "https://api.intercom.io", { data: [], pages: { next: last } })).toBeNull();
    expect(next("intercom", "https://api.intercom.io", { data: [] })).toBeNull();
  });

  it.each<[ConnectorKind, string]>([
    ["zendesk", "<html>"],
    ["zendesk", "null"],
    ["zendesk", '{"data": []}'],
    ["intercom", '{"articles": []}'],
    ["feed", "<html><body>Sign in</body></html>"],
    ["feed", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'],
    ["feed", ""],
  ])("of kind %s is not %s", (kind, text) => {
    expect(() => sourceOf(kind, new URL("https://a.example")).read?.(text)).toThrow("unreadable");
  });

  it("is told its token in its own way", () => {
    expect(secretOf("zendesk", "olive@a.example/token:key").authorization).toBe(`Basic ${btoa("olive@a.example/token:key")}`);
    expect(secretOf("zendesk", "oauth").authorization).toBe("Bearer oauth");
    expect(secretOf("intercom", "key")).toMatchObject({ authorization: "Bearer key" });
    expect(secretOf("feed", undefined)).toEqual({});
  });
});

describe("a sitemap", () => {
  const load = (texts: Record<string, string>) => async (address: string) => ({ text: texts[address] ?? "", url: new URL(address) });
  const list = (...addresses: string[]) => `<urlset>${addresses.map((one) => `<url><loc> ${one} </loc></url>`).join("")}</urlset>`;

  it("names pages of its own host, each once", async () => {
    const text = list("https://a.example/x", "https://a.example/x#part", "https://b.example/y", "nothing at all", "/z");
    const pages = await pagesOf("https://a.example/s.xml", load({ "https://a.example/s.xml": text }));
    expect(pages).toEqual(["https://a.example/x", "https://a.example/nothing%20at%20all", "https://a.example/z"]);
  });

  it("that names itself ends, and one that is too large says so", async () => {
    const address = "https://a.example/s.xml";
    const index = `<sitemapindex><sitemap><loc>${address}</loc></sitemap></sitemapindex>`;
    expect(await pagesOf(address, load({ [address]: index }))).toEqual([]);
    const many = list(...Array.from({ length: 2_001 }, (_, i) => `/${i}`));
    await expect(pagesOf(address, load({ [address]: many }))).rejects.toThrow("too_many");
  });
});

describe("a token", () => {
  const [one, other] = [createVault("a".repeat(32)), createVault("b".repeat(32))];
  it("comes out of the vault as it went in, for its own connector and with the same key alone", () => {
    const of = randomUUID();
    const closed = one.close("very-secret-key", of);
    expect(closed).not.toContain("very-secret-key");
    expect(closed).not.toBe(one.close("very-secret-key", of));
    expect(one.open(closed, of)).toBe("very-secret-key");
    for (const open of [
      () => one.open(closed, "another"),
      () => other.open(closed, of),
      () => one.open("", of),
      () => one.open(closed.slice(4), of),
    ])
      expect(open).toThrow("token");
  });
});
