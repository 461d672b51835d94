/**
 * Learns which answer was chosen for which words, one example at a time: for each answer a linear support vector machine (squared hinge,
 * dual coordinate steps, with replays of earlier examples), and how near the message is to the middle of those it was chosen for: by its
 * words, and by what they mean.
 *
 * The same examples in the same order make the same model to the bit on every machine: nothing but sums, products, quotients and roots is
 * reckoned, chance is seeded by the example's number, and every `EVERY` examples the model is made anew from its own packed form, so that
 * one that was stored and read again goes on exactly as one that never stopped.
 */

import { ln } from "./exact";
import { type Features, featuresOf } from "./features";
import { Middles } from "./middles";
import { pack, unpack } from "./pack";
import { Weights } from "./weights";

/** What an agent said to a suggestion. */
export interface Example {
  /** The chosen answer's id; of a refused one, its id. */
  label: string;
  /** What the customer wrote, as folded words. */
  words: readonly string[];
  /** It was not what the customer needed. */
  isRefused?: boolean;
  /** The words are the answer's own title. */
  isTitle?: boolean;
}

/** An example with its features' numbers and values, and how far each label's machine leans on it. */
export interface Held {
  example: Example;
  label: number;
  features: Int32Array;
  values: Float64Array;
  leans: Map<number, number>;
}

/** Examples between two packings. */
export const EVERY = 256;
/** Examples that are replayed, the newest. */
export const WINDOW = 8_192;
/** Replays of each example. A step costs the more the more labels there are: with many, fewer, so that it stays some milliseconds. */
const REPLAYS = { most: 20, labels: 8_000 };
/** How much a wrong answer costs against large weights. */
const COST = 2;
const DIAGONAL = 1 / (2 * COST);
/** Every machine says no by this much to what it knows nothing of. */
const BIAS = 1;
/** A smaller step changes nothing that anyone would see, and would touch every label. */
const STEP_LEAST = 0.1;

export class Learner {
  labels: string[] = [];
  /** How many examples there were, how many of them people's choices, and how many of those no refusals. */
  examples = 0;
  choices = 0;
  accepted = 0;
  weights = new Weights();
  /** By label, how many of them chose it. */
  chosen: number[] = [];
  /** Squared length of the middle of each label's examples. */
  spans: number[] = [];
  held: Held[] = [];
  /** By what words mean. Whole numbers, which packing leaves as they are. */
  readonly middles = new Middles();
  private readonly labelOf = new Map<string, number>();
  /** By label, at work in a step and zero between steps. */
  private scores = new Float64Array(0);
  private change = new Float64Array(0);
  private isDone = new Uint8Array(0);

  /** Goes on from what `pack` gave, of which `tail` are the last examples, at most `WINDOW`. */
  static unpack(bytes: Uint8Array, tail: readonly Example[]): Learner {
    return unpack(new Learner(), bytes, tail);
  }

  /** The model in few bytes; the examples themselves are not in it. */
  pack(): Uint8Array {
    return pack(this);
  }

  /** The number of a label. */
  label(name: string): number {
    let label = this.labelOf.get(name);
    if (label === undefined) {
      label = this.labels.push(name) - 1;
      this.labelOf.set(name, label);
      this.spans.push(0);
      this.chosen.push(0);
      if (label >= this.scores.length) {
        const room = Math.max(256, 2 * label);
        [this.scores, this.change, this.isDone] = [new Float64Array(room), new Float64Array(room), new Uint8Array(room)];
      }
    }
    return label;
  }

  /** Learns from one example, in about a millisecond. Returns whether it was made anew from its packed form: then that is worth storing. */
  learn(example: Example): boolean {
    const features = featuresOf(example.words);
    const label = this.label(example.label);
    this.examples++;
    if (!example.isTitle) this.choices++;
    if (!example.isRefused) this.middles.learn(label, example.words);
    if (!example.isTitle && !example.isRefused) {
      this.accepted++;
      this.chosen[label] = (this.chosen[label] as number) + 1;
    }
    for (const [i, key] of features.keys.entries()) {
      const feature = this.weights.number(key, this.examples);
      this.weights.seen[feature] = (this.weights.seen[feature] as number) + 1;
      if (example.isRefused) continue;
      const times = this.weights.count(feature, label);
      const value = (features.weights[i] as number) * power125(this.rarity(feature));
      this.spans[label] = (this.spans[label] as number) + (2 * times - 1) * value * value;
    }
    const held = this.hold(features, example);
    this.held.push(held);
    if (this.held.length > WINDOW) this.held.shift();
    this.step(held);
    const dice = diceOf(this.examples);
    const replays = Math.max(1, Math.min(REPLAYS.most, Math.floor(REPLAYS.labels / this.labels.length)));
    for (let i = 0; i < replays; i++) this.step(this.held[dice() % this.held.length] as Held);
    if (this.examples % EVERY !== 0) return false;
    const again = Learner.unpack(
      this.pack(),
      this.held.map((one) => one.example),
    );
    [this.weights, this.spans, this.held] = [again.weights, again.spans, again.held];
    return true;
  }

  /**
   * What speaks for each label, by its number: its machine, how near its examples are by their words (0 to 1), and how near by what those
   * mean (-1 to 1; 0 where nothing is known of it). `lang`: of the message, BCP 47.
   */
  ask(words: readonly string[], lang?: string): { machines: Float64Array; near: Float64Array; alike: Float64Array } {
    const { keys, weights } = featuresOf(words);
    const machines = new Float64Array(this.labels.length);
    const near = new Float64Array(this.labels.length);
    const [values, middles] = [new Float64Array(keys.length), new Float64Array(keys.length)];
    let [valued, middled] = [0, 0];
    for (let i = 0; i < keys.length; i++) {
      const rarity = this.rarity(this.weights.find(keys[i] as number));
      values[i] = (weights[i] as number) * power75(rarity);
      middles[i] = (weights[i] as number) * power125(rarity);
      valued += squared(values[i] as number);
      middled += squared(middles[i] as number);
    }
    for (let i = 0; i < keys.length; i++) {
      const feature = this.weights.find(keys[i] as number);
      if (feature === undefined) continue;
      const value = (values[i] as number) / (Math.sqrt(valued) || 1);
      const middle = squared(middles[i] as number) / (Math.sqrt(middled) || 1);
      this.weights.each(feature, (label, weight, count) => {
        machines[label] = (machines[label] as number) + weight * value;
        near[label] = (near[label] as number) + count * middle;
      });
    }
    for (let label = 0; label < near.length; label++) near[label] = (near[label] as number) / (Math.sqrt(this.spans[label] as number) || 1);
    return { machines, near, alike: this.middles.ask(words, lang, this.labels.length) };
  }

  /** How much each of these words speaks for a label; nothing below zero. */
  because(words: readonly string[], name: string): Float64Array {
    const shares = new Float64Array(words.length);
    const label = this.labelOf.get(name);
    if (label === undefined) return shares;
    const { keys, weights, from } = featuresOf(words);
    for (const [i, places] of from.entries()) {
      const feature = this.weights.find(keys[i] as number);
      if (feature === undefined) continue;
      const rarity = this.rarity(feature);
      this.weights.each(feature, (other, weight, count) => {
        if (other !== label) return;
        const often = count / Math.sqrt(this.spans[label] || 1);
        const share =
          Math.max(0, weight) * (weights[i] as number) * power75(rarity) + often * squared((weights[i] as number) * power125(rarity));
        for (const place of places) shares[place] = (shares[place] as number) + share / places.length;
      });
    }
    return shares;
  }

  /** How much each of these words means what a label's examples mean; nothing below zero. */
  alike(words: readonly string[], name: string): Float64Array {
    const label = this.labelOf.get(name);
    return label === undefined ? new Float64Array(words.length) : this.middles.because(words, label);
  }

  /** Whether people have chosen it. */
  wasChosen(name: string): boolean {
    const label = this.labelOf.get(name);
    return label !== undefined && (this.chosen[label] ?? 0) > 0;
  }

  /** An example as it is replayed: its length is 1. */
  hold({ keys, weights }: Features, example: Example): Held {
    const features: number[] = [];
    const values: number[] = [];
    for (let i = 0; i < keys.length; i++) {
      const feature = this.weights.find(keys[i] as number);
      if (feature === undefined) continue;
      features.push(feature);
      values.push((weights[i] as number) * power75(this.rarity(feature)));
    }
    return { example, label: this.label(example.label), features: Int32Array.from(features), values: unit(values), leans: new Map() };
  }

  /** How telling a feature is: the fewer examples hold it, the more. */
  rarity(feature: number | undefined): number {
    return ln(1 + (this.examples + 1) / ((feature === undefined ? 0 : (this.weights.seen[feature] as number)) + 0.5));
  }

  /** One coordinate step of every machine for one example. */
  private step({ example: { isRefused }, label, features, values, leans }: Held): void {
    // Who has no score and leans on nothing says no as it should: with ten thousand labels, those few that do are what costs.
    const touched = [...leans.keys(), label];
    for (let i = 0; i < features.length; i++) this.weights.addTo(this.scores, features[i] as number, values[i] as number, touched);
    const changed: number[] = [];
    for (const other of touched) {
      if (this.isDone[other] || (isRefused && other !== label)) continue;
      this.isDone[other] = 1;
      const side = other === label && !isRefused ? 1 : -1;
      const lean = leans.get(other) ?? 0;
      const slope = side * ((this.scores[other] as number) - BIAS) - 1 + DIAGONAL * lean;
      const leaning = Math.max(0, lean - slope / (1 + DIAGONAL));
      if (Math.abs(leaning - lean) < STEP_LEAST) continue;
      if (leaning > 0) leans.set(other, leaning);
      else leans.delete(other);
      this.change[other] = side * (leaning - lean);
      changed.push(other);
    }
    for (let i = 0; i < features.length && changed.length > 0; i++) {
      this.weights.change(features[i] as number, changed, this.change, values[i] as number);
    }
    for (const other of touched) this.scores[other] = this.isDone[other] = this.change[other] = 0;
  }
}

/** Not by `**`, whose last digit is each browser's own affair. */
const squared = (x: number): number => x * x;

/** x to the power of 3/4. */
const power75 = (x: number): number => Math.sqrt(x) * Math.sqrt(Math.sqrt(x));

/** x to the power of 5/4. */
const power125 = (x: number): number => x * Math.sqrt(Math.sqrt(x));

function unit(values: number[]): Float64Array {
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return Float64Array.from(values, (value) => value / length);
}

/** Whole numbers of 32 bits, the same for the same seed. */
function diceOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
