/** The built manifests say what plasmo.config.ts says, and nothing they name is missing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Browser, MAIN_WORLD_SCRIPTS, manifest, TARGETS, X_HOSTS, X_MATCHES } from "../../plasmo.config";
import { buildFolder } from "../../src/tooling/build";
import { HOSTS } from "../../src/x/urls";

interface Built {
  content_scripts: { js: string[]; css?: string[]; matches: string[]; run_at: string; world?: string }[];
  background: { service_worker?: string; scripts?: string[] };
  options_ui: { page: string };
  web_accessible_resources?: unknown[];
  [key: string]: unknown;
}

test("the hosts of the manifest are the hosts Perch knows as X", () => {
  expect([...X_HOSTS].sort()).toEqual([...HOSTS].sort());
});

describe.each(Object.keys(TARGETS) as Browser[])("the extension built for %s", (browser) => {
  const folder = buildFolder(browser);
  const built = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")) as Built;

  test("has every key of plasmo.config.ts, as it stands there", () => {
    for (const [key, value] of Object.entries(manifest[browser])) expect(built[key], key).toEqual(value);
  });

  test("asks for no other power", () => {
    for (const key of ["optional_host_permissions", "externally_connectable", "web_accessible_resources"]) {
      expect(built[key] ?? [], key).toEqual([]);
    }
  });

  test("runs its content scripts on X alone, from the first moment, and the page's part statically in the page's world", () => {
    const scripts = built.content_scripts;
    expect(scripts.length).toBe(readdirSync("src/contents").filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name)).length);
    for (const script of scripts) {
      expect([...script.matches].sort()).toEqual([...X_MATCHES].sort());
      expect(script.run_at).toBe("document_start");
      const main = script.js.some((name) => MAIN_WORLD_SCRIPTS.some((start) => name.startsWith(`${start}.`)));
      expect(script.world ?? "ISOLATED").toBe(main ? "MAIN" : "ISOLATED");
    }
    expect(scripts.filter((script) => script.world === "MAIN")).toHaveLength(MAIN_WORLD_SCRIPTS.length);
  });

  test("names no file that is not there", () => {
    const named = [
      ...built.content_scripts.flatMap((script) => [...script.js, ...(script.css ?? [])]),
      ...[built.background.service_worker ?? built.background.scripts ?? []].flat(),
      built.options_ui.page,
      "sidepanel.html",
    ];
    expect(named.filter((name) => !existsSync(`${folder}/${name}`))).toEqual([]);
  });
});
