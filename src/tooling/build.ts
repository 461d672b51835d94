/** `npm run build`: both extensions with Plasmo, then plasmo.config.ts laid over their manifests. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Browser, MAIN_WORLD_SCRIPTS, manifest, TARGETS } from "../../plasmo.config";

interface ContentScript {
  js?: string[];
  world?: string;
}

/** Folder of the built extension, from the project's root. */
export const buildFolder = (browser: Browser) => `build/${TARGETS[browser]}-prod`;

/** Builds one extension. Throws with Plasmo's own output when it fails. */
export function build(browser: Browser): void {
  const plasmo = spawnSync("node_modules/.bin/plasmo", ["build", `--target=${TARGETS[browser]}`, "--hoist"], { encoding: "utf8" });
  if (plasmo.status !== 0 || !readdirSync(buildFolder(browser)).includes("manifest.json")) {
    throw new Error(`Plasmo could not build for ${browser}:\n${plasmo.stdout}${plasmo.stderr}`);
  }
  const file = `${buildFolder(browser)}/manifest.json`;
  const built = JSON.parse(readFileSync(file, "utf8"));
  for (const script of built.content_scripts as ContentScript[]) {
    if (script.js?.some((name) => MAIN_WORLD_SCRIPTS.some((main) => name.startsWith(`${main}.`)))) script.world = "MAIN";
  }
  writeFileSync(file, JSON.stringify({ ...built, ...manifest[browser] }, null, 2));
}

if (process.argv[1]?.endsWith("build.ts")) {
  for (const browser of Object.keys(TARGETS) as Browser[]) {
    const started = performance.now();
    build(browser);
    console.log(`✓ ${buildFolder(browser)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
}
