/** How a customer sounds: upset (negative), calm (neutral) or happy (positive). */

export const MOODS = ["upset", "calm", "happy"] as const;
export type Mood = (typeof MOODS)[number];

/** How likely each is, 0 to 1; together 1. */
export type Shares = Record<Mood, number>;

/** The mood of one message, or of several together. */
export interface Reading {
  mood: Mood;
  shares: Shares;
  /** The words that say so, as written, those that counted most first, at most five; none when calm. */
  because: string[];
}

/** Reads a text. `lang` is BCP 47; absent is not known. */
export type ReadMood = (text: string, lang?: string) => Reading;

export const REASONS_MOST = 5;

/** The likeliest; where two are equal, the calmer. */
export const likeliest = ({ upset, calm, happy }: Shares): Mood =>
  upset > calm && upset > happy ? "upset" : happy > calm && happy > upset ? "happy" : "calm";

/** A text that says nothing of how somebody feels. */
export const NOTHING_SAID: Reading = { mood: "calm", shares: { upset: 0.15, calm: 0.7, happy: 0.15 }, because: [] };
