/** Which words the table of meanings holds: stems, the most frequent first, in much text and in what customers write. */
import { readFileSync } from "node:fs";
import { stem } from "../../domain/knowledge/stems";
import { tokens } from "../../domain/knowledge/tokens";
import { careMessages } from "../mood/care";
import { seeded } from "../mood/tweets";

const MODEL = "src/domain/mood/english.json";
/** Each invented message to a brand is filled in so often. */
const TIMES = 12;
/** What customers write about and newspapers hardly. */
const OF_SHOPS = `login logout invoice receipt checkout basket cart warranty guarantee router unsubscribe screenshot voucher coupon promo courier dispatch
  parcel tracking barcode sizing refurbished charger cable battery firmware update install uninstall crash freeze lag buffering outage roaming broadband
  hotspot password passcode username verification authentication fingerprint pin atm overdraft mortgage payee transfer deposit withdrawal debit credit
  cashback rewards points tier upgrade downgrade renewal subscription trial billing autopay statement prepaid topup sim itinerary layover luggage baggage
  boarding standby visa passport reservation checkin rental mileage odometer tire oil insurance claim deductible copay payroll paycheck vacation pto`;

/** A stem, its frequency (of all words, 0 to 1, by a rule of thumb), and its words with theirs. */
export interface Stem {
  stem: string;
  frequency: number;
  forms: { word: string; frequency: number }[];
}

/** Words customers write, the most frequent first: those the mood model knows, then those of brands' customers. */
function spoken(): string[] {
  const { terms } = JSON.parse(readFileSync(MODEL, "utf8")) as { terms: string };
  const texts = [...careMessages(seeded(1), TIMES).map(([text]) => text), OF_SHOPS];
  const found = [...terms.split("\n").filter((term) => /^[a-z']+$/.test(term)), ...texts];
  return [...new Set(found.flatMap((text) => tokens(text).map(({ word }) => word)))];
}

/** The `most` most frequent stems of `known` words, the most frequent of which stand first. */
export function vocabulary(known: readonly string[], most: number): Stem[] {
  const frequencies = new Map<string, number>(known.map((word) => [word, 0]));
  for (const list of [known, spoken()]) {
    // The tenth word of a language is about a tenth as frequent as the first.
    const all = list.reduce((sum, _, place) => sum + 1 / (place + 2), 0);
    for (const [place, word] of list.entries()) {
      const before = frequencies.get(word);
      if (before !== undefined) frequencies.set(word, before + 1 / (place + 2) / all / 2);
    }
  }
  const stems = new Map<string, Stem>();
  for (const [word, frequency] of frequencies) {
    const key = stem(word, "en");
    const found = stems.get(key) ?? { stem: key, frequency: 0, forms: [] };
    stems.set(key, found);
    found.frequency += frequency;
    found.forms.push({ word, frequency });
  }
  return [...stems.values()].sort((one, other) => other.frequency - one.frequency || (one.stem < other.stem ? -1 : 1)).slice(0, most);
}
