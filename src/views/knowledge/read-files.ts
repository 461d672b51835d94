/** Reads chosen files into articles: what can be read is kept, what can't is said, line by line. */
import { articlesFromCsv, articlesFromMarkdown, type Imported } from "../../domain/knowledge/import";
import type { ParseMarkup } from "../../domain/knowledge/incoming";
import type { Batch } from "../../domain/knowledge/plan-import";

/** Larger files are no knowledge base, nor are folders of more; in bytes. */
const MOST = 50_000_000;
const UNPACKED_MOST = 200_000_000;
/** Files that systems leave in folders and archives. */
const IGNORED = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$)/;

export interface ReadFile extends Imported {
  name: string;
  /** The file as a whole could not be read. */
  failure?: "too_large" | "unreadable";
  /** What these articles are among: all there are in that place. */
  isWhole: boolean;
}

/** A file by its path in the folder or archive it came in. */
interface Packed {
  path: string;
  bytes: Uint8Array;
  isAmongOthers: boolean;
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

/** The browser's own reader: what it reads neither runs nor loads anything. */
const parse: ParseMarkup = (text, type) => new DOMParser().parseFromString(text, type);

/** Reads files, folders and archives one after the other. `onProgress` gets the share done, 0 to 1. Never throws. */
export async function readFiles(files: readonly File[], onProgress: (share: number) => void = () => {}): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const [i, file] of files.entries()) {
    const path = file.webkitRelativePath || file.name;
    if (IGNORED.test(path)) continue;
    onProgress(i / files.length);
    await new Promise((resolve) => setTimeout(resolve));
    read.push(...(await readOne(path, file, files.length > 1)));
  }
  return read;
}

async function readOne(path: string, file: File, isAmongOthers: boolean): Promise<ReadFile[]> {
  const failed = (failure: ReadFile["failure"]): ReadFile[] => [{ name: path, articles: [], errors: [], failure, isWhole: false }];
  if (file.size > MOST) return failed("too_large");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.zip$/i.test(path)) return [await articlesOf({ path, bytes, isAmongOthers })];
    const packed = await unpack(bytes);
    return packed ? await Promise.all(packed.map(articlesOf)) : failed("too_large");
  } catch {
    return failed("unreadable");
  }
}

/** The files of an archive; nothing where they are too large together. */
async function unpack(bytes: Uint8Array): Promise<Packed[] | undefined> {
  const { unzipSync } = await import("fflate");
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      return size <= UNPACKED_MOST && !name.endsWith("/") && !IGNORED.test(name);
    },
  });
  if (size > UNPACKED_MOST) return undefined;
  return Object.entries(files).map(([path, each]) => ({ path, bytes: each, isAmongOthers: true }));
}

/** Reads by the ending of its name. */
async function articlesOf({ path, bytes, isAmongOthers }: Packed): Promise<ReadFile> {
  const text = decode(bytes);
  const folder = path.includes("/") ? (path.split("/")[0] ?? "") : "";
  const named = (imported: Imported, from: string, isWhole: boolean): ReadFile => ({ name: path, from, ...imported, isWhole });
  if (/\.(csv|tsv)$/i.test(path)) return named(articlesFromCsv(text), `csv:${path}`, true);
  if (/\.json$/i.test(path)) {
    const { articlesFromHelpCentre } = await import("../../domain/knowledge/import-help-centre");
    return named(articlesFromHelpCentre(text, parse), `json:${path}`, !/"next_page"\s*:\s*"/.test(text));
  }
  if (/\.(xml|rss|atom)$/i.test(path)) {
    const { articlesFromXml } = await import("../../domain/knowledge/import-pages");
    const read = articlesFromXml(text, parse);
    // A sitemap beside its pages has done its part.
    const isDone = isAmongOthers && read.errors[0]?.reason === "only_addresses";
    return named(isDone ? { articles: [], errors: [] } : read, `feed:${path}`, false);
  }
  if (/\.(html?|xhtml)$/i.test(path)) {
    const { articlesFromHtml } = await import("../../domain/knowledge/import-pages");
    return named(articlesFromHtml(path, text, parse), "pages:saved", isAmongOthers);
  }
  return named(articlesFromMarkdown(path, text), `markdown:${folder}`, isAmongOthers);
}

/** The articles by where they come from. Those that name no language get `lang`; `unnamed` is how many. */
export function batchesOf(read: readonly ReadFile[], lang: string): { batches: Batch[]; unnamed: number } {
  const batches = new Map<string, Batch & { articles: Batch["articles"][number][] }>();
  let unnamed = 0;
  for (const { from = "", articles, isWhole } of read) {
    const batch = batches.get(from) ?? { from, articles: [], isWhole };
    for (const article of articles) {
      if (!article.lang) unnamed++;
      batch.articles.push(article.lang ? article : { ...article, lang });
    }
    batches.set(from, { ...batch, isWhole: batch.isWhole && isWhole });
  }
  return { batches: [...batches.values()].filter(({ articles }) => articles.length > 0), unnamed };
}
