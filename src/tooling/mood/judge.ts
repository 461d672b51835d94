/** How well moods are told: accuracy, and F1 of each. */
import { MOODS, type Mood } from "../../domain/mood/mood";
import type { Labelled } from "./tweets";

export interface Judged {
  accuracy: number;
  f1: Record<Mood, number>;
  /** The mean of the three F1. */
  macro: number;
}

/** `weights`: what a text of each mood counts; 1 where absent. */
export function judge(texts: readonly Labelled[], moodOf: (text: string) => Mood, weights?: Record<Mood, number>): Judged {
  const zeros = () => Object.fromEntries(MOODS.map((mood) => [mood, 0])) as Record<Mood, number>;
  const [right, told, are] = [zeros(), zeros(), zeros()];
  for (const [text, is] of texts) {
    const weight = weights?.[is] ?? 1;
    const mood = moodOf(text);
    told[mood] += weight;
    are[is] += weight;
    if (mood === is) right[is] += weight;
  }
  const sum = (of: Record<Mood, number>) => MOODS.reduce((all, mood) => all + of[mood], 0);
  const f1 = Object.fromEntries(MOODS.map((mood) => [mood, (2 * right[mood]) / (told[mood] + are[mood] || 1)])) as Record<Mood, number>;
  return { accuracy: sum(right) / sum(are), f1, macro: sum(f1) / MOODS.length };
}
