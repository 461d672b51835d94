/** Labelled texts from a CSV: first column text, second label; other columns and what the header calls them don't matter. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { MOODS, type Mood } from "../../domain/mood/mood";

export const LABELS = ["negative", "neutral", "positive"] as const;
export type Labelled = [text: string, mood: Mood];

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** Undoes what exporters did to a tweet: entities, and `\u2019` written out. */
const readable = (text: string) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Throws where the file can't be read or no row has a label; rows without one are left out, and `left` is how many. */
export function readTweets(file: string): { tweets: Labelled[]; left: number } {
  const { data } = Papa.parse<string[]>(readFileSync(file, "utf8"), { skipEmptyLines: true });
  const rows = data.map(([text = "", label = ""]): [string, number] => [
    readable(text),
    LABELS.indexOf(label.trim().toLowerCase() as "neutral"),
  ]);
  const tweets = rows.flatMap(([text, label]): Labelled[] => (label < 0 ? [] : [[text, MOODS[label] as Mood]]));
  if (tweets.length === 0) throw new Error(`${file}: no row has a text and, beside it, ${LABELS.join(", ")}.`);
  const isHeader = (rows[0]?.[1] ?? 0) < 0;
  return { tweets, left: rows.length - tweets.length - Number(isHeader) };
}

/** Numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffles in place. */
export function shuffle<T>(all: T[], random: () => number): T[] {
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
