/** How far two ways to part the same things agree. */

export interface Agreement {
  /** Normalised mutual information, by the arithmetic mean of both entropies: 0 to 1. */
  nmi: number;
  /** Adjusted Rand index: 1 is the same, 0 what chance does. */
  ari: number;
}

/** Both name the part of each thing, in the same order. */
export function agreementOf(ours: readonly string[], theirs: readonly string[]): Agreement {
  const [a, b] = [countsOf(ours), countsOf(theirs)];
  const both = new Map<string, Map<string, number>>();
  for (const [i, part] of ours.entries()) {
    const row = both.get(part) ?? new Map<string, number>();
    row.set(theirs[i] as string, (row.get(theirs[i] as string) ?? 0) + 1);
    both.set(part, row);
  }
  const n = ours.length;
  let shared = 0;
  let pairs = 0;
  for (const [part, row] of both) {
    for (const [other, count] of row) {
      shared += (count / n) * Math.log((count * n) / ((a.get(part) as number) * (b.get(other) as number)));
      pairs += pairsOf(count);
    }
  }
  const entropies = entropy(a, n) + entropy(b, n);
  const [pairsA, pairsB] = [sumOfPairs(a), sumOfPairs(b)];
  const expected = (pairsA * pairsB) / pairsOf(n);
  const most = (pairsA + pairsB) / 2;
  return { nmi: entropies === 0 ? 1 : (2 * shared) / entropies, ari: most === expected ? 1 : (pairs - expected) / (most - expected) };
}

function countsOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

const pairsOf = (count: number) => (count * (count - 1)) / 2;
const sumOfPairs = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
const entropy = (counts: Map<string, number>, n: number) =>
  -[...counts.values()].reduce((sum, count) => sum + (count / n) * Math.log(count / n), 0);
