/** Patterns by RE2: in time proportional to the text, so that no rule can hang a desk. */
import { RE2JS } from "re2js";
import { PATTERN_LENGTH, type Patterns } from "./patterns";

/** Compiled patterns kept; no workspace has more. */
const KEPT = 1_000;
const known = new Map<string, ReturnType<Patterns>>();

function compile(source: string): ReturnType<Patterns> {
  if (source.length > PATTERN_LENGTH) return { error: `${source.length} > ${PATTERN_LENGTH}` };
  try {
    const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return {
      find(text) {
        // Whether it is there at all, the engine says much faster than where.
        if (!compiled.test(text)) return;
        const matcher = compiled.matcher(text);
        return matcher.find() ? [matcher.start(), matcher.end()] : undefined;
      },
    };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

export const re2: Patterns = (source) => {
  let pattern = known.get(source);
  if (!pattern) {
    if (known.size >= KEPT) known.clear();
    pattern = compile(source);
    known.set(source, pattern);
  }
  return pattern;
};
