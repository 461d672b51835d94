/** The checks of the tone of one reply. Pure. */
import type { Finding } from "../lint/finding";
import { apology } from "./apology";
import { blame } from "./blame";
import { formality } from "./formality";
import { jargon } from "./jargon";
import { promise } from "./promise";
import type { Said, ToneCheck } from "./said";
import { shouting } from "./shouting";
import { emoji, firstName, greeting, length, signOff, words } from "./voiced";

const CHECKED: readonly ToneCheck[] = [
  promise,
  apology,
  blame,
  shouting,
  jargon,
  formality,
  firstName,
  emoji,
  words,
  greeting,
  signOff,
  length,
];

/** What there is to say of the tone; nothing of an empty text. */
export const tone = (said: Said): Finding[] => (said.text.trim() === "" ? [] : CHECKED.flatMap((check) => check(said) ?? []));
