/**
 * How long a text is by X's weighing (twitter-text, configuration 3): a link counts 23, an emoji 2, and every character beyond these ranges 2.
 * X's own library, which `x/text` uses, is no part of the domain; a test there holds the two together. Links without http are not told apart
 * from words here: that may differ by some characters, never by a post.
 */

/** Code points that count 1. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const LINK = /https?:\/\/[^\s]+/gi;
const LINK_WEIGHS = 23;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|\p{Regional_Indicator}/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The text's weighted length. */
export function weightOf(text: string): number {
  let weight = 0;
  const rest = text.normalize("NFC").replace(LINK, () => {
    weight += LINK_WEIGHS;
    return "";
  });
  for (const { segment } of graphemes.segment(rest)) weight += EMOJI.test(segment) ? 2 : weightOfCodes(segment);
  return weight;
}

function weightOfCodes(segment: string): number {
  let weight = 0;
  for (const character of segment) {
    const code = character.codePointAt(0) ?? 0;
    weight += LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return weight;
}
