import { expect, test, vi } from "vitest";
import { onEveryStore } from "../stores";
import { useConnectors } from "./bench";

// Passwords are hashed slowly, on purpose, and a busy machine is slower still.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

onEveryStore("a connector of each kind", (kind) => {
  const { bench, add, again, articles } = useConnectors(kind);

  const answering = (pages: Record<string, { type: string; body: string }>) => {
    bench.centre.instead = ({ url = "" }, answer) => {
      const page = pages[url];
      const etag = page && `"${page.body.length}"`;
      answer.writeHead(page ? 200 : 404, { "content-type": page?.type ?? "text/plain", ...(etag && { etag }) }).end(page?.body);
      return true;
    };
  };

  test("reads a feed, and takes nothing as gone that is only old", async () => {
    const feed = (...titles: string[]) => ({
      type: "application/rss+xml",
      body: `<rss><channel><link>https://tidemill.example</link>${titles.map((title) => `<item><title>${title}</title><guid>${title}</guid><description>&lt;p&gt;About ${title}.&lt;/p&gt;</description></item>`).join("")}</channel></rss>`,
    });
    answering({ "/feed": feed("One", "Two") });
    expect((await add({ kind: "feed", address: `${bench.centre.url}/feed` })).last).toMatchObject({ created: 2 });
    answering({ "/feed": feed("Three", "Two!") });
    expect((await again()).last).toMatchObject({ created: 2, gone: 0 });
    expect((await articles()).map(({ lang }) => lang)).toEqual(["en", "en", "en", "en"]);
  });

  test("reads the pages of a sitemap on its own host, without those that are not there", async () => {
    const page = (title: string) => ({
      type: "text/html",
      body: `<html lang="en"><main><h1>${title}</h1><p>About it.</p></main></html>`,
    });
    const list = (name: string, entry: string, ...addresses: string[]) => ({
      type: "text/xml",
      body: `<${name}>${addresses.map((address) => `<${entry}><loc>${address}</loc></${entry}>`).join("")}</${name}>`,
    });
    const pages = {
      "/sitemap.xml": list("sitemapindex", "sitemap", `${bench.centre.url}/help.xml`),
      "/help.xml": list(
        "urlset",
        "url",
        `${bench.centre.url}/a`,
        `${bench.centre.url}/b`,
        `${bench.centre.url}/missing`,
        "http://10.0.0.1/admin",
      ),
      "/a": page("Filters"),
      "/b": page("Jugs"),
    };
    answering(pages);
    expect((await add({ kind: "sitemap", address: `${bench.centre.url}/sitemap.xml` })).last).toMatchObject({ created: 2, unread: 0 });
    const { "/b": _, ...rest } = pages;
    answering(rest);
    expect((await again()).last).toMatchObject({ created: 0, gone: 1, unchanged: 1 });
  });

  test("reads Intercom's pages with its token", async () => {
    const article = (id: string) => ({
      type: "article",
      id,
      title: `Article ${id}`,
      body: "<p>Yes.</p>",
      state: "published",
      default_locale: "en",
    });
    const page = (data: unknown[], next: unknown) => ({
      type: "application/json",
      body: JSON.stringify({ type: "list", data, pages: { next } }),
    });
    answering({
      "/articles?per_page=100": page([article("1"), { ...article("9"), state: "draft" }], { page: 2, starting_after: "abc" }),
      "/articles?per_page=100&starting_after=abc": page([article("2")], null),
    });
    expect((await add({ kind: "intercom", address: bench.centre.url, token: "key" })).last).toMatchObject({ created: 2 });
    expect(bench.centre.asked.map(({ headers }) => headers.authorization)).toEqual(["Bearer key", "Bearer key"]);
  });
});
