/** Makes the practice site's browser code, once for each state of its sources; kept under build/practice. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type OutputFile } from "esbuild";

export interface Bundle {
  /** Changes with the code: part of its address, so that browsers may keep it for ever. */
  version: string;
  js: string;
  css: string;
}

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
/** What a folder says that is not this user's to write. */
const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR"]);

function versionOfSources(): string {
  const digest = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  // The score of a lesson is the domain's.
  for (const folder of [here, join(here, "../domain")]) {
    for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort()) {
      if (/(?<!\.test)\.(tsx?|css)$/.test(name)) digest.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return digest.digest("hex").slice(0, 12);
}

/** The code for the browser, from the cache when nothing changed. Throws esbuild's errors. */
export async function bundle(cache = join(root, "build/practice")): Promise<Bundle> {
  const version = versionOfSources();
  const folder = join(cache, version);
  if (existsSync(join(folder, "app.css")))
    return { version, js: readFileSync(join(folder, "app.js"), "utf8"), css: readFileSync(join(folder, "app.css"), "utf8") };
  const { outputFiles } = await build({
    entryPoints: { app: join(here, "site/index.tsx") },
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome120", "firefox128"],
    jsx: "automatic",
    loader: { ".svg": "text" },
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "silent",
  });
  keep(folder, outputFiles);
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { version, js: text(".js"), css: text(".css") };
}

/** Keeps it for the next start, where this user may write beside the program; a service may not, and makes it at each. */
function keep(folder: string, files: readonly OutputFile[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    // The style sheet last: it tells that both are there. By renaming, so that another process never reads half a file.
    for (const file of files.toSorted((a, b) => b.path.localeCompare(a.path))) {
      const part = `${file.path}.${process.pid}`;
      writeFileSync(part, file.contents);
      renameSync(part, file.path);
    }
  } catch (error) {
    if (!UNWRITABLE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
