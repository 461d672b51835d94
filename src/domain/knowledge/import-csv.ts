/** Articles from CSV, as spreadsheets and other help desks write it: any usual delimiter, header names in English or Spanish. */
import Papa from "papaparse";
import { draft, fieldsOf, textOf } from "./draft";
import type { Imported } from "./incoming";

const COLUMNS = {
  title: ["title", "question", "name", "subject", "titulo", "pregunta", "nombre", "asunto"],
  body: ["body", "answer", "content", "text", "reply", "message", "respuesta", "contenido", "texto", "cuerpo", "mensaje"],
  tags: ["tags", "labels", "tag", "label", "category", "categories", "etiquetas", "etiqueta", "categoria"],
  lang: ["lang", "language", "locale", "idioma"],
  url: ["url", "link", "address", "enlace", "direccion"],
  id: ["id", "articleid", "identificador"],
  status: ["status", "state", "estado"],
  audience: ["audience"],
  snippet: ["snippet", "summary", "resumen"],
  links: ["links", "attachments"],
  review_by: ["reviewby"],
  topic: ["topic"],
} as const;
type Column = keyof typeof COLUMNS;
const OTHERS = ["status", "audience", "snippet", "links", "review_by", "topic"] as const satisfies Column[];
/** What Perch wrote so that no spreadsheet takes it for a formula is taken back. */
const unescaped = (cell: string) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "");
const DELIMITERS = [",", ";", "\t", "|"];
const ERRORS_MOST = 200;

/** Every good row of a CSV file with a header row; every bad one with its line and why. Never throws. */
export function articlesFromCsv(text: string): Imported {
  const source = text.replace(/^\uFEFF/, "");
  const found: Imported = { articles: [], errors: [] };
  if (!source.trim()) return { ...found, errors: [{ line: 1, reason: "empty_file" }] };
  // Excel's own first line, naming the delimiter.
  const named = /^sep=(.)\r?\n/i.exec(source);
  const start = named?.[0].length ?? source.search(/[^\r\n]/);
  const header = headerOf(source.slice(start).split(/\r\n?|\n/, 1)[0] ?? "", named?.[1] ? [named[1]] : DELIMITERS);
  const lines = new Lines(source);
  if (header.columns.title === undefined || header.columns.body === undefined) {
    return { ...found, errors: [{ line: lines.at(start), reason: "no_columns" }] };
  }
  for (const record of records(source, start, header.delimiter)) {
    if (record.start === start) continue;
    const line = lines.at(record.start);
    if (found.errors.length >= ERRORS_MOST) {
      found.errors.push({ line, reason: "too_many_errors" });
      break;
    }
    const { cells } = record;
    if (!cells) {
      found.errors.push({ line, reason: "broken_quotes" });
      continue;
    }
    if (cells.every((cell) => !cell.trim())) continue;
    const cell = (column: Column) => unescaped(cells[header.columns[column] ?? -1] ?? "");
    const made = draft({ title: cell("title"), body: cell("body"), tags: cell("tags"), lang: cell("lang"), url: cell("url") });
    if ("reason" in made) found.errors.push({ line, reason: made.reason });
    else {
      const more = OTHERS.flatMap((column) => (header.columns[column] === undefined ? [] : [[column, cell(column)]]));
      const key = textOf(cell("id")) || made.url;
      found.articles.push({ ...made, ...fieldsOf(Object.fromEntries(more)), ...(key && { key }) });
    }
  }
  return found;
}

interface Header {
  delimiter: string;
  columns: Partial<Record<Column, number>>;
}

/** The delimiter under which most columns have a known name. */
function headerOf(line: string, delimiters: string[]): Header {
  let best: Header = { delimiter: ",", columns: {} };
  for (const delimiter of delimiters) {
    const cells = (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((cell) => plainName(cell));
    const columns: Header["columns"] = {};
    for (const column of Object.keys(COLUMNS) as Column[]) {
      const names: readonly string[] = COLUMNS[column];
      // The first name of the list that is there: "title" is a better title than "name".
      const at = names.map((name) => cells.indexOf(name)).find((place) => place >= 0);
      if (at !== undefined) columns[column] = at;
    }
    if (Object.keys(columns).length > Object.keys(best.columns).length) best = { delimiter, columns };
  }
  return best;
}

const plainName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]/g, "");

/** The rows from `start` on; one whose quotes are broken has no cells, and reading goes on with the next line. */
function* records(source: string, start: number, delimiter: string): Generator<{ start: number; cells?: string[] }> {
  let from = start;
  while (from < source.length) {
    const rows: { start: number; cells: string[] }[] = [];
    let broken: number | undefined;
    let last = 0;
    const rest = source.slice(from);
    Papa.parse<string[]>(rest, {
      delimiter,
      step: ({ data, errors, meta }, parser) => {
        if (errors.some(({ type }) => type === "Quotes")) {
          broken = from + last;
          parser.abort();
          return;
        }
        rows.push({ start: from + last, cells: data });
        last = meta.cursor;
      },
    });
    yield* rows;
    if (broken === undefined) return;
    yield { start: broken };
    const next = /\r\n?|\n/g;
    next.lastIndex = broken;
    if (!next.exec(source)) return;
    from = next.lastIndex;
  }
}

/** Numbers of lines, asked in rising order. */
class Lines {
  private line = 1;
  private upTo = 0;
  constructor(private readonly source: string) {}

  at(offset: number): number {
    const passed = this.source.slice(this.upTo, offset).match(/\r\n?|\n/g);
    this.line += passed?.length ?? 0;
    this.upTo = Math.max(this.upTo, offset);
    return this.line;
  }
}
