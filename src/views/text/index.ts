/**
 * One catalogue for all words Perch shows. `t(key, variables)` fills {name} and picks plural forms; every key of English must stand in
 * Spanish too (`text.test.ts`); Arabic falls back to English where it lacks a key and is there to prove the layout.
 */
import type { Catalogue, Key } from "./catalogue";
import { desk } from "./en/desk";

export type { Key } from "./catalogue";
export type Language = "en" | "es" | "ar";
const LANGUAGES: readonly string[] = ["en", "es", "ar"];
/** The first words of English are always here; `load.ts` brings the others as the panel needs them. */
const catalogues: Record<Language, Catalogue> = { en: { ...desk }, es: {}, ar: {} };

/** Adds words to a language. */
export function addWords(to: Language, words: Catalogue): void {
  Object.assign(catalogues[to], words);
}

let language: Language = "en";
let plurals = new Intl.PluralRules("en");

/** The language that is meant; "auto" is the browser's where Perch speaks it, else English. */
export function chooseLanguage(wanted: Language | "auto", browserLanguage = globalThis.navigator?.language ?? "en"): Language {
  if (wanted !== "auto") return wanted;
  const guess = browserLanguage.slice(0, 2);
  return LANGUAGES.includes(guess) ? (guess as Language) : "en";
}

/** Sets the language of every later `t`, chosen as by `chooseLanguage`; its words must have been added, or English ones stand in. */
export function setLanguage(wanted: Language | "auto", browserLanguage?: string): Language {
  language = chooseLanguage(wanted, browserLanguage);
  plurals = new Intl.PluralRules(language);
  return language;
}

/** The language now set. */
export const currentLanguage = (): Language => language;
/** Reading direction of the language now set. */
export const direction = (): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** The string of `key`, with {name} replaced by `variables.name`; a plural picks its form by `variables.count`. */
export function t(key: Key, variables: Record<string, string | number> = {}): string {
  const entry = catalogues[language][key] ?? catalogues.en[key] ?? key;
  const text = typeof entry === "string" ? entry : (entry[plurals.select(Number(variables.count))] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in variables ? String(variables[name]) : whole));
}
