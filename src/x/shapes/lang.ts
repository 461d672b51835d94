/** X's codes for "no language": undetermined, no words, only mentions, links, media and the like. */
const NONE = /^(und|zxx|art|q\w\w)$/;
/** Codes X kept from before they were replaced. */
const OLD: Record<string, string> = { in: "id", iw: "he", ji: "yi" };

/** The language X found a text to be in, as BCP 47; undefined where it found none. */
export function languageOf(code: string | undefined): string | undefined {
  if (!code || NONE.test(code) || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)) return;
  return Object.hasOwn(OLD, code) ? OLD[code] : code;
}
