/** Articles from files people already have: Markdown with front matter, and CSV from another help desk or a spreadsheet. */
import { parse as parseYaml } from "yaml";
import type { ArticleDraft } from "../commands";
import { draft, textOf } from "./draft";

export { articlesFromCsv } from "./import-csv";

/** What is wrong with a line of a file; the pages put it into words. */
export type ImportProblem =
  /** Nothing in the file. */
  | "empty_file"
  /** No column for a title or none for a text. */
  | "no_columns"
  /** A row without title, or without text. */
  | "no_title"
  | "no_body"
  /** A title over 300 characters or a text over 100,000. */
  | "too_long"
  /** A quoted field that never ends, or goes on after its closing quote. */
  | "broken_quotes"
  /** The front matter is no YAML; the article was read without it. */
  | "bad_front_matter"
  /** So many rows were bad that the rest of the file was not read. */
  | "too_many_errors";

export interface ImportError {
  /** The line of the file, from 1. */
  line: number;
  reason: ImportProblem;
}

export interface Imported {
  articles: ArticleDraft[];
  errors: ImportError[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const HEADING = /^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m;

/** One article from a Markdown file. The title is the front matter's, else the first heading, else the file's name. Never throws. */
export function articlesFromMarkdown(fileName: string, text: string): Imported {
  const source = text.replace(/^\uFEFF/, "");
  if (!source.trim()) return { articles: [], errors: [{ line: 1, reason: "empty_file" }] };
  const matter = source.startsWith("---") ? FRONT_MATTER.exec(source) : null;
  const errors: ImportError[] = [];
  const read = matter ? readFrontMatter(matter[1] ?? "") : {};
  if (!read) errors.push({ line: 1, reason: "bad_front_matter" });
  const front = read ?? {};
  const content = (matter ? source.slice(matter[0].length) : source).trim();
  const heading = HEADING.exec(content);
  const title = textOf(front.title) || (heading?.[1] ?? "").replace(/[*_`]/g, "").trim() || nameOf(fileName);
  // A heading that only repeats the title would be posted with the reply.
  const leads = heading?.index === 0 && (heading[1] ?? "").replace(/[*_`]/g, "").trim() === title;
  const body = leads ? content.slice(heading[0].length).trim() : content;
  const made = draft({ title, body, tags: front.tags ?? front.labels, lang: front.lang ?? front.language, url: front.url ?? front.link });
  if ("reason" in made) return { articles: [], errors: [...errors, { line: 1, reason: made.reason }] };
  return { articles: [made], errors };
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

const nameOf = (fileName: string): string =>
  (fileName.split(/[\\/]/).pop() ?? "")
    .replace(/\.[^.]+$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
