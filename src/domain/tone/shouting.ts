/** Capitals and rows of marks. */
import { quoted, spansOf } from "../lint/finding";
import { LOUD, SHOUTED } from "../training/signs";
import type { ToneCheck } from "./said";

/** One word in capitals may be a name, or stress; these are always written so. */
const ACRONYMS = new Set(
  "USPS IBAN NASA IMEI HTML HTTP HTTPS WIFI FAQS ASAP UEFI IPTV JPEG UTC GMT BIOS PDFS SEUR MRWA DHL UNESCO LGTBI RGPD GDPR".split(" "),
);

export const shouting: ToneCheck = ({ text }) => {
  const capitals = spansOf(text, SHOUTED).filter(({ start, end }) => {
    const word = text.slice(start, end);
    // An order's code or a name of letters and digits goes on behind a dash.
    return !ACRONYMS.has(word) && !/[-\d_]/.test(text.charAt(end)) && !/[-\d_]/.test(text.charAt(start - 1));
  });
  const spans = [...(capitals.length > 1 ? capitals : []), ...spansOf(text, LOUD)].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return undefined;
  const quiet = spans.reduceRight((said, { start, end }) => {
    const words = said.slice(start, end);
    const isFirst = /(?:^|[.!?¡¿\n]\s*)$/u.test(said.slice(0, start));
    const lower = /\p{L}/u.test(words)
      ? isFirst
        ? words.charAt(0) + words.slice(1).toLowerCase()
        : words.toLowerCase()
      : words.includes("?")
        ? "?"
        : "!";
    return said.slice(0, start) + lower + said.slice(end);
  }, text);
  return { check: "shouting", severity: "note", spans, values: { words: quoted(text, spans) }, fixes: [quiet] };
};
