/** Cutting text into words, in any script. */

export interface Token {
  /** As written. */
  text: string;
  /** Lower case, without accents and apostrophes: people write "contrasena" and "dont". */
  word: string;
}

/** Links, e-mail addresses, handles and variables say nothing about what a text is about. */
const NOISE = /\{\{[^{}]*\}\}|https?:\/\/[^\s)>\]]+|www\.[^\s)>\]]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\p{L}\p{N}_])@\w+/giu;
const MAY_BE_NOISE = /[@{]|:\/\/|www\./i;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Nothing longer is a word. */
const WORD_MOST = 60;
const ASCII = /^[a-z0-9]+$/;

/** Lower case, without accents and apostrophes. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize("NFKD").replace(/[\p{M}'’]/gu, "");
}

/** The words of a text in their order, without links, handles and variables. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const telling = MAY_BE_NOISE.test(text) ? text.replace(NOISE, " ") : text;
  for (const written of telling.match(WORD) ?? []) {
    const lower = written.toLowerCase();
    if (ASCII.test(lower)) found.push({ text: written, word: lower.slice(0, WORD_MOST) });
    else if (SPACELESS.test(written)) for (const part of cutSpaceless(written)) found.push({ text: part, word: fold(part) });
    else {
      const word = fold(written).slice(0, WORD_MOST);
      if (word) found.push({ text: written, word });
    }
  }
  return found;
}

/** Scripts without spaces need a dictionary; the segmenter has one but costs too much to use for every script. */
function cutSpaceless(run: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  return [...segmenter.segment(run)].filter((part) => part.isWordLike).map((part) => part.segment);
}
let segmenter: Intl.Segmenter | undefined;
