/** The reader of moods, with its model: fetched when it is first asked for, never with the panel. */
import type { ReadMood } from "../../domain/mood/mood";

let reader: Promise<ReadMood> | undefined;

export function moodReader(): Promise<ReadMood> {
  reader ??= import("../../domain/mood/read").then(({ readMood }) => readMood);
  return reader;
}
