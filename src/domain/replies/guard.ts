/**
 * What must not stand in a public reply: e-mail addresses, phone, card, order and account numbers. It would rather ask once too
 * often than let one through, but prices, dates, times, years, handles, hashtags and links are none.
 */
import { SHAPES } from "./guard-shapes";

export interface PrivateDetail {
  kind: "email" | "phone" | "card" | "order" | "account";
  /** As written. */
  match: string;
  /** Where it starts, in UTF-16 code units. */
  index: number;
}

/**
 * Private details in a text, in their order. `allowed` are texts whose own details are public, such as the article a reply comes
 * from with the brand's help address.
 */
export function findPrivate(text: string, allowed: readonly string[] = []): PrivateDetail[] {
  const found = scan(text);
  if (found.length === 0 || allowed.length === 0) return found;
  const open = new Set(allowed.flatMap((one) => [same(one), ...scan(one).map(({ match }) => same(match))]));
  return found.filter(({ match }) => !open.has(same(match)));
}

const same = (match: string) => match.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, "");

function scan(text: string): PrivateDetail[] {
  const found: PrivateDetail[] = [];
  let rest = plainSigns(text);
  for (const { kind, pattern, holds } of SHAPES) {
    for (const match of rest.matchAll(pattern)) {
      const it = match.groups?.it ?? match[0];
      const index = match.index + match[0].length - it.length;
      if (holds && !holds(it, rest)) continue;
      // What was understood once is not looked at again.
      rest = rest.slice(0, index) + "\n".repeat(it.length) + rest.slice(index + it.length);
      if (kind !== "harmless") found.push({ kind, match: text.slice(index, index + it.length), index });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Where the digits of other scripts start: Arabic, Persian, Devanagari and full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

/** Other scripts' digits, spaces and dashes as plain ones, sign for sign so that places stay the same. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/[\u00A0\u2000-\u200B\u202F\u2060\uFEFF]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}
