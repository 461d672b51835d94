/** `npm run bench -- mood TEST.csv`: how well the mood of unseen messages is told, and what it costs. */
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MOODS } from "../../domain/mood/mood";
import { readMood } from "../../domain/mood/read";
import { judge } from "../mood/judge";
import { LABELS, readTweets } from "../mood/tweets";
import { cpu } from "./cpu";
import { percentile } from "./figures";
import type { Row } from "./row";

const MODEL = fileURLToPath(new URL("../../domain/mood/english.json", import.meta.url));
/** Until the engine has compiled what it will. */
const WARM_UP = 2_000;
const GOAL = { accuracy: 0.73, upset: 0.82, ms: 0.1, bytes: 150_000 };

/**
 * Tells the mood of each text of the CSV (first column text; second negative, neutral or positive). Without a file there is nothing to judge.
 * Throws where the file can't be read.
 */
export async function benchMood([file]: readonly string[]): Promise<Row[]> {
  if (!file) {
    console.log("  nothing to judge: name a CSV of messages and how they sound, npm run bench -- mood TEST.csv");
    return [];
  }
  const { tweets, left } = readTweets(file);
  console.log(`  ${tweets.length.toLocaleString("en")} texts${left ? `; ${left} rows without a label are left out` : ""}`);
  const { accuracy, f1, macro } = judge(tweets, (text) => readMood(text).mood);
  const times = timesOf(tweets.map(([text]) => text));
  const bytes = statSync(MODEL).size;
  const reaches = (value: number, goal: number) => ({ goal: `at least ${goal}`, ok: value >= goal });
  const p95 = percentile(times, 0.95);
  return [
    { name: "Mood: accuracy", value: accuracy, unit: "", ...reaches(accuracy, GOAL.accuracy) },
    ...MOODS.map((mood, i): Row => {
      const row = { name: `Mood: F1 of ${LABELS[i]}`, value: f1[mood], unit: "" };
      return mood === "upset" ? { ...row, ...reaches(f1.upset, GOAL.upset) } : row;
    }),
    { name: "Mood: macro-F1", value: macro, unit: "" },
    {
      name: "Mood: the model's file",
      value: bytes,
      unit: "bytes",
      goal: `under ${GOAL.bytes.toLocaleString("en")}`,
      ok: bytes < GOAL.bytes,
    },
    { name: "Mood: processor time a message, median", value: percentile(times, 0.5), unit: "ms" },
    { name: "Mood: processor time a message, p95", value: p95, unit: "ms", goal: `under ${GOAL.ms}`, ok: p95 < GOAL.ms },
  ];
}

/** Milliseconds each text takes; ten texts are timed together, for the clock is coarser than one. */
function timesOf(texts: readonly string[]): number[] {
  for (let i = 0; i < WARM_UP; i++) readMood(texts[i % texts.length] as string);
  const times: number[] = [];
  for (let i = 0; i < texts.length; i += 10) {
    const some = texts.slice(i, i + 10);
    const before = cpu();
    for (const text of some) readMood(text);
    times.push((cpu() - before) / some.length);
  }
  return times;
}
