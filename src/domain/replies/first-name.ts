/** The name to greet someone by, from the name they show on X: only when it surely is one, because "Hi The" is worse than "Hi there". */

const PRONOUNS_AND_NOTES = /\([^()]*\)|\[[^[\]]*\]|(?<!\p{L})(?:she|he|they|ella|él)\s*\/\s*\p{L}+(?:\s*\/\s*\p{L}+)?/giu;
const AFTER_NAME = /\s[|•·–—~/\\-]\s?.*|[|•·].*/u;
const CREDENTIAL = /^(?:ph\.?d|m\.?d|mba|cpa|rn|esq|jr|sr|ii|iii|iv|dds|dvm|ma|msc|ba|bsc|obe|mbe|pe)\.?$/i;
const TITLE = /^(?:dr|dra|prof|profa|mr|mrs|ms|mx|miss|sir|madam|sr|sra|srta|lic|ing|arq|rev|capt|sgt|lt|dame)\.?$/i;
/** With only one of these before it, a name is a family name. */
const FORMAL = /^(?:mr|mrs|ms|mx|miss|sr|sra|srta|dr|dra|prof|profa|lic|ing|arq|rev|capt|sgt|lt)\.?$/i;
const NAME = /^\p{Lu}[\p{Ll}\p{M}]+(?:['’]\p{Lu}?[\p{Ll}\p{M}]+|-\p{L}[\p{Ll}\p{M}]+)*$/u;
const PARTICLE = /^(?:de|del|la|las|los|da|das|do|dos|di|van|von|der|den|bin|ibn|al|el|y|e|le|du|ter|af|av|st)$/i;
/** Scripts where the family name stands first, or where letters have no case to tell a name by. */
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}'’-]+$/u;

/** Words of display names that are no persons: brands, roles, jokes. */
const NO_NAMES = new Set(
  `the a an and of in on at for with from to by or not no my your our his her their its is are was am be im just only this that
  team official inc llc ltd gmbh corp co company group shop store cafe coffee bar restaurant hotel bakery kitchen food pizza beer wine
  news radio tv media press magazine daily times podcast show channel studio studios films music records band club fan fans fanpage army
  support help helpdesk service services care customer customers client desk bot app web online digital tech software data cloud crypto
  bitcoin btc eth nft trader trading capital invest investor finance bank gaming gamer games game esports sports sport football fc cf sc
  guy girl man woman boy lady mom mum dad mama papa daddy mommy grandma king queen prince princess lord master boss chief captain doctor
  nurse teacher coach chef writer author artist designer developer engineer lawyer photographer photography blogger
  big little old young new real true happy angry sad mad tired lazy crazy hungry sleepy lonely secret anonymous unknown nobody someone
  somebody anybody everyone user username person human people citizen patriot american english british proud blessed hello hi hey
  love lover life world earth city town street home house school university college church foundation society association
  black white red blue green pink gold golden silver dark light night day sunny sunshine moon star stars sun sky cat cats dog dogs bear
  wolf fox lion tiger dragon bird panda monkey unicorn ninja pirate wizard ghost vampire zombie sparkles rainbow sugar honey baby babe
  cheese potato taco bacon cookie cake
  equipo oficial tienda noticias ayuda soporte servicio cliente clientes club amigos mundo vida loco loca feliz triste rey reina gato
  perro sol luna estrella señor señora don doña hermano hermana mamá papá abuela abuelo grupo empresa casa bar cafetería el la los las un
  una unos de del con para por sin mi tu su yo soy que`.split(/\s+/),
);

/** The first name in a display name, as to write it, or nothing. */
export function firstName(displayName: string | undefined): string | undefined {
  const shown = (displayName ?? "").normalize("NFKC").slice(0, 200).replace(PRONOUNS_AND_NOTES, " ");
  if (/[@&+]|https?:|\.\w{2,}|\p{L}\d|\d\p{L}/u.test(shown)) return undefined;
  const bare = shown.replace(/[^\p{L}\p{M}\p{N}\s.,'’|•·–—~/\\-]/gu, " ").trim();
  const [before = "", ...rest] = bare.replace(AFTER_NAME, "").split(",");
  const after = rest.join(" ").trim();
  let words = before.split(/\s+/).filter(Boolean);
  // "García, Ana" has its family name first; "Ana García, PhD" has not.
  if (after && words.length === 1 && !after.split(/\s+/).every((word) => CREDENTIAL.test(word))) return undefined;
  const titles = words.findIndex((word) => !TITLE.test(word));
  if (titles < 0) return undefined;
  const formal = words.slice(0, titles).some((word) => FORMAL.test(word));
  words = words.slice(titles).filter((word) => !CREDENTIAL.test(word));
  if (words.length === 0 || words.length > 5 || (formal && words.length === 1)) return undefined;
  if (words.some((word) => /\p{N}/u.test(word) || (NO_NAMES.has(word.toLowerCase()) && !PARTICLE.test(word)))) return undefined;
  return properName(words);
}

function properName(words: string[]): string | undefined {
  const first = words[0] as string;
  if (PARTICLE.test(first) || NO_NAMES.has(first.toLowerCase()) || !LATIN.test(first) || [...first].length > 20) return undefined;
  const [upper, lower] = [first === first.toUpperCase(), first === first.toLowerCase()];
  // Alone, capitals may be a brand and small letters anything; beside a family name they are a habit.
  if ((upper || lower) && words.length === 1) return undefined;
  if (upper && [...first].length < 3) return undefined;
  const name = upper || lower ? first.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) : first;
  return NAME.test(name) ? name : undefined;
}
