/** The part of an article to show under its title: the sentences that answer the customer's words. */
import { cut } from "./terms";

/** Characters of a passage at most. */
export const PASSAGE_MOST = 240;
const SENTENCE_END = /(?<=[.!?…]["')\]»”]*)\s+|(?<=[。！？])|\s*\n+\s*/u;

/**
 * The best sentence of a plain text for these stems (each with how much it counts), and what follows it as far as it fits.
 * Without a match, the beginning.
 */
export function passageOf(plain: string, lang: string | undefined, wanted: Map<string, number>): string {
  const sentences = plain.split(SENTENCE_END).filter((sentence) => sentence.trim());
  let [best, bestScore] = [0, 0];
  for (let i = 0; i < sentences.length; i++) {
    let score = 0;
    for (const stem of new Set(cut(sentences[i] as string, lang).map((term) => term.stem))) score += wanted.get(stem) ?? 0;
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  let passage = (sentences[best] ?? "").trim();
  if (passage.length > PASSAGE_MOST) return shorten(passage, lang, wanted);
  for (const sentence of sentences.slice(best + 1)) {
    if (passage.length + 1 + sentence.length > PASSAGE_MOST) break;
    passage += ` ${sentence.trim()}`;
  }
  return passage;
}

/** A sentence too long to show: from a few words before its first wanted word, with dots where something is left out. */
function shorten(sentence: string, lang: string | undefined, wanted: Map<string, number>): string {
  const first = cut(sentence, lang).find((term) => wanted.has(term.stem));
  const hit = first ? sentence.indexOf(first.text) : 0;
  let start = 0;
  if (hit > 60) start = sentence.indexOf(" ", hit - 50) + 1 || hit;
  const room = PASSAGE_MOST - (start > 0 ? 2 : 0);
  let end = sentence.length;
  if (end - start > room) {
    const space = sentence.lastIndexOf(" ", start + room - 2);
    end = space > start + room / 2 ? space : start + room - 2;
    if (/[\uD800-\uDBFF]/.test(sentence[end - 1] ?? "")) end--;
  }
  // Half a variable could not be filled.
  const opened = sentence.lastIndexOf("{{", end - 1);
  if (end < sentence.length && opened >= start && sentence.indexOf("}}", opened) + 2 > end) end = opened;
  return `${start > 0 ? "… " : ""}${sentence.slice(start, end).trimEnd()}${end < sentence.length ? " …" : ""}`;
}
