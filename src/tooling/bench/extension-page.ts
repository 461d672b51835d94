/** A copy of the built extension with one page more, `bench.html`, that holds Perch's own code under `window.bench`. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { buildFolder } from "../build";

/** Makes the copy. `remove` deletes it. */
export async function extensionWithBench(): Promise<{ folder: string; remove(): void }> {
  const base = mkdtempSync(join(tmpdir(), "perch-bench-"));
  const folder = join(base, "perch");
  cpSync(buildFolder("chrome"), folder, { recursive: true });
  await build({
    entryPoints: ["src/tooling/bench/in-page/bench.ts"],
    bundle: true,
    format: "iife",
    target: "chrome120",
    outfile: join(folder, "bench.js"),
    logLevel: "error",
  });
  writeFileSync(join(folder, "bench.html"), '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/bench.js"></script>');
  return { folder, remove: () => rmSync(base, { recursive: true, force: true }) };
}
