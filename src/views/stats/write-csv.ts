/** Writes a CSV without holding up the page. */
import { type CsvColumns, csvParts } from "../../contracts/csv";

export interface WriteOptions {
  /** Spreadsheets that guess the encoding need a byte order mark. */
  byteOrderMark?: boolean;
  /** Called after each part with the share done, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** How long the page may be held at a time, in milliseconds. */
const SLICE = 30;

/** The texts that make up the file. Lets the page breathe between parts, so 200,000 rows take their time but never freeze it. */
export async function writeCsv<Row>(columns: CsvColumns<Row>, rows: readonly Row[], options: WriteOptions = {}): Promise<string[]> {
  const texts = options.byteOrderMark ? ["\ufeff"] : [];
  const size = 1_000;
  let written = 0;
  let since = performance.now();
  for (const part of csvParts(columns, rows, size)) {
    texts.push(part);
    if (performance.now() - since > SLICE) {
      options.onProgress?.(Math.min(1, (written * size) / rows.length));
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    written += 1;
  }
  return texts;
}
