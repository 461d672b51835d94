/** The middle of the messages each answer was chosen for, by what they mean. Sums of whole numbers: exact, and the same in any order. */
import { meaningOf, wordMeaning } from "./meaning";
import { DIMENSIONS, dot, lengthOf } from "./table";

/** A word this far from a middle (the cosine) has nothing to do with it. */
const NEAR = 0.4;

export class Middles {
  /** By label, `DIMENSIONS` numbers each. */
  private sums = new Int32Array(0);
  /** By label: reckoned anew for each message, they would cost as much as all the rest. */
  private lengths = new Float64Array(0);

  /** Of this label one more message, as folded words; one in another language than English says nothing. */
  learn(label: number, words: readonly string[]): void {
    const meaning = meaningOf(words);
    if (!meaning) return;
    const sum = this.of(label);
    this.put(
      label,
      meaning.map((value, i) => (sum[i] ?? 0) + value),
    );
  }

  /** The sum of a label's messages: `DIMENSIONS` whole numbers, all zero where there are none. */
  of(label: number): Float64Array {
    return new Float64Array(DIMENSIONS).map((_, i) => this.sums[label * DIMENSIONS + i] ?? 0);
  }

  /** Sets the sum of a label's messages. */
  put(label: number, sum: Float64Array): void {
    if (label >= this.lengths.length) {
      const room = Math.max(2 * this.lengths.length, label + 1);
      const [sums, lengths] = [new Int32Array(room * DIMENSIONS), new Float64Array(room)];
      sums.set(this.sums);
      lengths.set(this.lengths);
      [this.sums, this.lengths] = [sums, lengths];
    }
    this.sums.set(sum, label * DIMENSIONS);
    this.lengths[label] = lengthOf(sum);
  }

  /** How near a message lies to the middles of `labels` many labels (cosines, -1 to 1): 0 where either says nothing. */
  ask(words: readonly string[], lang: string | undefined, labels: number): Float64Array {
    const near = new Float64Array(labels);
    const meaning = meaningOf(words, lang);
    if (!meaning) return near;
    const { sums, lengths } = this;
    const own = lengthOf(meaning);
    for (let label = 0; label < labels && label < lengths.length; label++) {
      const length = lengths[label] as number;
      if (length === 0) continue;
      let sum = 0;
      for (let i = 0, at = label * meaning.length; i < meaning.length; i++, at++) sum += (meaning[i] as number) * (sums[at] as number);
      near[label] = sum / (own * length);
    }
    return near;
  }

  /** How much each of these words brings a message near a label's middle; nothing for words that lie far from it. */
  because(words: readonly string[], label: number): Float64Array {
    const sum = this.of(label);
    const length = lengthOf(sum) || 1;
    return Float64Array.from(words, (word) => {
      const meaning = wordMeaning(word);
      const along = dot(meaning, sum) / length;
      return along < NEAR * lengthOf(meaning) ? 0 : along;
    });
  }
}
