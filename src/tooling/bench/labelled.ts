/** Texts with labels from a CSV file: a line of names, whatever they are, then text and label. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";

export interface Labelled {
  text: string;
  label: string;
}

/** The first `most` rows, or all. Throws what to do about it where there are none, or a row has no label. */
export function readLabelled(file: string, most?: number): Labelled[] {
  const content = readText(file);
  const { data } = Papa.parse<string[]>(content, { skipEmptyLines: "greedy", preview: most === undefined ? 0 : most + 1 });
  const rows = data.slice(1).map(([text, label], i) => {
    if (text === undefined || label === undefined)
      throw new Error(`${file}: row ${i + 2} holds no text and label with a comma between them.`);
    return { text, label };
  });
  if (rows.length === 0) throw new Error(`${file} holds no rows: it needs a line of names, then a text and a label in each.`);
  return rows;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new Error(`${file} can't be read. Give the path of a CSV file with a text and a label in each row.`);
  }
}
