/** How a customer sounds, told only by their own words, and "calm" unless those are clear. */
import { type Cue, HAPPY, THANKS, UPSET, WANTING } from "./mood-cues";

export interface Mood {
  mood: "upset" | "calm" | "happy";
  /** The words that say so, as written, the strongest first; none when calm. */
  because: string[];
}

/** Signs together weigh this much before the mood is named. */
const CLEAR = 2;
/** A message counts this much of the one after it: people calm down. */
const FADES = 0.6;
/** Thanks of someone who complains are politeness. */
const POLITE = 1.5;
const REASONS_MOST = 5;

const NEGATED =
  /(?:\b(?:not|never|no|hardly|without|isn'?t|wasn'?t|aren'?t|don'?t|didn'?t|won'?t|can'?t|cannot)|(?<!\p{L})(?:sin|ni|tampoco))\s+(?:\p{L}+\s+)?$/iu;
/** Thanks given in advance, or asked to be passed on, say nothing of how someone feels. */
const IN_ADVANCE = /^\s*(?:in advance|for (?:reaching|getting back|the (?:reply|response))|de antemano)/i;
const LOUD_MARKS = /[!?]{3,}|!{2,}/g;
const SHOUTED = /(?<![\p{L}\p{N}@#_])\p{Lu}[\p{Lu}'’]{3,}(?![\p{L}\p{N}])/gu;
/** Angry or glad faces. */
const FACES = { upset: /[😠😡🤬😤👿🖕👎]/gu, happy: /[😊😀😃😄😁🥰😍🙏👍❤💕🎉👏🙌]/gu };

interface Found {
  words: string;
  weight: number;
}

/** The mood of a customer's latest messages, oldest first; later ones count more. */
export function moodOf(texts: readonly string[]): Mood {
  const upset: Found[] = [];
  const happy: Found[] = [];
  for (const [i, text] of texts.entries()) {
    const fade = FADES ** (texts.length - 1 - i);
    const signs = read(text);
    upset.push(...signs.upset.map(({ words, weight }) => ({ words, weight: weight * fade })));
    happy.push(...signs.happy.map(({ words, weight }) => ({ words, weight: weight * fade })));
  }
  const [bad, good] = [total(upset), total(happy)];
  const sure = upset.some(({ weight }) => weight >= CLEAR) || bad >= CLEAR + 1;
  if (sure && bad * POLITE >= good) return { mood: "upset", because: reasons(upset) };
  if (good >= CLEAR && bad < 1) return { mood: "happy", because: reasons(happy) };
  return { mood: "calm", because: [] };
}
/** The signs of one message. */
function read(text: string): { upset: Found[]; happy: Found[] } {
  const readable = text.replace(/https?:\/\/\S+/g, " ").replace(/’/g, "'");
  const upset = find(readable, UPSET);
  const happy = find(upset.rest, HAPPY);
  const negated = happy.found.filter(({ negative }) => negative);
  const signs = {
    upset: [...upset.found.filter(({ negative }) => !negative), ...negated.map(({ words, weight }) => ({ words, weight }))],
    happy: happy.found.filter(({ negative }) => !negative) as Found[],
  };
  const thankful = WANTING.test(readable) ? 0.5 : 2;
  for (const { words, negative } of find(happy.rest, [{ pattern: THANKS, weight: thankful }]).found) {
    if (!negative) signs.happy.push({ words, weight: thankful });
  }
  for (const [face] of readable.matchAll(FACES.upset)) signs.upset.push({ words: face, weight: 2 });
  for (const [face] of readable.matchAll(FACES.happy)) signs.happy.push({ words: face, weight: 1 });
  loudness(readable, signs.upset);
  return signs;
}

/** Capitals and "!!!" make anger louder, but are none alone: good news is shouted too. */
function loudness(text: string, upset: Found[]): void {
  if (upset.length === 0) return;
  const shouted = text.match(SHOUTED) ?? [];
  if (shouted.length >= 3) upset.push({ words: shouted.slice(0, 3).join(" "), weight: 1 });
  const marks = text.match(LOUD_MARKS)?.[0];
  if (marks) upset.push({ words: marks, weight: 1 });
}

/** Cues in a text, strongest first; each word serves one cue. `rest` is the text without them. */
function find(text: string, cues: Cue[]): { found: (Found & { negative: boolean })[]; rest: string } {
  const found: (Found & { negative: boolean })[] = [];
  let rest = text;
  const said = new Set<string>();
  for (const { pattern, weight } of cues) {
    for (const { 0: words, index } of rest.matchAll(pattern)) {
      if (said.has(words.toLowerCase()) || IN_ADVANCE.test(rest.slice(index + words.length))) continue;
      said.add(words.toLowerCase());
      const not = NEGATED.exec(rest.slice(Math.max(0, index - 30), index))?.[0] ?? "";
      found.push({ words: not + words, weight, negative: not !== "" });
    }
    rest = rest.replace(pattern, (words) => " ".repeat(words.length));
  }
  return { found, rest };
}

const total = (found: Found[]) => found.reduce((sum, { weight }) => sum + weight, 0);

function reasons(found: Found[]): string[] {
  const byWords = new Map<string, Found>();
  for (const one of found) {
    const key = one.words.toLowerCase();
    if ((byWords.get(key)?.weight ?? 0) < one.weight) byWords.set(key, one);
  }
  return [...byWords.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, REASONS_MOST)
    .map(({ words }) => words);
}
