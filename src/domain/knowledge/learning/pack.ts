/**
 * A model in few bytes. Weights become whole 64ths and the smallest nothing (measured: no answer is worse for it), and a feature that
 * one old example alone held is forgotten.
 */
import { Reader, Writer } from "./bytes";
import { featuresOf } from "./features";
import type { Example, Learner } from "./learner";
import { DIMENSIONS } from "./table";

const VERSION = 2;
const PARTS = 64;
/** Weights below this many parts are dropped. */
const PARTS_LEAST = 3;
const PARTS_MOST = 127;
/** A feature seen once is kept for this many examples. */
const ONCE = 1_024;

const packedWeight = (weight: number) => {
  const parts = Math.max(-PARTS_MOST, Math.min(PARTS_MOST, Math.round(weight * PARTS)));
  return Math.abs(parts) < PARTS_LEAST ? 0 : parts;
};

/** The model in bytes. */
export function pack(learner: Learner): Uint8Array {
  const { weights, examples, choices, labels, spans, chosen, held, middles } = learner;
  const out = new Writer();
  out.whole(VERSION);
  out.whole(examples);
  out.whole(choices);
  out.whole(labels.length);
  for (const [label, name] of labels.entries()) {
    out.text(name);
    out.real(spans[label] as number);
    out.whole(chosen[label] as number);
    for (const sum of middles.of(label)) out.signed(sum);
  }
  const kept: number[] = [];
  for (let feature = 0; feature < weights.features; feature++) {
    if ((weights.seen[feature] as number) > 1 || (weights.since[feature] as number) > examples - ONCE) kept.push(feature);
  }
  out.whole(kept.length);
  for (const feature of kept) {
    const slots: [label: number, weight: number, count: number][] = [];
    weights.each(feature, (label, weight, count) => {
      const parts = packedWeight(weight);
      if (parts !== 0 || count > 0) slots.push([label, parts, count]);
    });
    slots.sort(([one], [other]) => one - other);
    out.whole((weights.keys[feature] as number) >>> 0);
    out.whole(weights.seen[feature] as number);
    out.whole(examples - (weights.since[feature] as number));
    out.whole(slots.length);
    let last = 0;
    for (const [label, parts, count] of slots) {
      out.whole(label - last);
      out.small(parts);
      out.whole(count);
      last = label;
    }
  }
  out.whole(held.length);
  for (const { leans } of held) {
    out.whole(leans.size);
    for (const [label, lean] of leans) {
      out.whole(label);
      out.real(lean);
    }
  }
  return out.done();
}

/** Fills an empty learner from `bytes`. `tail`: the last examples it learned from. Throws a `RangeError` for what is no model of these. */
export function unpack(learner: Learner, bytes: Uint8Array, tail: readonly Example[]): Learner {
  const input = new Reader(bytes);
  if (input.whole() !== VERSION) throw new RangeError("The model is of another version.");
  learner.examples = input.whole();
  learner.choices = input.whole();
  for (let left = input.whole(); left > 0; left--) {
    const label = learner.label(input.text());
    learner.spans[label] = input.real();
    learner.chosen[label] = input.whole();
    learner.accepted += learner.chosen[label] as number;
    learner.middles.put(
      label,
      new Float64Array(DIMENSIONS).map(() => input.signed()),
    );
  }
  const { weights, examples } = learner;
  for (let left = input.whole(); left > 0; left--) {
    const key = input.whole() | 0;
    const seen = input.whole();
    const feature = weights.number(key, examples - input.whole());
    weights.seen[feature] = seen;
    let label = 0;
    for (let slots = input.whole(); slots > 0; slots--) {
      label += input.whole();
      weights.put(feature, label, input.small() / PARTS, input.whole());
    }
  }
  const held = input.whole();
  if (held > tail.length) throw new RangeError("The model learned from more examples than there are.");
  for (const example of tail.slice(tail.length - held)) {
    const one = learner.hold(featuresOf(example.words), example);
    for (let left = input.whole(); left > 0; left--) one.leans.set(input.whole(), input.real());
    learner.held.push(one);
  }
  return learner;
}
