/** Reads chosen files into articles: what can be read is kept, what can't is said, line by line. */
import type { ArticleDraft } from "../../domain/commands";
import { articlesFromCsv, articlesFromMarkdown, type ImportError } from "../../domain/knowledge/import";
import type { Article } from "../../domain/rows";

/** Larger files are no knowledge base; in bytes. */
const MOST = 50_000_000;

export interface ReadFile {
  name: string;
  articles: ArticleDraft[];
  errors: ImportError[];
  /** The file as a whole could not be read. */
  failure?: "too_large" | "unreadable";
}

/** The text of a file in UTF-8, UTF-16 with its mark, or else the Windows encoding that spreadsheets write. */
export function decode(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  if (mark) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Reads one file, by its name as CSV or Markdown. Never throws. */
export async function readFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (file.size > MOST) return { name, articles: [], errors: [], failure: "too_large" };
  try {
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    return { name, ...(/\.(csv|tsv)$/i.test(name) ? articlesFromCsv(text) : articlesFromMarkdown(name, text)) };
  } catch {
    return { name, articles: [], errors: [], failure: "unreadable" };
  }
}

const key = (title: string, lang: string) => `${lang}\n${title.trim().toLowerCase()}`;

/**
 * Articles that are not in the knowledge base yet, and those whose title and language are, or came earlier in the same files.
 * Articles that name no language get `lang`; `unnamed` is how many.
 */
export function split(
  read: readonly ReadFile[],
  existing: readonly Article[],
  lang: string,
): { fresh: ArticleDraft[]; known: ArticleDraft[]; unnamed: number } {
  const seen = new Set(existing.filter((article) => article.archivedAt === undefined).map((article) => key(article.title, article.lang)));
  const fresh: ArticleDraft[] = [];
  const known: ArticleDraft[] = [];
  const all = read.flatMap((file) => file.articles);
  for (const draft of all) {
    const article = draft.lang ? draft : { ...draft, lang };
    const name = key(article.title, article.lang);
    (seen.has(name) ? known : fresh).push(article);
    seen.add(name);
  }
  return { fresh, known, unnamed: all.filter((draft) => !draft.lang).length };
}
