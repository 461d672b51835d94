import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import * as arDesk from "./ar/desk";
import * as arLater from "./ar/later";
import type { Catalogue, Key } from "./catalogue";
import * as enDesk from "./en/desk";
import * as enLater from "./en/later";
import * as esDesk from "./es/desk";
import * as esLater from "./es/later";
import { direction, setLanguage, t } from "./index";
import "./whole";

const en = { ...enDesk.desk, ...enLater.later };
const es = { ...esDesk.desk, ...esLater.later };
const ar = { ...arDesk.desk, ...arLater.later };
const keys = Object.keys(en) as Key[];
const source = new URL("../..", import.meta.url).pathname;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path.endsWith("views/text") ? [] : files(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
const code = files(source)
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

const forms = (entry: Catalogue[string]): string[] => (typeof entry === "string" ? [entry] : Object.values(entry));
const variables = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe.each([
  ["Spanish", "es", es],
  ["Arabic", "ar", ar],
] as const)("%s", (_, language, catalogue: Partial<Record<Key, Catalogue[string]>>) => {
  const translated = keys.filter((key) => catalogue[key] !== undefined);

  test("holds no key that English lacks", () => {
    expect(Object.keys(catalogue).filter((key) => !(key in en))).toEqual([]);
  });

  test("fills the same variables as English", () => {
    const wrong = translated.filter((key) => {
      const known = new Set(forms(en[key]).flatMap(variables));
      const mine = new Set(forms(catalogue[key] ?? "").flatMap(variables));
      return [...mine].some((name) => !known.has(name)) || [...known].some((name) => name !== "count" && !mine.has(name));
    });
    expect(wrong).toEqual([]);
  });

  test("has each plural form its language needs, and plurals where English has them", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wrong = translated.filter((key) => {
      const entry = catalogue[key];
      if (typeof en[key] === "string" || typeof entry !== "object") return typeof entry !== typeof en[key];
      // Spanish "many" is for millions ("un millón de ..."), a number no count here is written out as.
      // Words that never change need one form alone.
      if (Object.keys(entry).join() === "other") return false;
      return needed.some((form) => (form !== "many" || language === "ar") && !(form in entry));
    });
    expect(wrong).toEqual([]);
  });
});

test("Spanish is complete", () => {
  expect(keys.filter((key) => !(key in es))).toEqual([]);
});

describe("the catalogue", () => {
  const literals = new Set([...code.matchAll(/["'`]([a-z_]+(?:\.[\w-]+)+)["'`]/g)].map(([, key]) => key as string));
  /** Keys put together from a beginning: `stats.definition.${name}`. */
  const beginnings = [...code.matchAll(/`([a-z_]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start as string);

  test("holds no key that nothing uses", () => {
    expect(keys.filter((key) => !literals.has(key) && !beginnings.some((start) => key.startsWith(start)))).toEqual([]);
  });

  test("holds every key that is used", () => {
    const used = [...code.matchAll(/\bt\(\s*["'`]([\w.-]+)["'`]/g)].map(([, key]) => key as string);
    expect(used.filter((key) => !(key in en))).toEqual([]);
    expect(
      beginnings
        .filter((start) => keys.some((key) => key.split(".")[0] === start.split(".")[0]))
        .filter((start) => !keys.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });

  test("has English plurals for one and more", () => {
    expect(keys.filter((key) => typeof en[key] === "object" && !("one" in (en[key] as object)))).toEqual([]);
  });
});

describe("what the panel shows first", () => {
  /** A file and all it loads with itself. */
  function withImports(path: string, known = new Map<string, string>()): Map<string, string> {
    if (known.has(path) || path.includes("/views/text/")) return known;
    const text = readFileSync(path, "utf8");
    known.set(path, text);
    for (const [, from = ""] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"/gm)) {
      const at = join(dirname(path), from);
      const file = [`${at}.ts`, `${at}.tsx`, join(at, "index.ts")].find(existsSync);
      if (file) withImports(file, known);
    }
    return known;
  }

  test("speaks with the words that are there from the start", () => {
    const files = withImports(join(source, "sidepanel/index.tsx"));
    expect(files.size).toBeGreaterThan(50);
    const first = [...files.values()].join("\n");
    const later = Object.keys(enLater.later);
    const used = new Set([...first.matchAll(/["'`]([a-z_]+(?:\.[\w-]+)+)["'`]/g)].map(([, key]) => key));
    const begun = [...first.matchAll(/`([a-z_]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start as string);
    expect(later.filter((key) => used.has(key) || begun.some((start) => key.startsWith(start)))).toEqual([]);
  });
});

describe("t", () => {
  afterEach(() => void setLanguage("en"));

  test("takes the browser's language where Perch speaks it", () => {
    expect(setLanguage("auto", "es-MX")).toBe("es");
    expect(t("ui.save")).toBe("Guardar");
    expect(setLanguage("auto", "fi-FI")).toBe("en");
  });

  test("turns the page around for Arabic", () => {
    setLanguage("ar");
    expect(direction()).toBe("rtl");
  });

  test("leaves a variable it was not given as it stands, and puts in what it was given letter for letter", () => {
    expect(t("ui.tag.remove", { tag: "{tag} $& <b>" })).toBe("Remove tag {tag} $& <b>");
    expect(t("ui.tag.remove")).toBe("Remove tag {tag}");
  });
});
