/** Vectors made small: turned so that the first of their dimensions tell most, cut there, and rounded to 15 steps. */

type Vector = Float64Array;

const ROUNDS = 100;
/** The largest step to either side: with zero, half a byte. */
const STEPS = 7;

/** The sum of products of two vectors. */
export const dot = (one: ArrayLike<number>, other: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
};

/** Of length 1; nothing stays nothing. */
export function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** Of length 1 around their common middle: what all words share tells nothing. */
export function centred(vectors: readonly Vector[]): Vector[] {
  const units = vectors.map(unit);
  const middle = new Float64Array(units[0]?.length ?? 0);
  for (const vector of units) for (const [i, value] of vector.entries()) middle[i] = (middle[i] as number) + value / units.length;
  return units.map((vector) => unit(vector.map((value, i) => value - (middle[i] as number))));
}

/**
 * The vectors along the `dimensions` directions in which they differ most (principal components, by powers of the matrix), without the first
 * `skipped`: along those lies how frequent a word is and in what kind of text it stands (Mu and Viswanath, "All-but-the-Top", 2018).
 */
export function turned(vectors: readonly Vector[], dimensions: number, skipped: number): Vector[] {
  const size = vectors[0]?.length ?? 0;
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (const [i, row] of rows.entries())
      for (let j = 0; j < size; j++) row[j] = (row[j] as number) + (vector[i] as number) * (vector[j] as number);
  }
  const directions = Array.from({ length: skipped + dimensions }, (_, number) => {
    let direction: Vector = unit(Float64Array.from({ length: size }, (_, i) => ((i * 7 + number * 13) % 17) - 7.5));
    let spread = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const next: Vector = Float64Array.from(rows, (row) => dot(row, direction));
      spread = Math.sqrt(dot(next, next));
      direction = unit(next);
    }
    for (const [i, row] of rows.entries()) {
      for (let j = 0; j < size; j++) row[j] = (row[j] as number) - spread * (direction[i] as number) * (direction[j] as number);
    }
    return direction;
  });
  return vectors.map((vector) => Float64Array.from(directions.slice(skipped), (direction) => dot(direction, vector)));
}

/** Half a byte for each number, two after another in a byte, the first in its upper half; the largest of each vector becomes 7 or -7. */
export function halfBytes(vectors: readonly Vector[]): Uint8Array {
  const halves = vectors.flatMap((vector) => {
    const most = vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) || 1;
    return Array.from(vector, (value) => Math.round((value / most) * STEPS) + STEPS + 1);
  });
  return Uint8Array.from({ length: halves.length / 2 }, (_, i) => (halves[2 * i] as number) * 16 + (halves[2 * i + 1] as number));
}
