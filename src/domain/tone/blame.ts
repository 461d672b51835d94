/** Words that put it on the customer, or send them away. */
import { quoted, spansOf } from "../lint/finding";
import { BLAME } from "../training/signs";
import { mended, withoutSentences } from "./mend";
import type { ToneCheck } from "./said";

/** Said before the matter itself: without them the sentence stands. */
const ASIDE = /^(?:as (?:i|we) .*|like (?:i|we) said|obviously|obviamente|(?:como )?ya (?:le|te|se lo|os) .*)$/iu;

export const blame: ToneCheck = ({ text }) => {
  const plain = text.replace(/’/g, "'");
  const spans = spansOf(plain, BLAME);
  if (spans.length === 0) return undefined;
  const fixed = spans.every(({ start, end }) => ASIDE.test(plain.slice(start, end)))
    ? mended(text, spans, () => "")
    : withoutSentences(text, spans);
  return { check: "blame", severity: "note", spans, values: { words: quoted(text, spans) }, ...(fixed && { fixes: [fixed] }) };
};
