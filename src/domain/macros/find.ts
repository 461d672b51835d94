/** Finding a macro by a few letters: plain and predictable, the same on every machine. */
import type { Macro } from "./macro";

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const primary = (lang: string | undefined) => lang?.split("-")[0]?.toLowerCase() ?? "";

/** How well it fits what was typed, the least best; nothing where it does not. */
function rankOf({ name, text, actions }: Macro, typed: string): number | undefined {
  const title = plain(name);
  if (title.startsWith(typed)) return 0;
  const words = typed.split(/\s+/).filter(Boolean);
  const starts = title.split(/[^\p{L}\p{N}]+/u);
  if (words.every((word) => starts.some((start) => start.startsWith(word)))) return 1;
  if (words.every((word) => title.includes(word))) return 2;
  const all = plain([name, text, ...actions.flatMap((action) => ("tag" in action ? action.tag : []))].join("\n"));
  return words.every((word) => all.includes(word)) ? 3 : undefined;
}

/**
 * Those that fit what was typed: by where it stands, then those of the message's language (BCP 47) or of none, then the most used. Capitals
 * and accents make no difference.
 */
export function findMacros(macros: readonly Macro[], typed: string, lang?: string): Macro[] {
  const wanted = plain(typed.trim());
  const isForeign = (macro: Macro) => Number(macro.lang !== "" && lang !== undefined && primary(macro.lang) !== primary(lang));
  const found = macros.flatMap((macro) => {
    const rank = rankOf(macro, wanted);
    return rank === undefined ? [] : [{ macro, rank, foreign: isForeign(macro) }];
  });
  found.sort((a, b) => a.rank - b.rank || a.foreign - b.foreign || b.macro.uses - a.macro.uses || (a.macro.name < b.macro.name ? -1 : 1));
  return found.map(({ macro }) => macro);
}
