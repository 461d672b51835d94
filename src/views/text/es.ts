import type { Catalogue, Key } from "./en";
/** Spanish, complete. */
export const es: Record<Key, Catalogue[string]> = {
  "app.name": "Perch",
};
