/** What is too heavy for a first load, and only who routes carries: the engine of patterns, and the model of moods. */
import type { Context } from "../commands";
import { readMood } from "../mood/read";
import { re2 } from "./re2";

export const ENGINES: Required<Pick<Context, "patterns" | "moods">> = { patterns: re2, moods: readMood };
