/**
 * A text that is too long for one post, cut into a thread: between paragraphs rather than lines, then sentences, clauses and words, and
 * into posts of like length. Never over the limit by X's own weighing; never inside a link, handle, hashtag, e-mail address or letter (a
 * grapheme), unless that alone is longer than a post. Nothing is lost but the white space at a cut.
 */
import { MAX_LENGTH, weigh } from "./text";
import { type Atom, atomsOf } from "./thread-atoms";

export interface ThreadOptions {
  /** Each post ends with its number: " (1/3)". */
  numbered?: boolean;
  /** The most a post may weigh. */
  max?: number;
  /** BCP 47: how sentences and words end in this language. */
  lang?: string | undefined;
}

/** What a post more costs, and one that holds next to nothing: see `CUT` of `thread-atoms`. */
const POST = 20;
const SLACK = 30;

/** The posts as they are to be written, one after another; the text as it stands where one post holds it. */
export function cutThread(text: string, { numbered = false, max = MAX_LENGTH, lang }: ThreadOptions = {}): string[] {
  if (weigh(text, max).length <= max) return [text];
  if (!numbered) return cutInto(text, max, lang);
  for (let digits = 1; ; digits++) {
    const parts = cutInto(text, max - " (/)".length - 2 * digits, lang);
    if (parts.length < 10 ** digits) return parts.map((part, at) => part + numberOf(at, parts.length));
  }
}

/** What stands at the end of a numbered post; `at` counts from 0. */
export const numberOf = (at: number, count: number): string => ` (${at + 1}/${count})`;

/** Weights are summed up sign by sign, which X does not do: where that was too little, less goes into each post. */
function cutInto(text: string, room: number, lang: string | undefined, less = 0): string[] {
  const parts = cheapest(atomsOf(text, room - less, lang), room - less);
  const over = Math.max(0, ...parts.map((part) => weigh(part).length - room));
  return over > 0 && less + over < room - 1 ? cutInto(text, room, lang, less + over) : parts;
}

/** A post that may begin at a place: what it costs to come there, where the post before began and where it ended. */
interface Way {
  cost: number;
  from: number;
  end: number;
}

/** The posts of the cheapest way through the text. */
function cheapest(atoms: readonly Atom[], room: number): string[] {
  /** The first place from `at` on that is no space. */
  const after = (at: number) => {
    let next = at;
    while (atoms[next]?.isSpace) next++;
    return next;
  };
  const first = after(0);
  const ways = new Map<number, Way>([[first, { cost: 0, from: first, end: first }]]);
  for (let from = first; from < atoms.length; from++) {
    const way = ways.get(from);
    let weight = 0;
    for (let at = from; way && at < atoms.length; at++) {
      const atom = atoms[at] as Atom;
      weight += atom.weight;
      if (atom.isSpace) continue;
      if (weight > room && at > from) break;
      const next = after(at + 1);
      const cut = next === atoms.length ? 0 : (atoms[next - 1] as Atom).cut;
      const cost = way.cost + cut + POST + SLACK * (1 - weight / room) ** 2;
      if (cost < (ways.get(next)?.cost ?? Number.POSITIVE_INFINITY)) ways.set(next, { cost, from, end: at + 1 });
    }
  }
  const parts: string[] = [];
  for (let at = atoms.length; at > first; ) {
    const { from, end } = ways.get(at) as Way;
    const part = atoms.slice(from, end).map(({ text }) => text);
    parts.unshift(part.join(""));
    at = from;
  }
  return parts;
}
