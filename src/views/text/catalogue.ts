/** The shape of words, and the keys there are: those of English. */
import type { desk } from "./en/desk";
import type { later } from "./en/later";

export type Plural = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };
export type Catalogue = Record<string, string | Plural>;
export type Key = keyof typeof desk | keyof typeof later;
