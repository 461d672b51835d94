/**
 * `npm run bench [-- name ...]`: each figure beside its baseline from the same run. Exits with 1 when a goal is missed. A bench gets the words
 * that follow its name and are no bench's: `npm run bench -- groups FILE`.
 */

import { benchGroups } from "./bench/groups";
import { benchLive } from "./bench/live";
import { benchMood } from "./bench/mood";
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

const benches: Record<string, (words: readonly string[]) => Promise<Row[]>> = {
  size: benchSize,
  suggestions: benchSuggestions,
  groups: benchGroups,
  mood: benchMood,
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

/** What each bench takes after its name, where it takes anything. */
const TAKES: Record<string, string> = { suggestions: "[TRAIN TEST]", groups: "[FILE]", mood: "[TEST]" };
/** They measure neither a browser nor the build. */
const BARE: ReadonlySet<string> = new Set(["suggestions", "groups", "mood"]);

const wanted = new Map<string, string[]>();
let last: string[] | undefined;
let taken = 0;
for (const word of process.argv.slice(2)) {
  if (word in benches) {
    last = wanted.get(word) ?? [];
    taken = TAKES[word]?.split(" ").length ?? 0;
    wanted.set(word, last);
  } else if (last && last.length < taken) last.push(word);
  else {
    const known = Object.keys(benches).map((name) => [name, TAKES[name]].filter(Boolean).join(" "));
    console.error(`No such bench: ${word}. There are ${known.join(", ")}.`);
    process.exit(1);
  }
}
const asked = Object.keys(benches).filter((name) => wanted.size === 0 || wanted.has(name));

let missed = 0;
try {
  if (asked.some((name) => !BARE.has(name))) {
    ensureBrowsers(["chromium"]);
    buildIfChanged();
  }
  for (const name of asked) {
    console.log(`\n${name}`);
    for (const row of (await benches[name]?.(wanted.get(name) ?? [])) ?? []) {
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
