/** Changing a text without leaving a trace: letter case, spaces and commas stay right. */
import { type Finding, quoted, type Span } from "../lint/finding";
import { fill } from "../replies/fill";
import type { Instead } from "./voice";

/** `words` with the letter case of what they take the place of. */
export function casedAs(words: string, like: string): string {
  // Few letters in capitals are an abbreviation: what it stands for is written as ever.
  if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return like.length > 4 ? words.toUpperCase() : words;
  return /^[\p{Lu}]/u.test(like) ? capital(words) : words;
}

export const capital = (text: string) =>
  text.replace(/^(\P{L}*)(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase());

/** The text with each span changed by `to`; empty takes it out, with the commas and spaces that only stood for it. */
export function mended(text: string, spans: readonly Span[], to: (words: string) => string): string {
  const changed = [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((said, { start, end }) => `${said.slice(0, start)}${to(said.slice(start, end)) || "{{gone}}"}${said.slice(end)}`, text);
  return changed.includes("{{gone}}") ? fill(changed, {}).text : changed;
}

/** A whole word or phrase, in any letter case. */
export const phrase = (words: string) => {
  const escaped = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['’]/g, "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}_@#/.])${escaped}(?![\\p{L}\\p{N}_@]|\\.\\p{L})`, "giu");
};

/** Words of a list that stand in a text, the longer before the shorter, each place once. */
export function listed(text: string, list: readonly Instead[]): (Span & { say: string })[] {
  const found: (Span & { say: string })[] = [];
  for (const { not, say } of [...list].sort((a, b) => b.not.length - a.not.length)) {
    if (not.trim() === "") continue;
    for (const { 0: match, index } of text.matchAll(phrase(not))) {
      const end = index + match.length;
      if (!found.some((other) => index < other.end && other.start < end)) found.push({ start: index, end, say: say.trim() });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A finding of words from a list, mended where the list says by what. */
export function ofList(
  check: Finding["check"],
  severity: Finding["severity"],
  text: string,
  found: readonly (Span & { say: string })[],
): Finding | undefined {
  if (found.length === 0) return undefined;
  const replaced = found.filter(({ say }) => say !== "");
  const spans = found.map(({ start, end }) => ({ start, end }));
  const byPlace = new Map(replaced.map(({ start, say }) => [start, say]));
  const fix = [...replaced]
    .sort((a, b) => b.start - a.start)
    .reduce((said, { start, end }) => {
      const words = said.slice(start, end);
      return said.slice(0, start) + casedAs(byPlace.get(start) ?? words, words) + said.slice(end);
    }, text);
  const values = {
    way: replaced.length > 0 ? "instead" : "plain",
    words: quoted(text, spans),
    instead: [...new Set(replaced.map(({ say }) => `“${say}”`))].join(", "),
  };
  return { check, severity, spans, values, ...(replaced.length > 0 && { fixes: [fix] }) };
}

/** Sentences with the space behind each, so that joined they are the text. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^.!?…\n]*(?:[.!?…]+(?!\s|$)[^.!?…\n]*)*(?:[.!?…]+["”»)]*|\n|$)\s*/gu)?.filter(Boolean) ?? [];

/** The text without the sentences these spans stand in; undefined where nothing would be left. */
export function withoutSentences(text: string, spans: readonly Span[]): string | undefined {
  let at = 0;
  const kept = sentencesOf(text).filter((sentence) => {
    const [start, end] = [at, at + sentence.length];
    at = end;
    return !spans.some((span) => span.start < end && start < span.end);
  });
  const rest = kept.join("").trim();
  return /\p{L}{2,}.*\p{L}{2,}/su.test(rest) ? rest : undefined;
}
