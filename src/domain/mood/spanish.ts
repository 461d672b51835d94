/** The mood of a text in Spanish, and of one in a language there is no model of: by clear words and faces, and "calm" unless they are. */
import { type Mood, REASONS_MOST, type Reading, type Shares } from "./mood";
import { type Cue, HAPPY, THANKS, UPSET, WANTING } from "./spanish-cues";

/** Signs together weigh this much before the mood is named. */
const CLEAR = 2;
/** Thanks of someone who complains are politeness. */
const POLITE = 1.5;

const NEGATED = /(?:\bno|(?<!\p{L})(?:nunca|sin|ni|tampoco))\s+(?:\p{L}+\s+)?$/iu;
/** Thanks given in advance say nothing of how someone feels. */
const IN_ADVANCE = /^\s*de antemano/i;
const LOUD_MARKS = /[!?]{3,}|!{2,}/g;
const SHOUTED = /(?<![\p{L}\p{N}@#_])\p{Lu}[\p{Lu}'’]{3,}(?![\p{L}\p{N}])/gu;
/** Angry or glad faces. */
const FACES = { upset: /[😠😡🤬😤👿🖕👎]/gu, happy: /[😊😀😃😄😁🥰😍🙏👍❤💕🎉👏🙌]/gu };

interface Found {
  words: string;
  weight: number;
}

export function readByCues(text: string): Reading {
  const { upset, happy } = read(text);
  const [bad, good] = [total(upset), total(happy)];
  const sure = upset.some(({ weight }) => weight >= CLEAR) || bad >= CLEAR + 1;
  const mood: Mood = sure && bad * POLITE >= good ? "upset" : good >= CLEAR && bad < 1 ? "happy" : "calm";
  return { mood, shares: sharesOf(mood, bad), because: mood === "calm" ? [] : reasons(mood === "upset" ? upset : happy) };
}

/** The more is said, the surer. */
function sharesOf(mood: Mood, bad: number): Shares {
  if (mood === "happy") return { upset: 0.03, calm: 0.12, happy: 0.85 };
  const upset = mood === "upset" ? Math.min(0.95, 0.55 + bad * 0.06) : Math.min(0.4, 0.15 + bad * 0.08);
  return { upset, calm: (1 - upset) * 0.8, happy: (1 - upset) * 0.2 };
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
  if (shouted.length >= 3) upset.push({ words: shouted[0] as string, weight: 1 });
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
