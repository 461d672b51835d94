/** What an edit changed, word by word. Pure. */

/** A run of words, with the space before them, that both texts hold, or one alone. */
export interface Part {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Beyond so many words of both together one is shown for the other as a whole: a table of all pairs would be too large. */
const MOST = 1_000_000;

/** The longest common run of words stays; what is not in it is gone or new. */
export function wordDiff(before: string, after: string): Part[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > MOST) return [part("gone", before), part("new", after)];
  // longest[i][j]: how many words of a from i and b from j are common.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (longest[i] as Uint32Array)[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: Part[] = [];
  const add = (kind: Part["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push(part(kind, text));
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && x === y) {
      add("same", x);
      i++;
      j++;
    } else if (y === undefined || (x !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      add("gone", x as string);
      i++;
    } else {
      add("new", y);
      j++;
    }
  }
  return parts;
}

const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+/g) ?? [];
const part = (kind: Part["kind"], text: string): Part => ({ kind, text });
