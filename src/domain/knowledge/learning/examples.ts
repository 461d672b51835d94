/** The log of choices as what is learned from, in the one order that is the same everywhere. */
import type { Acceptance, Article } from "../../rows";
import { wordsOf } from "../terms";
import type { Example } from "./learner";

/** Oldest first; of one moment, by id. */
export const inOrder = <T extends { at: number; id: string }>(log: T[]): T[] =>
  log.sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));

/** What a choice teaches. */
export const exampleOf = ({ articleId, terms, isRefused }: Acceptance): Example => ({
  ...{ label: articleId, words: terms },
  ...(isRefused && { isRefused }),
});

/** What the titles of articles teach, before anybody has chosen one. */
export const titlesOf = (articles: readonly Article[]): Example[] =>
  [...articles]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(({ id, title }) => {
      const words = wordsOf(title);
      return words.length > 0 ? [{ label: id, words, isTitle: true }] : [];
    });
