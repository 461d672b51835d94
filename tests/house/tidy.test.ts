/** What no file of the project may hold, and that what the README tells people to type exists. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Files in git, and new ones not ignored. */
function projectFiles(): string[] {
  const { stdout } = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
  return stdout.split("\n").filter((path) => path && existsSync(path) && statSync(path).isFile());
}

const isText = (path: string) => !/\.(png|ico|jpg|svg|woff2?)$|package-lock\.json$/.test(path);
const files = projectFiles()
  .filter(isText)
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** Files that hold `pattern`, as "path:line". */
const having = (pattern: RegExp, among = files) =>
  among.flatMap(({ path, text }) => text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])));

const code = files.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
// Written in two halves, or this file would hold them.
const word = (first: string, second: string) => `${first}${second}`;

describe("the project", () => {
  test("is in git, so there is something to check", () => expect(files.length).toBeGreaterThan(50));

  test("postpones nothing in a comment", () => {
    expect(having(new RegExp(`\\b(${word("TO", "DO")}|${word("FIX", "ME")}|${word("X", "XX")})\\b`), code)).toEqual([]);
  });

  test("leaves no test out", () => {
    expect(having(/\b(test|it|describe)\s*\.\s*(skip|only|todo|fails)\b(?!If)/, code)).toEqual([]);
  });

  test("knows nothing of the machine it was written on", () => {
    expect(having(/(^|[\s"'`(=:])\/(work|home\/\w+|Users\/\w+)\//)).toEqual([]);
  });

  test("keeps its files short", () => {
    const long = code.filter(({ path, text }) => !/^src\/views\/text\/|\.config\.ts$/.test(path) && text.split("\n").length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe("the README", () => {
  const readme = existsSync("README.md") ? readFileSync("README.md", "utf8") : "";
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

  test("is there", () => expect(readme.length).toBeGreaterThan(1_000));

  test("names only commands that exist", () => {
    const named = [...readme.matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map(([, name]) => name ?? "");
    expect(named).toEqual(expect.arrayContaining(["start", "test"]));
    expect(named.filter((name) => !(name in scripts) && !["ci", "install"].includes(name))).toEqual([]);
  });

  test("points only at files that exist", () => {
    const linked = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? "");
    const inCode = [...readme.matchAll(/`((?:src|tests|docs|assets)\/[\w./-]+)`/g)].map(([, path]) => path ?? "");
    expect([...linked, ...inCode].filter((path) => !existsSync(path))).toEqual([]);
  });
});
