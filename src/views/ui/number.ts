/** Numbers in the language now set. */
import { currentLanguage } from "../text";

const formats = new Map<string, Intl.NumberFormat>();
/** Making a formatter costs far more than using one: one each for a language and shape. */
function format(name: string, shape: Intl.NumberFormatOptions, value: number): string {
  const key = `${currentLanguage()} ${name}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.NumberFormat(currentLanguage(), shape);
    formats.set(key, known);
  }
  return known.format(value);
}

/** "12,345". */
export const number = (value: number): string => format("number", {}, value);

/** "12.3K", as X writes followers. */
export const compact = (value: number): string => format("compact", { notation: "compact", maximumFractionDigits: 1 }, value);

/** "87%" for 0.87. */
export const percent = (share: number): string => format("percent", { style: "percent", maximumFractionDigits: 0 }, share);
