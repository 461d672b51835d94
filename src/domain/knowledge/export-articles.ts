/** Articles as files for elsewhere: those that the importers read, too. Pure. */
import { Marked } from "marked";
import { stringify } from "yaml";
import { type Article, topicOf } from "../articles/row";

export interface OutFile {
  path: string;
  text: string;
}

const iso = (at: number) => new Date(at).toISOString();
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const isWeb = (address: string) => /^(https?:|mailto:)/i.test(address);

/** HTML in an article is only ever text, and addresses that are none of the web's are left out. */
const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escaped(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return isWeb(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
    },
    image: ({ href, text }) => (isWeb(href) ? `<img src="${escaped(href)}" alt="${escaped(text)}">` : escaped(text)),
  },
});

/** Markdown as HTML that holds no markup but its own. */
export const htmlOf = (markdown: string): string => marked.parse(markdown, { async: false }).trim();

/** What an article is called outside: the id it came with from there, else its own. */
const nameOf = (article: Article) => article.source?.key.split("/")[0] ?? article.id;

/** A file's name from a title: letters, numbers and dashes, each name once. */
function named(articles: readonly Article[], ending: string): [Article, string][] {
  const taken = new Set<string>();
  return articles.map((article) => {
    const plain = article.title.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    const slug =
      plain
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 60) || "article";
    let path = `${slug}.${ending}`;
    for (let i = 2; taken.has(path); i++) path = `${slug}-${i}.${ending}`;
    taken.add(path);
    return [article, path];
  });
}

/** Topics that more than one of these share. */
function shared(articles: readonly Article[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const article of articles) (once.has(topicOf(article)) ? twice : once).add(topicOf(article));
  return twice;
}

/** A Markdown file each, with front matter that holds all the rest. */
export function markdownFiles(articles: readonly Article[]): OutFile[] {
  const topics = shared(articles);
  return named(articles, "md").map(([article, path]) => {
    const { id, title, tags, lang, url, status, audience, reviewBy, snippet, attachments } = article;
    const front = {
      ...{ id, title, tags, lang, url, status: status ?? "published", audience: audience ?? "public", review_by: reviewBy, snippet },
      links: attachments,
      topic: topics.has(topicOf(article)) ? topicOf(article) : undefined,
    };
    return { path, text: `---\n${stringify(front, { lineWidth: 0 })}---\n\n${article.body}\n` };
  });
}

/** What Zendesk's Help Center hands out for its articles. */
export function zendeskJson(articles: readonly Article[]): string {
  const list = articles.map((article) => ({
    id: /^\d+$/.test(nameOf(article)) ? Number(nameOf(article)) : nameOf(article),
    title: article.title,
    body: htmlOf(article.body),
    locale: article.lang.toLowerCase(),
    label_names: article.tags,
    draft: article.status === "draft",
    html_url: article.url ?? null,
    created_at: iso(article.createdAt),
    updated_at: iso(article.updatedAt),
  }));
  return JSON.stringify({ count: list.length, next_page: null, page: 1, page_count: 1, per_page: list.length, articles: list }, null, 2);
}

/** What Intercom hands out for its articles: those of one topic are translations of its first. */
export function intercomJson(articles: readonly Article[]): string {
  const byTopic = new Map<string, Article[]>();
  for (const article of articles) byTopic.set(topicOf(article), [...(byTopic.get(topicOf(article)) ?? []), article]);
  const one = (article: Article) => ({
    title: article.title,
    body: htmlOf(article.body),
    state: article.status ?? "published",
    url: article.url ?? null,
    created_at: Math.floor(article.createdAt / 1_000),
    updated_at: Math.floor(article.updatedAt / 1_000),
  });
  const data = [...byTopic.values()].map((all) => {
    const first = all.find((article) => article.topicId === undefined) ?? (all[0] as Article);
    const others = all.filter((article) => article !== first).map((article) => [article.lang, one(article)]);
    return {
      type: "article",
      id: nameOf(first),
      default_locale: first.lang,
      ...one(first),
      translated_content: Object.fromEntries(others),
    };
  });
  return JSON.stringify({ type: "list", total_count: data.length, data }, null, 2);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** What XML can't hold, not even escaped. */
const xml = (text: string) => escaped(text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""));

/** RSS 2.0; `link` is whose articles they are. */
export function rss(articles: readonly Article[], title: string, link: string): string {
  const items = articles.map(
    (article) => `<item>
<title>${xml(article.title)}</title>${article.url ? `\n<link>${xml(article.url)}</link>` : ""}
<guid isPermaLink="false">${xml(article.id)}</guid>
<pubDate>${new Date(article.updatedAt).toUTCString()}</pubDate>
<dc:language>${xml(article.lang)}</dc:language>
${article.tags.map((tag) => `<category>${xml(tag)}</category>`).join("")}
<content:encoded>${xml(htmlOf(article.body))}</content:encoded>
</item>`,
  );
  const spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `${XML}<rss version="2.0" ${spaces}><channel>
<title>${xml(title)}</title>
<link>${xml(link)}</link>
<description>${xml(title)}</description>
${items.join("\n")}
</channel></rss>
`;
}

/** Atom; `link` is whose articles they are. */
export function atom(articles: readonly Article[], title: string, link: string): string {
  const entries = articles.map(
    (article) => `<entry xml:lang="${xml(article.lang)}">
<id>${xml(article.id)}</id>
<title>${xml(article.title)}</title>${article.url ? `\n<link rel="alternate" href="${xml(article.url)}"/>` : ""}
<published>${iso(article.createdAt)}</published>
<updated>${iso(article.updatedAt)}</updated>
${article.tags.map((tag) => `<category term="${xml(tag)}"/>`).join("")}
<content type="html">${xml(htmlOf(article.body))}</content>
</entry>`,
  );
  const updated = iso(Math.max(0, ...articles.map((article) => article.updatedAt)));
  return `${XML}<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(link)}</id>
<title>${xml(title)}</title>
<link rel="alternate" href="${xml(link)}"/>
<author><name>${xml(title)}</name></author>
<updated>${updated}</updated>
${entries.join("\n")}
</feed>
`;
}

/** A page each, and the sitemap of those that have an address. */
export function htmlFiles(articles: readonly Article[]): OutFile[] {
  const pages = named(articles, "html").map(([article, path]) => ({
    path,
    text: `<!doctype html>
<html lang="${escaped(article.lang)}">
<head>
<meta charset="utf-8">
<title>${escaped(article.title)}</title>
<meta name="keywords" content="${escaped(article.tags.join(", "))}">${article.url ? `\n<link rel="canonical" href="${escaped(article.url)}">` : ""}
</head>
<body>
<main>
<h1>${escaped(article.title)}</h1>
${htmlOf(article.body)}
</main>
</body>
</html>
`,
  }));
  const urls = articles.flatMap(({ url, updatedAt }) =>
    url ? `<url><loc>${xml(url)}</loc><lastmod>${iso(updatedAt)}</lastmod></url>` : [],
  );
  const sitemap = `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return [...pages, { path: "sitemap.xml", text: sitemap }];
}
