/** What a brand's voice asks beside formality: the name, emoji, its own words, greeting, sign-off and length. */
import { quoted, spansOf } from "../lint/finding";
import { GREETING } from "../training/signs";
import { listed, mended, ofList, phrase, sentencesOf } from "./mend";
import type { ToneCheck } from "./said";

const EMOJI = /\p{Extended_Pictographic}(?:\u{FE0F}|\u{200D}\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*|[\u{1F1E6}-\u{1F1FF}]{2}/gu;
/** Signs of trade are letters, not faces. */
const LETTERS = /^[©®™]/u;

export const firstName: ToneCheck = ({ text, voice, firstName: name, isFirst, lang }) => {
  if (!voice || voice.firstName === "any" || !name) return undefined;
  const spans = spansOf(text, phrase(name));
  if (voice.firstName === "avoid") {
    if (spans.length === 0) return undefined;
    return { check: "first_name", severity: "note", spans, values: { name, way: "avoid" }, fixes: [mended(text, spans, () => "")] };
  }
  if (spans.length > 0 || !isFirst) return undefined;
  return { check: "first_name", severity: "note", spans: [], values: { name, way: "use" }, fixes: [named(text, name, lang)] };
};

/** "Hi there, ..." becomes "Hi Ana, ..."; without a greeting there is one. */
function named(text: string, name: string, lang: string | undefined): string {
  const greeting =
    /^(¡?(?:hi|hello|hey|dear|hola|buenos días|buenas tardes|buenas noches|buenas|good morning|good afternoon|good evening))(?: there)?(?=\s*[,.!:])/iu;
  if (greeting.test(text)) return text.replace(greeting, (_, word: string) => `${word} ${name}`);
  return `${lang === "es" ? `¡Hola, ${name}!` : `Hi ${name}!`} ${text}`;
}

export const emoji: ToneCheck = ({ text, voice }) => {
  if (!voice || voice.emoji === "any") return undefined;
  const all = spansOf(text, EMOJI).filter(({ start }) => !LETTERS.test(text.slice(start)));
  const spans = voice.emoji === "none" ? all : all.slice(1);
  if (spans.length === 0) return undefined;
  const fixed = spans.reduceRight((said, { start, end }) => said.slice(0, start).replace(/[^\S\n]+$/, "") + said.slice(end), text).trim();
  return { check: "emoji", severity: "note", spans, values: { words: quoted(text, spans), way: voice.emoji }, fixes: [fixed] };
};

export const words: ToneCheck = ({ text, voice }) => voice && ofList("words", "note", text, listed(text, voice.words));

export const greeting: ToneCheck = ({ text, greeting: wanted, isFirst }) => {
  if (wanted === "" || !isFirst || text.toLowerCase().startsWith(wanted.toLowerCase())) return undefined;
  // What greets otherwise gives way: up to its comma or mark, and not further than a few words.
  const [other = ""] = /^[^.!?,:\n]{1,40}[,.!:]\s*/u.exec(text) ?? [];
  const rest = other.search(GREETING) >= 0 && other.search(GREETING) <= 1 ? text.slice(other.length) : text;
  return { check: "greeting", severity: "note", spans: [], values: { wanted }, fixes: [`${wanted} ${rest}`] };
};

export const signOff: ToneCheck = ({ text, signOff: wanted }) => {
  const end = text.trimEnd();
  if (wanted === "" || end.toLowerCase().endsWith(wanted.toLowerCase())) return undefined;
  return { check: "sign_off", severity: "note", spans: [], values: { wanted }, fixes: [`${end} ${wanted}`] };
};

/** Said to fill: without them the sentence stands. */
const FILLERS =
  `please be advised that, at the moment, at this time, just, actually, basically, really, very, simply, of course, kindly, in fact, as a matter of fact
  la verdad es que, en realidad, básicamente, realmente, simplemente, de hecho, por supuesto, en este momento, en estos momentos, ahora mismo`
    .split(/[,\n]/)
    .map((not) => ({ not: not.trim(), say: "" }));

export const length: ToneCheck = ({ text, voice }) => {
  if (!voice) return undefined;
  const characters = [...text].length;
  const sentences = sentencesOf(text).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const isLong = voice.maxCharacters > 0 && characters > voice.maxCharacters;
  const isMany = voice.maxSentences > 0 && sentences > voice.maxSentences;
  if (!isLong && !isMany) return undefined;
  const spare = isLong ? listed(text, FILLERS) : [];
  const values = isLong
    ? { count: characters, most: voice.maxCharacters, way: "characters" }
    : { count: sentences, most: voice.maxSentences, way: "sentences" };
  return { check: "length", severity: "note", spans: spare, values, ...(spare.length > 0 && { fixes: [mended(text, spare, () => "")] }) };
};
