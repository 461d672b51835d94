/** A list of words as people write it: a line each, "what not to say = what to say". */
import type { Instead } from "../../domain/tone/voice";

const MOST = 500;
const LONGEST = 500;

/** Lines without words before the sign are none; without the sign a word is only marked. */
export const readPairs = (text: string): Instead[] =>
  text
    .split("\n")
    .map((line) => {
      const [not = "", ...say] = line.split("=");
      return { not: not.trim().slice(0, LONGEST), say: say.join("=").trim().slice(0, LONGEST) };
    })
    .filter(({ not }) => not !== "")
    .slice(0, MOST);

export const writePairs = (pairs: readonly Instead[]): string => pairs.map(({ not, say }) => (say ? `${not} = ${say}` : not)).join("\n");
