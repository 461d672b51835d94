import type { Catalogue, Key } from "./en";
/** Arabic, for the right-to-left layout: the frequent words. */
export const ar: Partial<Record<Key, Catalogue[string]>> = {
  "app.name": "Perch",
};
