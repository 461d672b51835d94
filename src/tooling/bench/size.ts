/** What Perch weighs in X's pages and in the panel. */
import { buildFolder } from "../build";
import { rounded } from "./figures";
import type { Row } from "./row";
import { contentScriptFiles, gzipKilobytes, panelFirstLoadFiles } from "./weigh";

const goals = { contents: 15, panel: 170 };

/** Kilobytes, gzip. The baselines are what three extensions for X that people use ship, and React with its DOM alone. */
export async function benchSize(): Promise<Row[]> {
  const folder = buildFolder("chrome");
  const contents = gzipKilobytes(contentScriptFiles(folder));
  const panel = gzipKilobytes(panelFirstLoadFiles(folder));
  return [
    {
      name: "Content scripts, all",
      value: rounded(contents),
      unit: "KB gzip",
      baseline: { name: "smallest X extension people use", value: 22 },
      goal: `at most ${goals.contents}`,
      ok: contents <= goals.contents,
    },
    {
      name: "Panel, first-load JavaScript",
      value: rounded(panel),
      unit: "KB gzip",
      goal: `at most ${goals.panel}`,
      ok: panel <= goals.panel,
    },
  ];
}
