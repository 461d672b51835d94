/** The signs of a text that the mood model weighs: words, pairs of words, words after a "not", emoji, and how loud it is. */

/** A word, emoji or mark as written, and as the model knows it. */
export interface Token {
  sign: string;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** A sign, and between which tokens it stands (both included). */
export type Found = [sign: string, from: number, to: number];

export interface Signs {
  tokens: Token[];
  found: Found[];
}

const PARTS =
  /https?:\/\/\S+|@\w+|#?[\p{L}\p{N}_]+(?:['’]\p{L}+)*|[:;=8][-o^']?[()[\]dpDP/\\|@*]+|[()[\]/\\|]+[-o^']?[:;=]|<3|\p{Extended_Pictographic}|[!?]+|\.{2,}|…/gu;
const NOT = /^(?:not|no|never|nothing|nobody|none|without|cannot|hardly|\p{L}+n't|dont|cant|wont|didnt|doesnt|isnt|wasnt)$/u;
const ENDS = /^[!?…]/;
/** How many words a "not" turns round. */
const NOT_REACHES = 3;
/** Longer posts (25,000 characters exist) say no more of how somebody feels. */
const TOKENS_MOST = 400;

export const LINK = "<link>";
export const SHOUTS = "<shouts>";
export const SHOUTS_SOME = "<shouts some>";

/** As the model knows it; undefined for handles, which are in every message to a brand. */
function signOf(part: string): string | undefined {
  const first = part[0] as string;
  if (first === "@") return undefined;
  if (part.startsWith("http")) return LINK;
  if (first === "!" || first === "?") return part.length === 1 ? part : new Set(part).size > 1 ? "?!" : first + first;
  if (first === "." || first === "…") return "…";
  if (/^\p{N}+$/u.test(part)) return "0";
  const word = part.toLowerCase().replaceAll("’", "'");
  return (first === "#" ? word.slice(1) : word).replace(/(\p{L})\1{2,}/gu, "$1$1");
}

/** Reads the signs of a text. Each is found once, where it stands first. */
export function signsOf(text: string): Signs {
  const tokens: Token[] = [];
  const shouted: number[] = [];
  let words = 0;
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    const sign = signOf(part);
    if (sign === undefined) continue;
    if (/^\p{L}/u.test(part)) {
      words++;
      if (part.length > 2 && part === part.toUpperCase() && part !== part.toLowerCase()) shouted.push(tokens.length);
    }
    tokens.push({ sign, start: index, end: index + part.length });
    if (tokens.length === TOKENS_MOST) break;
  }
  const found = new Map<string, Found>();
  const put = (sign: string, from: number, to: number) => found.has(sign) || found.set(sign, [sign, from, to]);
  let not = -1;
  tokens.forEach(({ sign }, i) => {
    put(sign, i, i);
    if (not >= 0 && i - not <= NOT_REACHES) put(`¬${sign}`, not, i);
    if (i > 0) put(`${tokens[i - 1]?.sign} ${sign}`, i - 1, i);
    if (ENDS.test(sign)) not = -1;
    else if (NOT.test(sign)) not = i;
  });
  const [loud] = shouted;
  if (loud !== undefined && shouted.length >= 2) put(shouted.length * 2 < words ? SHOUTS_SOME : SHOUTS, loud, loud);
  return { tokens, found: [...found.values()] };
}
