import type { Catalogue } from "../catalogue";
import type { mood as en } from "../en/mood";

/** Arabic: the frequent words. */
export const mood: Partial<Record<keyof typeof en, Catalogue[string]>> = {
  "mood.label": "المزاج",
  "mood.because": "بسبب {words}",
};
