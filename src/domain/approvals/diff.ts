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
  // Most of a long text stays at both ends of what was changed.
  let [start, end] = [0, 0];
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const between = differ(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const parts: Part[] = [];
  for (const { kind, text } of [part("same", a.slice(0, start).join("")), ...between, part("same", a.slice(a.length - end).join(""))]) {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") parts.push(part(kind, text));
  }
  return parts;
}

function differ(a: readonly string[], b: readonly string[]): Part[] {
  if (a.length * b.length > MOST) return [part("gone", a.join("")), part("new", b.join(""))];
  // longest[i][j]: how many words of a from i and b from j are common.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (longest[i] as Uint32Array)[j] = isSame(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: Part[] = [];
  const add = (kind: Part["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") parts.push(part(kind, text));
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined && isSame(x, y)) {
      // The same word after another space, as at the beginning of a text: the space alone has changed.
      if (x !== y) {
        add("gone", spaceOf(x));
        add("new", spaceOf(y));
      }
      add("same", x === y ? x : x.trimStart());
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

const isSame = (x = "", y = "") => x.trimStart() === y.trimStart();
const spaceOf = (word: string) => word.slice(0, word.length - word.trimStart().length);
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+/g) ?? [];
const part = (kind: Part["kind"], text: string): Part => ({ kind, text });
