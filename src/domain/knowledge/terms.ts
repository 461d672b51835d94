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
  const language = stemmed(
    lang,
    all.map(({ word }) => word),
  );
  const telling = all.filter(({ word }) => !isStopWord(word, language));
  return (telling.length > 0 ? telling : all).map((token) => ({ ...token, stem: stem(token.word, language) }));
}

/** The folded words of what a customer wrote, in their order: what choices record and ranking learns from. At most 60. */
export const wordsOf = (text: string): string[] =>
  tokens(text)
    .slice(0, WORDS_MOST)
    .map(({ word }) => word);
/** Longer messages (posts of 25,000 characters exist) say no more of what they are about. */
export const WORDS_MOST = 60;
