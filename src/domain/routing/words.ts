/** Words of a message and of a rule, so that however they are accented and capitalised they are the same. */

const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /[\u0300-\u036f\u064b-\u065f]/g;
const WORD = /[\p{L}\p{N}_]+/gu;
const IS_WORD = /^[\p{L}\p{N}_]+$/u;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}_]/u;

/** In lower case, without accents, with single spaces. */
export function fold(text: string): string {
  const bare = PLAIN.test(text) ? text : text.normalize("NFKD").replace(MARKS, "").normalize("NFC");
  return bare.toLowerCase().replace(/\s+/g, " ").trim();
}

/** A folded text, and its words once each. */
export interface Words {
  text: string;
  words: ReadonlySet<string>;
}

export function wordsOf(given: string): Words {
  const text = fold(given);
  return { text, words: new Set(text.match(WORD)) };
}

/** Whether a text holds what was looked for. */
type Finder = (words: Words) => boolean;

const isEdge = (before: string | undefined, inside: string | undefined) =>
  !before || !inside || !LETTER.test(before) || !LETTER.test(inside) || UNSPACED.test(inside);

/** Words in this order, with nothing but a space between, each whole. */
export function findsPhrase(phrase: string): Finder {
  const wanted = fold(phrase);
  if (wanted === "") return () => false;
  return ({ text }) => {
    for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
      const to = from + wanted.length;
      if (isEdge(text[from - 1], wanted[0]) && isEdge(text[to], wanted.at(-1))) return true;
    }
    return false;
  };
}

/** One keyword: a whole word, the beginning of one (`refund*`), or a phrase. */
export function findsKeyword(keyword: string): Finder {
  const begins = keyword.trim().endsWith("*");
  const wanted = fold(begins ? keyword.trim().slice(0, -1) : keyword).replace(/^#/, "");
  if (!IS_WORD.test(wanted) || UNSPACED.test(wanted)) return findsPhrase(wanted);
  if (!begins) return ({ words }) => words.has(wanted);
  return ({ text, words }) => {
    if (!text.includes(wanted)) return false;
    for (const word of words) if (word.startsWith(wanted)) return true;
    return false;
  };
}
