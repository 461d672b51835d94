/**
 * One catalogue for all words Perch shows. `t(key, variables)` fills {name} and picks plural forms; every key of English must stand in
 * Spanish too (`text.test.ts`); Arabic falls back to English where it lacks a key and is there to prove the layout.
 */
import { ar } from "./ar";
import { type Catalogue, en, type Key } from "./en";
import { es } from "./es";

export type { Key } from "./en";
export type Language = "en" | "es" | "ar";
const catalogues: Record<Language, Catalogue> = { en, es, ar };

let language: Language = "en";
let plurals = new Intl.PluralRules("en");

/** Sets the language of every later `t`; "auto" takes the browser's where we have it, else English. */
export function setLanguage(wanted: Language | "auto", browserLanguage = globalThis.navigator?.language ?? "en"): Language {
  const guess = browserLanguage.slice(0, 2);
  language = wanted !== "auto" ? wanted : guess in catalogues ? (guess as Language) : "en";
  plurals = new Intl.PluralRules(language);
  return language;
}

/** The language now set. */
export const currentLanguage = (): Language => language;
/** Reading direction of the language now set. */
export const direction = (): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** The string of `key`, with {name} replaced by `variables.name`; a plural picks its form by `variables.count`. */
export function t(key: Key, variables: Record<string, string | number> = {}): string {
  const entry: Catalogue[string] = catalogues[language][key] ?? en[key];
  const text = typeof entry === "string" ? entry : (entry[plurals.select(Number(variables.count))] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in variables ? String(variables[name]) : whole));
}
