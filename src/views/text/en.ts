/**
 * Every string of Perch, in English: the catalogue's keys and the fallback. A string with {name} takes variables;
 * one that counts is an object of plural forms (CLDR categories) chosen by its variable `count`.
 */
export const en = {
  "app.name": "Perch",
} as const satisfies Catalogue;

export type Plural = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };
export type Catalogue = Record<string, string | Plural>;
export type Key = keyof typeof en;
