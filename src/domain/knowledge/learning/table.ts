/** The table of words: what `words.json` holds, and how it is read. */

/** The table as it is kept in its file. */
export interface WordsFile {
  /** What it was made from. */
  from: string;
  /** WordNet's: it asks to stand on every copy. */
  licence: string;
  /** Stems, a line each, the most frequent first. */
  words: string;
  /** Base64: for each stem its vector, half a byte a number, the first of two in the upper half; 8 is zero. */
  vectors: string;
}

export interface Table {
  /** By stem. */
  rankOf: Map<string, number>;
  /** By rank, `DIMENSIONS` numbers each, as long together as the word counts. */
  vectors: Float32Array;
}

/** How many numbers say what a word means. */
export const DIMENSIONS = 40;
/** The word of this rank counts half. */
const HALF = 200;

/** The sum of products of two vectors' `DIMENSIONS` numbers. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

/** How far a vector reaches. */
export const lengthOf = (vector: Float64Array): number => Math.sqrt(dot(vector, vector));

/** Unpacks the file, in some hundredths of a second. */
export function unpacked({ words, vectors }: WordsFile): Table {
  const rankOf = new Map(words.split("\n").map((word, rank) => [word, rank]));
  const bytes = atob(vectors);
  const found = new Float32Array(rankOf.size * DIMENSIONS);
  const own = new Float64Array(DIMENSIONS);
  for (let rank = 0; rank < rankOf.size; rank++) {
    const from = rank * DIMENSIONS;
    for (let i = 0; i < DIMENSIONS; i++) {
      const byte = bytes.charCodeAt((from + i) >> 1);
      own[i] = (i % 2 === 0 ? byte >> 4 : byte & 15) - 8;
    }
    const scale = (rank + 1) / (rank + HALF) / (lengthOf(own) || 1);
    for (let i = 0; i < DIMENSIONS; i++) found[from + i] = scale * (own[i] as number);
  }
  return { rankOf, vectors: found };
}
