/** X's own recorded answers and pages, which stand beside the project where there are any. They belong to others and are never copied into it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve("..", "shared", "x");

export interface Recorded {
  name: string;
  text: string;
}

/** The recorded files of a folder, by the ending of their name. */
export function filesIn(folder: string, ending: string): Recorded[] {
  const path = resolve(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => ({ name, text: readFileSync(resolve(path, name), "utf8") }));
}

/** Tests on recorded material: where it is absent, one test says so instead, aloud. */
export function recorded(what: string, files: Recorded[], tests: (files: Recorded[]) => void): void {
  if (files.length > 0) return void describe(what, { timeout: 60_000 }, () => tests(files));
  console.warn(`${what}: SKIPPED. There are no recorded answers of X in ../shared/x, so nothing was compared with them.`);
  it(`${what}: SKIPPED, there are no recorded answers of X in ../shared/x`, () => expect(files).toEqual([]));
}
