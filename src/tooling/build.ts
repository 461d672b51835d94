/** `npm run build`: both extensions with Plasmo, then plasmo.config.ts laid over their manifests. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, MAIN_WORLD_SCRIPTS, manifest, TARGETS } from "../../plasmo.config";

interface ContentScript {
  js?: string[];
  world?: string;
}

const BROWSERS = Object.keys(TARGETS) as Browser[];

/** Folder of the built extension, from the project's root. */
export const buildFolder = (browser: Browser) => `build/${TARGETS[browser]}-prod`;

/** Builds one extension. Throws with Plasmo's own output when it fails. */
export function build(browser: Browser): void {
  const plasmo = spawnSync("node_modules/.bin/plasmo", ["build", `--target=${TARGETS[browser]}`, "--hoist"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  if (plasmo.status !== 0 || !existsSync(`${buildFolder(browser)}/manifest.json`)) {
    throw new Error(`Plasmo could not build for ${browser}:\n${plasmo.stdout}${plasmo.stderr}`);
  }
  const file = `${buildFolder(browser)}/manifest.json`;
  const built = JSON.parse(readFileSync(file, "utf8"));
  for (const script of built.content_scripts as ContentScript[]) {
    if (script.js?.some((name) => MAIN_WORLD_SCRIPTS.some((main) => name.startsWith(`${main}.`)))) script.world = "MAIN";
  }
  writeFileSync(file, JSON.stringify({ ...built, ...manifest[browser] }, null, 2));
}

/** Rooms whose code never is in the extension (the walls keep it so), and tests. */
const OUTSIDE = /\.test\.tsx?$|^src[\\/](companion|practice|tooling)[\\/](?!build\.ts$)/;

/** What the bundler's settings name. */
const COMPRESSOR = "src/tooling/ascii-compressor.cjs";

/** What goes into a build, as one hash: names and contents of all its sources. */
function sources(): string {
  const hash = createHash("sha256");
  const add = (path: string) => hash.update(path).update(readFileSync(path));
  for (const file of ["package.json", "package-lock.json", "plasmo.config.ts", "tsconfig.json", ".parcelrc", COMPRESSOR]) add(file);
  for (const folder of ["src", "assets"]) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      if (!OUTSIDE.test(path)) add(path);
    }
  }
  return hash.digest("hex");
}

/** Builds both extensions unless they stand built from these very sources. `say` hears one line a build. */
export function buildIfChanged(say: (line: string) => void = console.log): void {
  const now = sources();
  for (const browser of BROWSERS) {
    // Beside the folder, not in it: nothing but the extension belongs in what people load.
    const stamp = `${buildFolder(browser)}.sources`;
    if (existsSync(`${buildFolder(browser)}/manifest.json`) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
      say(`✓ ${buildFolder(browser)} (unchanged)`);
      continue;
    }
    const started = performance.now();
    build(browser);
    writeFileSync(stamp, now);
    say(`✓ ${buildFolder(browser)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
}

if (process.argv[1]?.endsWith("build.ts")) {
  try {
    buildIfChanged();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
