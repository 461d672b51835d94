/** Ways to look at the articles beside words, tags and languages. */
import { topicOf } from "../../domain/articles/row";
import type { Article } from "../../domain/rows";

/** "owner:<agent id>" is one agent's. */
export type Kind = "" | "draft" | "published" | "review" | "untranslated" | "dm" | "internal" | `owner:${string}`;

/** Without an owner's. */
export const KINDS = ["", "draft", "published", "review", "untranslated", "dm", "internal"] as const satisfies readonly Kind[];

/** Somebody should have read it again by `today` ("2026-12-31"). */
export const isDue = ({ reviewBy }: Article, today: string): boolean => reviewBy !== undefined && reviewBy <= today;

const primary = (lang: string) => lang.split("-")[0] ?? lang;

/** Topics that are not there in every language that any article is in. */
function untranslated(all: readonly Article[]): ReadonlySet<string> {
  const langs = new Set<string>();
  const byTopic = new Map<string, Set<string>>();
  for (const article of all) {
    if (article.archivedAt !== undefined) continue;
    const lang = primary(article.lang);
    langs.add(lang);
    byTopic.set(topicOf(article), (byTopic.get(topicOf(article)) ?? new Set()).add(lang));
  }
  return new Set([...byTopic].filter(([, has]) => has.size < langs.size).map(([topic]) => topic));
}

/** Those of this kind. `today` is a day, "2026-12-31". */
export function ofKind(all: readonly Article[], kind: Kind, today: string): readonly Article[] {
  if (kind === "") return all;
  if (kind === "draft") return all.filter(({ status }) => status === "draft");
  if (kind === "published") return all.filter(({ status }) => status === undefined);
  if (kind === "review") return all.filter((article) => isDue(article, today));
  if (kind === "dm" || kind === "internal") return all.filter(({ audience }) => audience === kind);
  if (kind === "untranslated") {
    const missing = untranslated(all);
    return all.filter((article) => missing.has(topicOf(article)));
  }
  return all.filter(({ ownerId }) => ownerId === kind.slice("owner:".length));
}
