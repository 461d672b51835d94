/**
 * The mood of a message in its language. It carries the model (90 kB): whoever routes imports it, a view only later, and content scripts
 * never.
 */
import english from "./english.json";
import { type ModelFile, readerOf } from "./linear";
import type { ReadMood } from "./mood";
import { readByCues } from "./spanish";

const readEnglish = readerOf(english as ModelFile);

/** English by the model, as is what nobody knows the language of; Spanish, and what else is known, by the words and faces in `spanish-cues`. */
export const readMood: ReadMood = (text, lang) => (lang === undefined || /^en\b/i.test(lang) ? readEnglish(text) : readByCues(text));
