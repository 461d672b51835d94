/** Stems and stop words of the languages Perch speaks; words of other languages stay as they are. */
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import { stemmer as stemEnglish } from "stemmer";

export type Stemmed = "en" | "es" | "other";

const ENGLISH = new Set(
  `a an the and or but if of to in on at by for with from as is are was were be been being am i me my mine we us our you your it its
  they them their this that these those do does did doing have has had having will would can could should im ive id youre thats please
  so just there here any some like think also still really`.split(/\s+/),
);
const SPANISH = new Set(
  `el la los las un una unos unas y o u e pero si de del a al en con por para como es son era eran fue ser estar esta estan este esto
  estos estas ese esa eso yo me mi mis tu tus te se su sus nos nosotros lo le les que he ha han hay he habia muy mas ya tengo tiene
  puedo puede porfavor favor gustaria quisiera creo tambien algo alguna`.split(/\s+/),
);
const STOP: Record<Stemmed, Set<string>> = { en: ENGLISH, es: SPANISH, other: new Set() };

const STEM: Record<Stemmed, (word: string) => string> = { en: stemEnglish, es: stemSpanish, other: (word) => word };
/** A stem costs a microsecond, a look-up a tenth of it. Emptied when full, so that no stream of odd words fills the memory. */
const known: Record<Stemmed, Map<string, string>> = { en: new Map(), es: new Map(), other: new Map() };
const KNOWN_MOST = 50_000;

/** The stem of a folded word. */
export function stem(word: string, lang: Stemmed): string {
  if (lang === "other") return word;
  const cache = known[lang];
  let found = cache.get(word);
  if (found === undefined) {
    if (cache.size >= KNOWN_MOST) cache.clear();
    found = STEM[lang](word);
    cache.set(word, found);
  }
  return found;
}

/** Whether a folded word says nothing by itself in this language. */
export const isStopWord = (word: string, lang: Stemmed): boolean => STOP[lang].has(word);

/** "es" of "es-MX"; nothing for what X calls undetermined ("und", "qme", "zxx" ...) or an empty name. */
export function primary(lang: string | undefined): string | undefined {
  const main = lang?.toLowerCase().split(/[-_]/)[0];
  return main && !/^(und|zxx|mul|mis|q..)$/.test(main) ? main : undefined;
}

/** How to stem a text: by the language it says it is in, else by its stop words, else as English. */
export function stemmed(lang: string | undefined, words: Iterable<string>): Stemmed {
  const main = primary(lang);
  if (main) return main === "en" || main === "es" ? main : "other";
  let balance = 0;
  for (const word of words) balance += Number(SPANISH.has(word)) - Number(ENGLISH.has(word));
  return balance > 0 ? "es" : "en";
}
