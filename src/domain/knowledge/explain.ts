/** Why an article was suggested: which of the customer's words brought it up, by where that comes from. */
import type { Asked } from "./asked";
import { FAR_ALIKE, type Signals, shares } from "./blend";
import type { Index } from "./catalogue";
import { countIn, FIELDS, type Field } from "./postings";
import { scoreIn } from "./weigh";

/** A word as the customer wrote it, where it stands, and its share of the score (0 to 1). */
export interface HitTerm {
  term: string;
  /** In the article; in messages it was accepted for; in customers' messages that seem to ask for it; in none, but near them in meaning. */
  from: Field | "accepted" | "customers" | "alike";
  weight: number;
}

/** Shares below this explain nothing. */
const SHARE_LEAST = 0.03;
/** A word of which no more than this stands in an article is another word. */
const HALF = 0.5;

/** The words that brought up the article of a slot, largest share first; none where only chance did. */
export function explain(index: Index, asked: Asked, from: Signals, slot: number, id: string): HitTerm[] {
  const found = new Map<string, HitTerm>();
  const weight = shares(index, from, slot);
  // What is below the mean of all speaks for nothing, but what was found in the text is shown in any case.
  const text = new Map<string, HitTerm>();
  const agree = agreeing(asked, slot);
  for (const { posting, term, weight: counts } of asked.probes) {
    const at = term === undefined || (agree.get(term) ?? 0) <= HALF ? -1 : posting.docs.indexOf(slot);
    if (at < 0) continue;
    const byField = scoreIn(slot, posting.counts[at] as number, posting.docs.length, counts, index.lengths);
    for (const [field, score] of byField.entries()) add(text, term as string, FIELDS[field] as Field, score);
  }
  scale(found, text, Math.max(weight.text, 0.1));
  // Before anybody chose it, all that was learned of it is its title.
  const learnedFrom = index.learner.wasChosen(id) ? "accepted" : "title";
  scale(found, told(asked, index.learner.because(asked.words, id), learnedFrom), weight.learned);
  const place = index.inbox?.ids.indexOf(id) ?? -1;
  if (index.inbox && place >= 0) scale(found, told(asked, index.inbox.said.because(asked.words, place), "customers"), weight.inbox);
  const speaks = found.size > 0 || (from.alike[slot] as number) >= FAR_ALIKE;
  if (speaks) scale(found, besides(found, told(asked, index.learner.alike(asked.words, id), "alike")), weight.alike);
  if (found.size === 0 && asked.telling.size <= 1) scale(found, common(asked, slot), 1);
  return largestFirst([...found.values()]);
}

/** How much of each telling word stands in the article: of "every" in "delivery" two of four pieces do, by chance. */
function agreeing({ probes }: Asked, slot: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { posting, term, part } of probes) {
    if (term !== undefined && posting.docs.includes(slot)) found.set(term, part + (found.get(term) ?? 0));
  }
  return found;
}

/**
 * "Who are you" by a title that says "Are you a robot": words that say little, but two of them, of a message that says hardly anything else.
 * One agrees by chance.
 */
function common(asked: Asked, slot: number): Map<string, HitTerm> {
  const shares = new Map<string, HitTerm>();
  for (const [term, { docs, counts }] of asked.common) {
    const at = docs.indexOf(slot);
    if (at >= 0 && countIn(counts[at] as number, 0) > 0) add(shares, term, "title", 1);
  }
  return shares.size > 1 ? shares : new Map();
}

function add(shares: Map<string, HitTerm>, term: string, from: HitTerm["from"], score: number): void {
  if (score <= 0) return;
  const share = shares.get(`${from} ${term}`);
  if (share) share.weight += score;
  else shares.set(`${from} ${term}`, { term, from, weight: score });
}

/** By word: those that say something by themselves, or all where none does and people have chosen. */
function told(asked: Asked, scores: Float64Array, from: HitTerm["from"]): Map<string, HitTerm> {
  const [telling, all] = [new Map<string, HitTerm>(), new Map<string, HitTerm>()];
  for (const [i, score] of scores.entries()) {
    const word = asked.words[i] as string;
    const term = asked.telling.get(word);
    if (term !== undefined) add(telling, term, from, score);
    add(all, term ?? word, from, score);
  }
  return telling.size > 0 || from !== "accepted" ? telling : all;
}

/** These, but for words that were found already: there, what they mean counts too. */
function besides(found: ReadonlyMap<string, HitTerm>, alike: Map<string, HitTerm>): Map<string, HitTerm> {
  const placed = [...alike.values()].map((share) => ({
    ...share,
    from: [...found.values()].find(({ term }) => term === share.term)?.from ?? share.from,
  }));
  return new Map(placed.map((share) => [`${share.from} ${share.term}`, share]));
}

/** Takes these in, so that together they weigh `weight`. */
function scale(found: Map<string, HitTerm>, shares: Map<string, HitTerm>, weight: number): void {
  let all = 0;
  for (const share of shares.values()) all += share.weight;
  if (weight <= 0) return;
  for (const [key, share] of shares) {
    const more = (weight * share.weight) / all;
    found.set(key, { ...share, weight: more + (found.get(key)?.weight ?? 0) });
  }
}

function largestFirst(shares: HitTerm[]): HitTerm[] {
  let total = 0;
  for (const { weight } of shares) total += weight;
  return shares
    .map((share) => ({ ...share, weight: share.weight / total }))
    .filter((share) => share.weight >= SHARE_LEAST)
    .sort((a, b) => b.weight - a.weight || (`${a.from} ${a.term}` < `${b.from} ${b.term}` ? -1 : 1));
}
