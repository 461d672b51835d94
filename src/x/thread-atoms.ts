/** A text as the pieces a thread is never cut inside of, and what a cut after each of them costs. */
import extractEntities from "twitter-text/dist/extractEntitiesWithIndices.js";
import { weigh } from "./text";

export interface Atom {
  text: string;
  /** As X weighs it by itself. */
  weight: number;
  isSpace: boolean;
  /** What a cut right after it costs; a run of spaces speaks for what stands before it. Infinite where there may be none. */
  cut: number;
}

/** What a cut costs. A post more is worth a sentence left whole, and no clause (see `POST` of `thread`). */
const CUT = { paragraph: 0, line: 2, sentence: 4, clause: 25, word: 60, letter: 400, never: Number.POSITIVE_INFINITY };

// Not the spaces that hold words together.
const SPACE = /^[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+$/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const ABBREVIATION = /(?:^|[\s(])(?:mrs?|ms|dra?|srt?a?|st|no|nº|vs|approx|tel|av|uds?|vds?)\.$/i;
const CLAUSE = /[,;:)\]”»—–،؛、，；：]$/;
/** After these no space is wanted. */
const WIDE_SENTENCE = /[。！？]$/;
const WIDE_CLAUSE = /[、，；：]$/;
/** Scripts that put no space between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}ー々]/u;

/** The pieces in their order; `room` is what one post holds, by X's weight, and `lang` BCP 47. What is heavier than `room` alone is cut up. */
export function atomsOf(text: string, room: number, lang: string | undefined): Atom[] {
  const weighed = new Map<string, number>();
  const weightOf = (piece: string) => {
    const known = weighed.get(piece) ?? weigh(piece).length;
    weighed.set(piece, known);
    return known;
  };
  const language = supported(lang);
  const [sentences, words] = [endsOf(text, "sentence", language), endsOf(text, "word", language)];
  const atoms: Atom[] = [];
  let end = 0;
  for (const piece of piecesOf(text, room, weightOf)) {
    const previous = atoms.at(-1);
    end += piece.length;
    const isSpace = SPACE.test(piece);
    if (isSpace && previous?.isSpace) {
      previous.text += piece;
      previous.weight += weightOf(piece);
    } else atoms.push({ text: piece, weight: weightOf(piece), isSpace, cut: CUT.never });
    const atom = atoms.at(-1) as Atom;
    const before = text.slice(Math.max(0, end - atom.text.length - 10), end - (isSpace ? atom.text.length : 0));
    atom.cut = isSpace ? costOfSpace(before, atom.text, sentences.has(end)) : costBetween(piece, text.slice(end, end + 2), words.has(end));
  }
  return openLong(atoms, room);
}

function costOfSpace(before: string, space: string, endsSentence: boolean): number {
  if (/\n\s*\n/.test(space.replace(/\r\n?/g, "\n"))) return CUT.paragraph;
  if (/[\n\r\u2028\u2029]/.test(space)) return CUT.line;
  if (endsSentence && !ABBREVIATION.test(before)) return CUT.sentence;
  return CLAUSE.test(before) ? CUT.clause : CUT.word;
}

/** Where no space stands between. */
function costBetween(piece: string, next: string, endsWord: boolean): number {
  if (CLOSES.test(next) || OPENS.test(piece)) return CUT.never;
  if (WIDE_SENTENCE.test(piece)) return CUT.sentence;
  if (WIDE_CLAUSE.test(piece)) return CUT.clause;
  return endsWord && UNSPACED.test(piece) && UNSPACED.test(next) ? CUT.word : CUT.never;
}

/** What has no cut in it for longer than a post gets one after each piece. */
function openLong(atoms: Atom[], room: number): Atom[] {
  let start = 0;
  for (let weight = 0, at = 0; at < atoms.length; at++) {
    const atom = atoms[at] as Atom;
    if (atom.isSpace) [start, weight] = [at + 1, 0];
    else {
      weight += atom.weight;
      if (weight > room) for (const one of atoms.slice(start, at + 1)) one.cut = Math.min(one.cut, CUT.letter);
      if (atom.cut <= CUT.word && weight <= room) [start, weight] = [at + 1, 0];
    }
  }
  return atoms;
}

/** Letters, but links, handles, tags and addresses whole. */
function piecesOf(text: string, room: number, weightOf: (piece: string) => number): string[] {
  const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)];
  const ends = new Set(
    letters.flatMap(({ segment, index }) => (weightOf(segment) > room ? codes(segment, index) : index + segment.length)),
  );
  const found = extractEntities(text).map(({ indices }) => indices);
  const emails = [...text.matchAll(EMAIL)].map((match) => [match.index, match.index + match[0].length] as const);
  for (const [from, to] of [...found, ...emails]) {
    if (weightOf(text.slice(from, to)) <= room) for (let at = from + 1; at < to; at++) ends.delete(at);
  }
  let start = 0;
  return [...ends].map((end) => {
    const piece = text.slice(start, end);
    start = end;
    return piece;
  });
}

/** Where its code points end. */
function codes(segment: string, index: number): number[] {
  let end = index;
  return [...segment].map((code) => {
    end += code.length;
    return end;
  });
}

const endsOf = (text: string, granularity: "word" | "sentence", lang: string | undefined): Set<number> =>
  new Set([...new Intl.Segmenter(lang, { granularity }).segment(text)].map(({ index, segment }) => index + segment.length));

/** X names some languages in its own way, such as "zxx" or "qme", and people's are anything. */
function supported(lang: string | undefined): string | undefined {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang ?? [])[0];
  } catch {
    return;
  }
}
