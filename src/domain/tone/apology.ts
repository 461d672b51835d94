/** Who is upset hears a word of regret. */
import { APOLOGY, GREETING } from "../training/signs";
import { capital } from "./mend";
import type { ToneCheck } from "./said";

/** Understanding shown in other words than these is one too. */
const UNDERSTOOD =
  /\b(?:(?:i|we)(?:'re| are|'m| am)? ?(?:totally |completely |really )?(?:understand|get|hear)(?: you| that| how| your| why)|(?:that|this) (?:must be|is|sounds) (?:so |really |very )?(?:frustrating|annoying|disappointing)|not (?:the experience|what we want|good enough)|let you down|entendemos|entiendo|comprendemos|qué rabia|no es lo que (?:queremos|esperamos))/iu;
const SORRY = { en: "we're sorry about this.", es: "sentimos lo ocurrido." };

export const apology: ToneCheck = ({ text, lang, isUpset }) => {
  const plain = text.replace(/’/g, "'");
  if (!isUpset || plain.search(APOLOGY) >= 0 || UNDERSTOOD.test(plain)) return undefined;
  return { check: "apology", severity: "note", spans: [], values: {}, fixes: [saysSorry(text, SORRY[lang ?? "en"])] };
};

/** The regret stands behind the greeting, where there is one. */
function saysSorry(text: string, sorry: string): string {
  const [greeted = "", mark] = /^[^.!?,:\n]{1,40}(?:,\s*\p{L}+)?([,.!:])\s*/u.exec(text) ?? [];
  if (greeted === "" || greeted.search(GREETING) < 0 || greeted.search(GREETING) > 3) return `${capital(sorry)} ${text}`;
  const rest = capital(text.slice(greeted.length));
  return `${greeted.trimEnd()} ${mark === "," || mark === ":" ? sorry : capital(sorry)} ${rest}`.trim();
}
