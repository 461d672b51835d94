/** Articles from files people already have: Markdown with front matter, and CSV from another help desk or a spreadsheet. */
import { parse as parseYaml } from "yaml";
import { draft, fieldsOf, textOf } from "./draft";
import type { ImportError, Imported } from "./incoming";

export { articlesFromCsv } from "./import-csv";
export type { ImportError, Imported, ImportProblem, Incoming } from "./incoming";

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const HEADING = /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m;

/**
 * One article from a Markdown file. The title is the front matter's, else the first heading, else the file's name. It is known again by the
 * front matter's id, else by its path. Never throws.
 */
export function articlesFromMarkdown(path: string, text: string): Imported {
  const source = text.replace(/^\uFEFF/, "");
  if (!source.trim()) return { articles: [], errors: [{ line: 1, reason: "empty_file" }] };
  const matter = source.startsWith("---") ? FRONT_MATTER.exec(source) : null;
  const errors: ImportError[] = [];
  const read = matter ? readFrontMatter(matter[1] ?? "") : {};
  if (!read) errors.push({ line: 1, reason: "bad_front_matter" });
  const front = read ?? {};
  const content = (matter ? source.slice(matter[0].length) : source).trim();
  const heading = HEADING.exec(content);
  const title = textOf(front.title) || (heading?.[1] ?? "").replace(/[*_`]/g, "").trim() || nameOf(path);
  // A heading that only repeats the title would be posted with the reply.
  const leads = heading?.index === 0 && (heading[1] ?? "").replace(/[*_`]/g, "").trim() === title;
  const body = leads ? content.slice(heading[0].length).trim() : content;
  const made = draft({ title, body, tags: front.tags ?? front.labels, lang: front.lang ?? front.language, url: front.url ?? front.link });
  if ("reason" in made) return { articles: [], errors: [...errors, { line: 1, reason: made.reason }] };
  return { articles: [{ ...made, ...fieldsOf(front), key: textOf(front.id) || path }], errors };
}

function readFrontMatter(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 20, logLevel: "error" });
    if (value === null || value === undefined) return {};
    if (typeof value !== "object" || Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
  } catch {
    return undefined;
  }
}

const nameOf = (path: string): string =>
  (path.split(/[\\/]/).pop() ?? "")
    .replace(/\.[^.]+$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
