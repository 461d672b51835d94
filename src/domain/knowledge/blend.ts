/**
 * Several signals made one order: how well the text fits, what customers' own words say of it, what was chosen for such messages, what
 * its words mean, how often it is used. Each counts by how far it lifts an article above the others.
 */
import type { Index } from "./catalogue";
import { ln } from "./learning/exact";

/** What speaks for each article, by its slot; all in standard deviations above the mean but `machines`. */
export interface Signals {
  text: Float64Array;
  inbox: Float64Array;
  learned: Float64Array;
  /** How near what the message means is to what the article is for; zero where either is in another language than English. */
  alike: Float64Array;
  used: Float64Array;
  /** What was learned says of it by itself: about 2 for a message it was chosen for. */
  machines: Float64Array;
}

/** Weights, measured on CLINC150 with 150 titles. */
const INBOX = 3;
const MACHINES = 2;
const USED = 0.1;
/**
 * What meaning counts at first; what it would count with many choices, half of the way there after so many an article; and after how many
 * the words themselves have told half of what it could.
 */
const ALIKE = { first: 0.5, last: 1, half: 0.5, told: 100 };
/** After how many choices an article the text counts as much as what was learned; customers' words make it worth more. */
const HALF = { alone: 0.1, withInbox: 1.5 };
/** What it counts at first; titles are learned too. */
const FIRST = { alone: 0.7, withInbox: 1 };
/** Meaning speaks for itself from so many standard deviations above the other articles. */
export const FAR_ALIKE = 2.5;
/** Sums of whole numbers do not depend on their order, and articles stand in another on every machine. */
const PARTS = 2 ** 20;

/** Each of the scores that count, in standard deviations above their mean. */
function standard(scores: Float64Array, counts: (slot: number) => boolean): Float64Array {
  let [all, sum, squares] = [0, 0, 0];
  for (let slot = 0; slot < scores.length; slot++) {
    if (!counts(slot)) continue;
    const score = scores[slot] as number;
    all++;
    sum += Math.round(score * PARTS);
    squares += Math.round(score * score * PARTS);
  }
  const mean = sum / PARTS / (all || 1);
  const deviation = Math.sqrt(Math.max(0, squares / PARTS / (all || 1) - mean * mean));
  return deviation > 1e-6 ? scores.map((score, slot) => (counts(slot) ? (score - mean) / deviation : 0)) : new Float64Array(scores.length);
}

/** The signals for a message: `text` is how well each slot's text fits it, `words` its folded words, `lang` its language (BCP 47). */
export function signals(index: Index, text: Float64Array, words: readonly string[], lang?: string): Signals {
  const size = text.length;
  const isLive = (slot: number) => index.articles[slot] !== undefined;
  const [inbox, machines] = [new Float64Array(size), new Float64Array(size)];
  const [near, alike] = [new Float64Array(size), new Float64Array(size)];
  const asked = index.inbox && { ids: index.inbox.ids, scores: index.inbox.said.ask(words) };
  for (const [i, id] of asked?.ids.entries() ?? []) {
    const slot = index.slot(id);
    if (slot !== undefined) inbox[slot] = asked?.scores[i] as number;
  }
  const learned = index.learner.ask(words, lang);
  for (const [label, id] of index.learner.labels.entries()) {
    const slot = index.slot(id);
    if (slot === undefined) continue;
    machines[slot] = learned.machines[label] as number;
    near[slot] = learned.near[label] as number;
    alike[slot] = learned.alike[label] as number;
  }
  const [strong, close] = [standard(machines, isLive), standard(near, isLive)];
  return {
    text: standard(text, isLive),
    inbox: standard(inbox, isLive),
    learned: strong.map((value, slot) => (MACHINES * value + (close[slot] as number)) / (MACHINES + 1)),
    alike: standard(alike, (slot) => isLive(slot) && alike[slot] !== 0),
    used: standard(
      Float64Array.from(index.articles, (article) => (article ? ln(1 + article.uses) : 0)),
      isLive,
    ),
    machines,
  };
}

/** What each signal adds to the score of an article. */
export function shares(index: Index, from: Signals, slot: number): Record<"text" | "inbox" | "learned" | "alike" | "used", number> {
  const by = index.inbox ? "withInbox" : "alone";
  const { learner, lengths } = index;
  const text = (FIRST[by] * HALF[by]) / (HALF[by] + learner.choices / (lengths.articles || 1));
  // What was refused tells nothing of what an article means.
  const chosen = learner.accepted / (lengths.articles || 1);
  const alike = (ALIKE.last - ((ALIKE.last - ALIKE.first) * ALIKE.half) / (ALIKE.half + chosen)) * (ALIKE.told / (ALIKE.told + chosen));
  const told = text / (index.inbox ? 1 + INBOX : 1);
  return {
    text: told * (from.text[slot] as number),
    inbox: told * INBOX * (from.inbox[slot] as number),
    learned: (1 - text) * (from.learned[slot] as number),
    alike: alike * (from.alike[slot] as number),
    used: USED * (from.used[slot] as number),
  };
}
