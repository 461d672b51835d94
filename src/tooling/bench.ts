/** `npm run bench [-- name ...]`: each figure beside its baseline from the same run. Exits with 1 when a goal is missed. */

import { benchLive } from "./bench/live";
import { benchOpening } from "./bench/opening";
import { benchPanels } from "./bench/panels";
import { benchPull } from "./bench/pull";
import { benchPush } from "./bench/push";
import { benchQueue } from "./bench/queue";
import { benchRouting } from "./bench/routing";
import type { Row } from "./bench/row";
import { benchScrolling } from "./bench/scrolling";
import { benchSize } from "./bench/size";
import { benchStoring } from "./bench/storing";
import { benchSuggestions } from "./bench/suggestions";
import { ensureBrowsers } from "./browsers";
import { buildIfChanged } from "./build";

const benches: Record<string, () => Promise<Row[]>> = {
  size: benchSize,
  suggestions: benchSuggestions,
  routing: benchRouting,
  scrolling: benchScrolling,
  opening: benchOpening,
  queue: benchQueue,
  storing: benchStoring,
  push: benchPush,
  live: benchLive,
  pull: benchPull,
  panels: benchPanels,
};

const shown = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 3 });

/** One figure as a line: mark, name, value, baseline, goal. */
function line({ name, value, unit, baseline, goal, ok }: Row): string {
  const mark = ok === undefined ? "·" : ok ? "✓" : "✗";
  const beside = baseline ? `   (${baseline.name}: ${shown(baseline.value)})` : "";
  return `${mark} ${name.padEnd(62)} ${`${shown(value)} ${unit}`.padStart(16)}${goal ? `   goal: ${goal}` : ""}${beside}`;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(", ")}. There are ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}

let missed = 0;
try {
  ensureBrowsers(["chromium"]);
  buildIfChanged();
  for (const [name, run] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    for (const row of await run()) {
      console.log(line(row));
      if (row.ok === false) missed++;
    }
  }
  console.log(missed === 0 ? "\nEvery goal is met." : `\n${missed} goal${missed === 1 ? " is" : "s are"} missed.`);
  process.exitCode = missed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
