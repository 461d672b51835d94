/** A customer's message as ranking looks it up. */
import type { Index } from "./catalogue";
import { grams } from "./near";
import type { Posting } from "./postings";
import { stem, stemmed } from "./stems";
import { cut, WORDS_MOST, wordsOf } from "./terms";
import { tokens } from "./tokens";

/** A key to look up, for which of the customer's words (none for stop words, which explain nothing), and how much it counts. */
export interface Probe {
  posting: Posting;
  term: string | undefined;
  weight: number;
  /** What of the word it is: all of it, or one of so many pieces. */
  part: number;
}

export interface Asked {
  probes: Probe[];
  /** All of its folded words: what is learned from. */
  words: string[];
  /** Its telling words by their folded form, as the customer wrote them. */
  telling: Map<string, string>;
  /** Its other words ("who", "are", "you"), where the index knows them. */
  common: Map<string, Posting>;
  /** What each stem counts in a passage. */
  wanted: Map<string, number>;
}

const GRAM_WEIGHT = 0.5;
/** A word one slip away from the customer's. */
const NEAR_WEIGHT = 0.6;

/** What to look up for a message. */
export function ask(index: Index, query: string, lang?: string): Asked {
  const telling = cut(query, lang);
  const asked: Asked = {
    probes: [],
    words: wordsOf(query),
    telling: new Map(telling.map(({ word, text }) => [word, text])),
    common: new Map(),
    wanted: new Map(),
  };
  const seen = new Set<string>();
  const probe = (posting: Posting | undefined, term: string | undefined, weight: number, part = 1) =>
    posting && asked.probes.push({ posting, term, weight, part });
  for (const { text, stem: root } of telling) {
    if (seen.has(root) || seen.size >= WORDS_MOST) continue;
    seen.add(root);
    const posting = index.stems.byKey.get(root);
    const found = posting ? [root] : index.spelling.near(root);
    for (const key of found) {
      const near = index.stems.byKey.get(key);
      probe(near, text, posting ? 1 : NEAR_WEIGHT / found.length);
      asked.wanted.set(key, 1 / (1 + (near?.docs.length ?? 0) / index.lengths.articles));
    }
  }
  const pieces = new Set<string>();
  const way = stemmed(lang, asked.words);
  for (const { text, word } of tokens(query).slice(0, WORDS_MOST)) {
    const posting = asked.telling.has(word) || asked.common.has(text) ? undefined : index.stems.byKey.get(stem(word, way));
    if (posting) asked.common.set(text, posting);
    const all = grams(word);
    for (const gram of all) {
      if (pieces.has(gram)) continue;
      pieces.add(gram);
      probe(index.grams.byKey.get(gram), asked.telling.has(word) ? text : undefined, GRAM_WEIGHT, 1 / all.length);
    }
  }
  return asked;
}
