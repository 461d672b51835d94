/** Links that X bills, hides or distrusts. */
import type { Audience, Message } from "../rows";
import { type Finding, quoted, type Span, spansOf } from "./finding";

const LINK =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\p{N}@.\-/])(?:[a-z0-9-]{1,63}\.)+(?:com|org|net|io|co|app|shop|store|help|support|es|mx|ar|uk|de|fr|eu|us|example|ly|gl|me|cc)(?:\/[^\s<>"]*)?(?![\p{L}\p{N}@-])/giu;
/** Public services that hide where a link leads; many are on lists of spam. */
const SHORT =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|bitly\.com|tinyurl\.com|goo\.gl|ow\.ly|buff\.ly|is\.gd|v\.gd|rb\.gy|cutt\.ly|t\.ly|shorturl\.at|tiny\.cc|rebrand\.ly|dlvr\.it|s\.id|t\.co)(?:\/|$)/i;

/** Where links stand in a text. */
export const linksIn = (text: string): Span[] =>
  spansOf(text, LINK).map(({ start, end }) => ({ start, end: end - (/[.,;:!?)\]}'’”»]+$/.exec(text.slice(start, end))?.[0].length ?? 0) }));

/**
 * Shortened links: X wraps every link in its own, and treats those that hide their target as a risk
 * (https://help.x.com/en/safety-and-security/phishing-spam-and-malware-links).
 */
export function shortLinks(text: string): Finding[] {
  const spans = linksIn(text).filter(({ start, end }) => SHORT.test(text.slice(start, end)));
  return spans.length > 0 ? [{ check: "link_short", severity: "warn", spans, values: { links: quoted(text, spans) } }] : [];
}

/**
 * A public post with a link costs 0.20 USD through X's API, and 0.015 without (https://docs.x.com/x-api/getting-started/pricing). Posted by
 * hand it costs nothing. A first reply to somebody with a link is what X most often folds away as probable spam.
 */
export function postedLinks(text: string, audience: Audience, said: readonly Message[]): Finding[] {
  const spans = linksIn(text);
  if (audience === "private" || spans.length === 0) return [];
  const isFirst = !said.some(({ direction, deletedAt }) => direction === "outbound" && deletedAt === undefined);
  const values = { count: spans.length };
  return [
    ...(isFirst ? [{ check: "link_first", severity: "note", spans, values } as const] : []),
    { check: "link_billed", severity: "note", spans, values },
  ];
}
