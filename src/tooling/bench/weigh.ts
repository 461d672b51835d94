/** How much Perch weighs, as a browser would fetch it: gzip, each file by itself. */
import { readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { gzipSync } from "node:zlib";

/** Kilobytes of 1,024 bytes of these files, each compressed by itself at gzip's level 9. */
export const gzipKilobytes = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1024;

/** All JavaScript that runs in X's pages, of the extension built in `folder`. */
export function contentScriptFiles(folder: string): string[] {
  const { content_scripts } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { content_scripts: { js: string[] }[] };
  return content_scripts.flatMap(({ js }) => js.map((name) => join(folder, name)));
}

/** Modules a script imports before it can run; `import(...)` is not among them. */
const staticImports = (code: string) =>
  [...code.matchAll(/(?:^|[;}\n])\s*import\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"']+\.js)["']/g)].map(([, path]) => path ?? "");

/** All JavaScript the panel must load before it shows anything: its page's scripts and what they import statically. */
export function panelFirstLoadFiles(folder: string): string[] {
  const html = readFileSync(join(folder, "sidepanel.html"), "utf8");
  const waiting = [...html.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, path]) => path ?? "");
  const seen = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const code = readFileSync(join(folder, name), "utf8");
    waiting.push(...staticImports(code).map((path) => (path.startsWith("/") ? path.slice(1) : posix.join(dirname(name), path))));
  }
  return [...seen].map((name) => join(folder, name));
}
