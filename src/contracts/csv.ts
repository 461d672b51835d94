/** Writes CSV as RFC 4180 has it, a part at a time, with no cell a spreadsheet would run as a formula. */
import Papa from "papaparse";
import type { CsvColumns } from "./export";

/** What a spreadsheet may take for a formula, also behind spaces and invisible signs, and in full-width form. Such cells get a leading '. */
const FORMULA = /^(?:[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The header line and then `rows`, in texts of `size` lines each; joined they are the whole file, every line ended by CR LF. */
export function* csvParts<Row>(columns: CsvColumns<Row>, rows: readonly Row[], size = 2_000): Generator<string> {
  const read = Object.values(columns);
  yield `${Papa.unparse([Object.keys(columns)])}\r\n`;
  for (let start = 0; start < rows.length; start += size) {
    const cells = rows.slice(start, start + size).map((row) => read.map((cell) => cell(row)));
    yield `${Papa.unparse(cells, { newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
  }
}
