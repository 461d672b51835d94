/** Words one slip of the finger away. */

/** Every four letters of a word with its ends marked: "_car", "card", "ard_". They find other forms and misspellings of it. */
export function grams(word: string): string[] {
  const padded = `_${word}_`;
  const found: string[] = [];
  for (let i = 0; i + 4 <= padded.length; i++) found.push(padded.slice(i, i + 4));
  return found;
}

/**
 * Whether one letter was left out, added, changed or swapped with the next. The first letter must agree: it is seldom
 * wrong, and words are looked up by it.
 */
export function oneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [leftA, leftB] = [endA - start, endB - start];
  if (leftA <= 1 && leftB <= 1) return leftA + leftB > 0;
  return leftA === 2 && leftB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** Shorter words are one slip away from too many others. */
const SLIP_SHORTEST = 4;

/** All words of an index by first letter and length, to find those one slip away without looking at all. */
export class Spelling {
  private readonly shelves = new Map<string, Set<string>>();

  add(word: string): void {
    const shelf = this.shelves.get(shelfOf(word, word.length));
    if (shelf) shelf.add(word);
    else this.shelves.set(shelfOf(word, word.length), new Set([word]));
  }

  remove(word: string): void {
    this.shelves.get(shelfOf(word, word.length))?.delete(word);
  }

  /** Known words one slip away, in alphabetical order. */
  near(word: string): string[] {
    if (word.length < SLIP_SHORTEST) return [];
    const found: string[] = [];
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const other of this.shelves.get(shelfOf(word, length)) ?? []) if (oneSlip(word, other)) found.push(other);
    }
    return found.sort();
  }
}

const shelfOf = (word: string, length: number) => `${word[0]}${length}`;
