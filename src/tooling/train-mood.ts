/**
 * `npm run train-mood -- TWEETS.csv [--hold-out]`: trains the model of customers' moods and writes it to `src/domain/mood/english.json`.
 * With `--hold-out` an eighth of the tweets is left out, and what the model makes of them is printed instead; nothing is written.
 */
import { writeFileSync } from "node:fs";
import { readerOf } from "../domain/mood/linear";
import { MOODS } from "../domain/mood/mood";
import { judge } from "./mood/judge";
import { train } from "./mood/train";
import { readTweets, seeded, shuffle } from "./mood/tweets";

const FILE = "src/domain/mood/english.json";
const FROM =
  "Tweets of SemEval 2013-17 task 4 (CC BY 3.0) and of N. Sanders' Twitter sentiment corpus, and invented messages to brands (src/tooling/mood)";
/** How often each mood is in customer care: the tweets left out are weighed to be like that. */
const IN_CARE = { upset: 0.5, calm: 0.32, happy: 0.18 };

const [file, holdOut] = process.argv.slice(2);
if (!file) {
  console.error("Which tweets? npm run train-mood -- TWEETS.csv (first column text; second negative, neutral or positive)");
  process.exit(1);
}
const { tweets, left } = readTweets(file);
console.log(`${tweets.length.toLocaleString("en")} tweets${left ? `; ${left} rows without a label are left out` : ""}`);
if (holdOut === "--hold-out") {
  const mixed = shuffle(tweets, seeded(1));
  const eighth = Math.floor(mixed.length / 8);
  const held = mixed.slice(0, eighth);
  const read = readerOf(train(mixed.slice(eighth), FROM));
  const weight = Object.fromEntries(MOODS.map((mood) => [mood, (IN_CARE[mood] * eighth) / held.filter(([, is]) => is === mood).length]));
  for (const [name, weights] of [
    ["as they are", undefined],
    ["as frequent as in care", weight as typeof IN_CARE],
  ] as const) {
    const { accuracy, f1, macro } = judge(held, (text) => read(text).mood, weights);
    const each = MOODS.map((mood) => `${mood} ${f1[mood].toFixed(3)}`).join(", ");
    console.log(`${eighth} tweets left out, ${name}: accuracy ${accuracy.toFixed(3)}, F1 ${each}, macro ${macro.toFixed(3)}`);
  }
} else {
  // Short lists on one line, as the formatter has them.
  const json = JSON.stringify(train(tweets, FROM), undefined, 2).replace(/\[\s+([-\d.]+),\s+([-\d.]+)\s+\]/, "[$1, $2]");
  writeFileSync(FILE, `${json}\n`);
  console.log(`${FILE} is written.`);
}
