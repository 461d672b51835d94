/**
 * Words the model keeps none of: names of persons, places and things (written with a capital in the middle of sentences, or only as tags),
 * and words for groups of people. Nobody is to count as upset for whom they speak of.
 */

const WORDS = /[.!?:;…]+|#?\p{L}+(?:['’]\p{L}+)*/gu;
/** A word is a name where so large a share of its uses is written with a capital or as a tag. */
const SHARE = 0.6;
const NOT_NAMES = /^i(?:$|['’])/;
const GROUPS =
  "gay gays lesbian lesbians trans queer straight black blacks white whites asian asians arab arabs jew jews jewish muslim muslims islam islamic christian christians catholic catholics hindu hindus refugee refugees immigrant immigrants migrants women men girls".split(
    " ",
  );

/** The words to leave out, in lower case, by how these texts use them. */
export function namesIn(texts: readonly string[]): Set<string> {
  const uses = new Map<string, { all: number; named: number }>();
  for (const text of texts) {
    const words = text.replace(/https?:\S+|@\w+/g, " ").match(WORDS) ?? [];
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      const isTag = word[0] === "#";
      const isInside = before !== undefined && /^\p{L}/u.test(before) && /^\p{L}/u.test(word);
      const isShouted = word.length > 1 && word === word.toUpperCase();
      if (!isTag && (!isInside || isShouted)) continue;
      const lower = word.toLowerCase().replaceAll("’", "'").replace("#", "");
      const use = uses.get(lower) ?? { all: 0, named: 0 };
      use.all++;
      if (isTag || word[0] !== lower[0]) use.named++;
      uses.set(lower, use);
    }
  }
  const names = [...uses].filter(([word, { all, named }]) => named / all >= SHARE && !NOT_NAMES.test(word)).map(([word]) => word);
  return new Set([...names, ...GROUPS]);
}
