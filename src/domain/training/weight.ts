/** How many posts of X's a text fills: 280 a post, a link 23, most letters 1, and emoji, Chinese, Japanese and Korean 2. */

const LINK = /https?:\/\/\S+/giu;
const LINK_WEIGHS = 23;
const POST_HOLDS = 280;
/** X's own ranges of what weighs one: https://docs.x.com/fundamentals/counting-characters */
const LIGHT = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;
const isLight = (point: number) => LIGHT.some(([from, to]) => point >= from && point <= to);
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function letterWeight(letter: string): number {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter) && !/^[\d#*©®]$/u.test(letter)) return 2;
  return [...letter].reduce((sum, point) => sum + (isLight(point.codePointAt(0) ?? 0) ? 1 : 2), 0);
}

/** Weight as X counts it. */
export function weightOf(text: string): number {
  const links = text.match(LINK)?.length ?? 0;
  const rest = text.replace(LINK, "").normalize("NFC");
  return [...letters.segment(rest)].reduce((sum, { segment }) => sum + letterWeight(segment), links * LINK_WEIGHS);
}

/** Posts needed, at least 1. */
export const postsFor = (text: string): number => Math.max(1, Math.ceil(weightOf(text) / POST_HOLDS));
