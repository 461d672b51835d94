/** Numbers in the language now set. */
import { currentLanguage } from "../text";

/** "12,345". */
export const number = (value: number): string => new Intl.NumberFormat(currentLanguage()).format(value);

/** "12.3K", as X writes followers. */
export const compact = (value: number): string =>
  new Intl.NumberFormat(currentLanguage(), { notation: "compact", maximumFractionDigits: 1 }).format(value);

/** "87%" for 0.87. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(currentLanguage(), { style: "percent", maximumFractionDigits: 0 }).format(share);
