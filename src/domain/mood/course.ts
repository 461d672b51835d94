/** How a customer's messages sound together, and how that goes on: frustration from 0 to 100, and whether it rises. */
import type { Message } from "../rows";
import { likeliest, MOODS, type Mood, REASONS_MOST, type Reading, type ReadMood, type Shares } from "./mood";

/** A message counts this much of the one after it: people calm down, and lose their patience. */
const FADES = 0.6;
/** A calm message says less: who was upset and answers a question with a number is upset still. */
const CALM_COUNTS = 0.5;
/** So many points from what was before are a rise or a fall. */
const TURN = 20;

/** What tells how a message sounds. */
export type Sounding = Pick<Message, "text" | "lang" | "said">;

const CERTAIN: Record<Mood, Shares> = {
  upset: { upset: 0.9, calm: 0.1, happy: 0 },
  calm: { upset: 0.1, calm: 0.9, happy: 0 },
  happy: { upset: 0, calm: 0.1, happy: 0.9 },
};

/** The mood of a message: what an agent said of it, else what its words say. */
export const readingOf = ({ text, lang, said }: Sounding, read: ReadMood): Reading =>
  said?.mood ? { mood: said.mood, shares: CERTAIN[said.mood], because: [] } : read(text, lang);

/** The mood of several messages, oldest first; later ones count more. Calm for none. */
export function together(readings: readonly Reading[]): Reading {
  const weights = readings.map(({ mood }, i) => FADES ** (readings.length - 1 - i) * (mood === "calm" ? CALM_COUNTS : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return { mood: "calm", shares: CERTAIN.calm, because: [] };
  const share = (mood: Mood) => readings.reduce((sum, { shares }, i) => sum + shares[mood] * (weights[i] as number), 0) / all;
  const shares = Object.fromEntries(MOODS.map((mood) => [mood, share(mood)])) as Shares;
  const mood = likeliest(shares);
  const because = [...readings].reverse().flatMap((reading) => (reading.mood === mood ? reading.because : []));
  return { mood, shares, because: mood === "calm" ? [] : [...new Set(because)].slice(0, REASONS_MOST) };
}

/** 0 to 100. */
export const frustrationOf = ({ shares }: Reading): number => Math.round(shares.upset * 100);

export interface Course {
  /** Of all of it, 0 to 100. */
  frustration: number;
  /** Of each message, oldest first. */
  each: number[];
  /** How the last stands to those before it; absent where there is none before it. */
  trend?: "worse" | "steady" | "better";
}

/** How it goes on from message to message, oldest first. Undefined for none. */
export function courseOf(readings: readonly Reading[]): Course | undefined {
  const last = readings.at(-1);
  if (!last) return undefined;
  const each = readings.map(frustrationOf);
  const course = { frustration: frustrationOf(together(readings)), each };
  if (readings.length === 1) return course;
  const rise = frustrationOf(last) - frustrationOf(together(readings.slice(0, -1)));
  return { ...course, trend: rise >= TURN ? "worse" : rise <= -TURN ? "better" : "steady" };
}
