/** The same reply in other words: a few that mean the same take each other's place, and a sentence more opens or closes it. */
import { languageOf } from "../training/signs";

/** Words that can stand for each other, in English and Spanish. */
const SAME: readonly (readonly string[])[] = [
  ["hi", "hello", "hey"],
  ["thanks for", "thank you for", "we appreciate"],
  ["sorry about that", "apologies for that", "sorry for the trouble"],
  ["sorry for the", "apologies for the"],
  ["let us know", "tell us"],
  ["get in touch", "write to us"],
  ["have a look", "take a look"],
  ["right away", "straight away"],
  ["as soon as possible", "as soon as we can"],
  ["working days", "business days"],
  ["usually", "normally", "as a rule"],
  ["we will", "we'll", "we are going to"],
  ["you can", "you're able to"],
  ["happy to help", "glad to help"],
  ["if you need anything else", "should there be anything else"],
  ["takes", "needs"],
  ["check", "look at"],
  ["hola", "buenas"],
  ["gracias por", "te agradecemos", "muchas gracias por"],
  ["lo sentimos", "sentimos lo ocurrido", "disculpa las molestias"],
  ["avísanos", "dinos"],
  ["cuanto antes", "lo antes posible"],
  ["normalmente", "por lo general"],
  ["días hábiles", "días laborables"],
  ["puedes", "es posible"],
  ["en seguida", "enseguida", "ahora mismo"],
];

const OPENINGS = { en: ["Thanks for writing.", "Good that you ask."], es: ["Gracias por escribirnos.", "Qué bien que preguntes."] };
const CLOSINGS = {
  en: ["Tell us how it goes.", "Write again if it doesn't work."],
  es: ["Cuéntanos qué tal.", "Escríbenos otra vez si no funciona."],
};

const GREETED = /^(?:hi|hello|hey|dear|hola|buenas)(?: there)?\b(?![^.!?,:\n]*\p{L}+[^.!?,:\n]*\s\p{L}+\s\p{L}+)/iu;
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patternOf = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}@#_])${escaped(words)}(?![\\p{L}\\p{N}_])`, "giu");
const GROUPS = SAME.map((group) => new RegExp(group.map((words) => patternOf(words).source).join("|"), "giu"));

/** With the case of the first letter of what it takes the place of. */
const cased = (words: string, like: string) => (/^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words);

/** Every word that has others beside it becomes the one `step` places on. */
function otherWords(text: string, step: number): string {
  return GROUPS.reduce((said, pattern, i) => {
    const group = SAME[i] as readonly string[];
    return said.replace(pattern, (found) => {
      const at = group.indexOf(found.toLowerCase());
      return cased(group[(at + step) % group.length] as string, found);
    });
  }, text);
}

/** Other ways to say the text, each another; by the same text always the same. */
export function variations(text: string, firstName?: string): string[] {
  const lang = languageOf(text) ?? "en";
  const isNamed = firstName === undefined || text.includes(firstName);
  const named = (said: string) => {
    if (isNamed || !GREETED.test(said)) return said;
    return said.replace(GREETED, (greeting) => `${greeting.replace(/ there$/i, "")} ${firstName}`);
  };
  const [open, open2] = OPENINGS[lang];
  const [close, close2] = CLOSINGS[lang];
  const all = [
    named(otherWords(text, 1)),
    `${named(otherWords(text, 1))} ${close}`,
    `${open} ${otherWords(text, 1)}`,
    `${open2} ${otherWords(text, 2)} ${close2}`,
    `${open} ${otherWords(text, 2)} ${close}`,
  ];
  return [...new Set(all)].filter((one) => one !== text);
}
