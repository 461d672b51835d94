/** What tells one group from all other texts: the words it is named by. */
import { stemsOf, type Text } from "./vectors";

/** So many words name a group. */
const TERMS = 3;
/** A word that fewer of its texts have names nothing. */
const SHARE_LEAST = 0.25;

/** The telling terms of each group, as most of its texts write them, the most telling first. None where its texts share no word. */
export function tellingTerms(texts: readonly Text[], groups: ReadonlyMap<string, string>): Map<string, string[]> {
  const everywhere = new Map<string, number>();
  const inside = new Map<string, { size: number; counts: Map<string, Counted> }>();
  for (const text of texts) {
    const id = groups.get(text.id);
    const group = id === undefined ? undefined : (inside.get(id) ?? { size: 0, counts: new Map<string, Counted>() });
    if (id !== undefined && group) inside.set(id, { ...group, size: group.size + 1 });
    const seen = new Set<string>();
    for (const { stem, isSaid, text: written } of stemsOf(text)) {
      if (seen.has(stem)) continue;
      seen.add(stem);
      everywhere.set(stem, (everywhere.get(stem) ?? 0) + 1);
      if (group && !isSaid) count(group.counts, stem, written.toLowerCase());
    }
  }
  return new Map([...inside].map(([id, { size, counts }]) => [id, mostTelling(counts, size, everywhere, texts.length)]));
}

interface Counted {
  count: number;
  forms: Map<string, number>;
}

function count(counts: Map<string, Counted>, stem: string, form: string) {
  const counted = counts.get(stem) ?? { count: 0, forms: new Map<string, number>() };
  counted.count++;
  counted.forms.set(form, (counted.forms.get(form) ?? 0) + 1);
  counts.set(stem, counted);
}

/** By how many of the group have it, times how much more often than elsewhere; of two as telling the one that comes first in the alphabet. */
function mostTelling(counts: Map<string, Counted>, size: number, everywhere: ReadonlyMap<string, number>, all: number): string[] {
  const least = Math.max(2, SHARE_LEAST * size);
  return [...counts]
    .filter(([, { count }]) => count >= least)
    .map(([stem, { count, forms }]) => {
      const rarity = Math.log((all + 1) / (everywhere.get(stem) ?? 1)) + 1;
      const form = first(forms);
      return { form, worth: Math.round(1024 * (count / size) * rarity) };
    })
    .sort((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1))
    .slice(0, TERMS)
    .map(({ form }) => form);
}

/** The most frequent form, the first in the alphabet of those as frequent. */
const first = (forms: ReadonlyMap<string, number>): string => [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
