/** Words of the trade that customers need not know, with plain ones. */
import { listed, ofList } from "./mend";
import type { ToneCheck } from "./said";
import type { Instead } from "./voice";

/** By what not to say; empty where no one word fits. */
const KNOWN: Record<string, string> = {
  "please be advised that": "",
  "as per your": "as in your",
  "as per our": "as in our",
  utilize: "use",
  utilise: "use",
  leverage: "use",
  "going forward": "from now on",
  "at this point in time": "now",
  "in the event that": "if",
  "prior to": "before",
  "in order to": "to",
  "escalate your ticket": "pass this on",
  "escalated your ticket": "passed this on",
  "escalated to tier 2": "passed on to a specialist",
  "tier 2": "our specialists",
  "tier 1": "our first team",
  RMA: "return",
  ETA: "expected time",
  SLA: "answer time",
  SKU: "product number",
  KB: "help page",
  "back-end": "system",
  backend: "system",
  "known issue": "problem we know of",
  "root cause": "cause",
  troubleshoot: "find the problem",
  "action item": "next step",
  "touch base": "talk",
  "circle back": "come back to this",
  "end user": "customer",
  "a efectos de": "para",
  "en base a": "según",
  "a la mayor brevedad": "lo antes posible",
  "proceder a": "",
  "procederemos a": "vamos a",
  "escalar el ticket": "pasarlo a un compañero",
  "escalado el ticket": "pasado a un compañero",
  "nivel 2": "nuestros especialistas",
  "causa raíz": "causa",
  "usuario final": "cliente",
};
const LIST: Instead[] = Object.entries(KNOWN).map(([not, say]) => ({ not, say }));
/** Short words in capitals are meant only as they stand: "eta" is no ETA. */
const EXACT = new Set(["RMA", "ETA", "SLA", "SKU", "KB"]);

export const jargon: ToneCheck = ({ text, voice }) => {
  const own = voice?.jargon ?? [];
  const isOwn = (words: string) => own.some(({ not }) => not.toLowerCase() === words.toLowerCase());
  const found = listed(text, [...own, ...LIST]).filter(({ start, end }) => {
    const words = text.slice(start, end);
    // "16 KB" is a size.
    const isSize = words.toUpperCase() === "KB" && /\d\s?$/.test(text.slice(0, start));
    return !isSize && (isOwn(words) || !EXACT.has(words.toUpperCase()) || EXACT.has(words));
  });
  return ofList("jargon", "note", text, found);
};
