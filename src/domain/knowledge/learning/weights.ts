/** What is known of each feature: in how many examples it stood and, for each label it has to do with, a weight and how often. */

/** Numbers in a typed array that grows. */
function grown<T extends Int32Array | Float32Array | Uint16Array>(old: T, length: number): T {
  if (old.length >= length) return old;
  const larger = new (old.constructor as new (length: number) => T)(Math.max(length, 2 * old.length, 1024));
  larger.set(old);
  return larger;
}

const COUNT_MOST = 65_535;

/** A list of slots for each feature, one for each label, in typed arrays: a million of them in 12 MB. */
export class Weights {
  private readonly numberOf = new Map<number, number>();
  features = 0;
  slots = 0;
  /** By feature: its key, in how many examples it stood, the example it was first seen in, its first slot (or -1). */
  keys = new Int32Array(0);
  seen = new Int32Array(0);
  since = new Int32Array(0);
  private heads = new Int32Array(0);
  /** By slot: the feature's next one (or -1), the label's number, what it weighs, and how many examples of the label hold it. */
  private nexts = new Int32Array(0);
  private labels = new Uint16Array(0);
  private weights = new Float32Array(0);
  private counts = new Uint16Array(0);

  /** The number of a feature; nothing where it was never seen. */
  find(key: number): number | undefined {
    return this.numberOf.get(key);
  }

  /** The number of a feature, a new one where it was never seen. */
  number(key: number, example: number): number {
    const known = this.numberOf.get(key);
    if (known !== undefined) return known;
    const feature = this.features++;
    this.keys = grown(this.keys, this.features);
    this.seen = grown(this.seen, this.features);
    this.since = grown(this.since, this.features);
    this.heads = grown(this.heads, this.features);
    this.keys[feature] = key;
    this.since[feature] = example;
    this.heads[feature] = -1;
    this.numberOf.set(key, feature);
    return feature;
  }

  /** Visits every label a feature has to do with. */
  each(feature: number, visit: (label: number, weight: number, count: number) => void): void {
    for (let slot = this.heads[feature] as number; slot >= 0; slot = this.nexts[slot] as number) {
      visit(this.labels[slot] as number, this.weights[slot] as number, this.counts[slot] as number);
    }
  }

  /** Adds to `sums`, by label, what the feature weighs times `by`; names in `touched` the labels that had no sum yet. */
  addTo(sums: Float64Array, feature: number, by: number, touched: number[]): void {
    const { nexts, labels, weights } = this;
    for (let slot = this.heads[feature] as number; slot >= 0; slot = nexts[slot] as number) {
      const weight = weights[slot] as number;
      if (weight === 0) continue;
      const label = labels[slot] as number;
      const sum = sums[label] as number;
      if (sum === 0) touched.push(label);
      sums[label] = sum + weight * by;
    }
  }

  /** Adds to the weights of a feature: `by` times what `change` holds for each of the labels `changed`. */
  change(feature: number, changed: readonly number[], change: Float64Array, by: number): void {
    const { nexts, labels, weights } = this;
    let left = changed.length;
    for (let slot = this.heads[feature] as number; slot >= 0 && left > 0; slot = nexts[slot] as number) {
      const difference = change[labels[slot] as number] as number;
      if (difference === 0) continue;
      weights[slot] = (weights[slot] as number) + difference * by;
      left--;
    }
    if (left === 0) return;
    const had = new Set<number>();
    this.each(feature, (label) => had.add(label));
    for (const label of changed) if (!had.has(label)) this.put(feature, label, (change[label] as number) * by, 0);
  }

  /** One more example of the label holds the feature. Returns how many do. */
  count(feature: number, label: number): number {
    for (let slot = this.heads[feature] as number; slot >= 0; slot = this.nexts[slot] as number) {
      if (this.labels[slot] !== label) continue;
      this.counts[slot] = Math.min(COUNT_MOST, (this.counts[slot] as number) + 1);
      return this.counts[slot] as number;
    }
    this.put(feature, label, 0, 1);
    return 1;
  }

  /** A slot for a label that has none yet. */
  put(feature: number, label: number, weight: number, count: number): void {
    const slot = this.slots++;
    this.nexts = grown(this.nexts, this.slots);
    this.labels = grown(this.labels, this.slots);
    this.weights = grown(this.weights, this.slots);
    this.counts = grown(this.counts, this.slots);
    this.nexts[slot] = this.heads[feature] as number;
    this.labels[slot] = label;
    this.weights[slot] = weight;
    this.counts[slot] = count;
    this.heads[feature] = slot;
  }
}
