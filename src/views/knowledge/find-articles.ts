/** Finding articles in the list: plain and predictable, unlike ranking suggestions. */
import type { Article } from "../../domain/rows";

export interface Wanted {
  /** Words that must all stand in the title, body, tags or address; accents and capitals make no difference. */
  query: string;
  /** A tag, in any capitals; empty for all. */
  tag: string;
  /** A BCP 47 tag; empty for all. */
  lang: string;
  archived: boolean;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

interface Plain {
  title: string;
  all: string;
}
/** An article is put into plain letters once, however often it is searched. */
const plains = new WeakMap<Article, Plain>();
function plainOf(article: Article): Plain {
  let known = plains.get(article);
  if (!known) {
    const title = plain(article.title);
    known = { title, all: [title, plain(article.body), plain(article.tags.join(" ")), plain(article.url ?? "")].join("\n") };
    plains.set(article, known);
  }
  return known;
}

/** The articles wanted: those with the words in their title first, then the most recently changed. */
export function findArticles(articles: readonly Article[], wanted: Wanted): Article[] {
  const words = plain(wanted.query).split(/\s+/).filter(Boolean);
  const tag = wanted.tag.toLowerCase();
  const found = articles.flatMap((article) => {
    if ((article.archivedAt !== undefined) !== wanted.archived) return [];
    if (wanted.lang && article.lang !== wanted.lang) return [];
    if (tag && !article.tags.some((one) => one.toLowerCase() === tag)) return [];
    const { title, all } = plainOf(article);
    if (!words.every((word) => all.includes(word))) return [];
    return [{ article, inTitle: words.length > 0 && words.every((word) => title.includes(word)) }];
  });
  found.sort(
    (a, b) => Number(b.inTitle) - Number(a.inTitle) || b.article.updatedAt - a.article.updatedAt || (a.article.id < b.article.id ? -1 : 1),
  );
  return found.map(({ article }) => article);
}

/** The languages and tags (as first written) that articles have, by how many have them. */
export function facets(articles: readonly Article[]): { langs: string[]; tags: string[] } {
  const langs = new Map<string, number>();
  const tags = new Map<string, { name: string; count: number }>();
  for (const article of articles) {
    langs.set(article.lang, (langs.get(article.lang) ?? 0) + 1);
    for (const tag of article.tags) {
      const known = tags.get(tag.toLowerCase()) ?? { name: tag, count: 0 };
      tags.set(tag.toLowerCase(), { ...known, count: known.count + 1 });
    }
  }
  return {
    langs: [...langs].sort((a, b) => b[1] - a[1]).map(([lang]) => lang),
    tags: [...tags.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).map(({ name }) => name),
  };
}
