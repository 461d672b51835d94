/** The terms of a message: what ranking compares and what it learns from. */
import { isStopWord, stem, stemmed } from "./stems";
import { type Token, tokens } from "./tokens";

/** A word of a message that counts, with its stem. */
export interface Term extends Token {
  stem: string;
}

/** The words of a text that count, in their order, each with its stem. Where all are stop words ("who are you"), all count. */
export function cut(text: string, lang?: string): Term[] {
  const all = tokens(text);
  const language = stemmed(lang, all);
  const telling = all.filter(({ word }) => !isStopWord(word, language));
  return (telling.length > 0 ? telling : all).map((token) => ({ ...token, stem: stem(token.word, language) }));
}

/** The different terms of a customer's message, in their order: what `suggestion.accept` records. At most 60. */
export function terms(text: string, lang?: string): string[] {
  return [...new Set(cut(text, lang).map((term) => term.stem))].slice(0, TERMS_MOST);
}
/** Longer messages (posts of 25,000 characters exist) say no more of what they are about. */
export const TERMS_MOST = 60;
