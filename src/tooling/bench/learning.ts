/**
 * How soon suggestions learn: each label is an article of which nothing but the title is known, each text a message for which it was chosen.
 * Beside each figure stands plain MiniSearch over the same titles and the same texts.
 */
import MiniSearch from "minisearch";
import { readInbox } from "../../domain/knowledge/inbox";
import { titlesOf } from "../../domain/knowledge/learning/examples";
import { Index, search } from "../../domain/knowledge/rank";
import { wordsOf } from "../../domain/knowledge/terms";
import type { Article } from "../../domain/rows";
import { cpu } from "./cpu";
import { dice, shuffled } from "./dice";
import { percentile } from "./figures";
import { type Labelled, readLabelled } from "./labelled";
import type { Row } from "./row";

const STEPS = [100, 500, 2_000];
/** Top 1 and top 3 on CLINC150. */
const GOALS: Record<string, [number, number]> = {
  "500 learned": [0.72, 0.85],
  "2,000 learned": [0.85, 0.95],
  "all learned": [0.93, 0.98],
  cold: [0.5, 0.68],
  "cold, with an unlabelled inbox": [0.6, 0.79],
};
const MS_MOST = 5;
const BYTES_MOST = 2_000_000;
/** MiniSearch is slow over many texts: as many messages tell enough of it. */
const BASELINE = 400;
/** Until the engine has compiled what it will. */
const WARM_UP = 200;

const titleOf = (label: string) => label.replace(/[_-]+/g, " ");
const articleOf = (label: string): Article => ({
  id: label,
  title: titleOf(label),
  body: "",
  tags: [],
  lang: "",
  createdAt: 0,
  updatedAt: 0,
  uses: 0,
});

/** Learns from the CSV `train` one by one, in a seeded order, and asks with the texts of `test`. Throws where a file can't be read. */
export function benchLearning(train: string, test: string): Row[] {
  const given = shuffled(readLabelled(train), dice(1));
  const asked = readLabelled(test);
  const labels = [...new Set([...given, ...asked].map(({ label }) => label))].sort();
  const index = new Index();
  for (const label of labels) index.put(articleOf(label));
  for (const title of titlesOf(index.live())) index.learner.learn(title);
  console.log(`  ${labels.length} labels, ${given.length} texts to learn from, ${asked.length} to ask with; shares of right answers`);
  const rows = found("cold", index, asked, mini(labels, []));
  index.inbox = readInbox(
    index,
    given.map(({ text }) => text),
  );
  rows.push(...found("cold, with an unlabelled inbox", index, asked, mini(labels, [])));
  index.inbox = undefined;
  const [updates, queries]: [number[], number[]] = [[], []];
  const steps = [...STEPS.filter((step) => step < given.length), given.length];
  for (const [i, { text, label }] of given.entries()) {
    const before = cpu();
    index.learner.learn({ label, words: wordsOf(text) });
    if (i >= WARM_UP) updates.push(cpu() - before);
    if (!steps.includes(i + 1)) continue;
    const name = i + 1 === given.length ? "all learned" : `${(i + 1).toLocaleString("en")} learned`;
    rows.push(...found(name, index, asked, mini(labels, given.slice(0, i + 1)), queries));
  }
  const bytes = index.learner.pack().length;
  return [
    ...rows,
    { name: "The model", value: bytes, unit: "bytes", goal: "under 2 MB", ok: bytes < BYTES_MOST },
    ...times("A query", queries),
    ...times("An update", updates),
  ];
}

function times(name: string, of: number[]): Row[] {
  const p95 = percentile(of, 0.95);
  return [
    { name: `${name}, processor time, median`, value: percentile(of, 0.5), unit: "ms" },
    { name: `${name}, processor time, p95`, value: p95, unit: "ms", goal: `at most ${MS_MOST}`, ok: p95 <= MS_MOST },
  ];
}

type Search = (text: string) => string[];

/** Top 1, 3 and 5 of both. */
function found(name: string, index: Index, asked: Labelled[], baseline: Search, queries: number[] = []): Row[] {
  const ours = shares(asked, (text) => {
    const before = cpu();
    const hits = search(index, text, { limit: 5 });
    queries.push(cpu() - before);
    return hits.map(({ article }) => article.id);
  });
  const theirs = shares(shuffled(asked, dice(2)).slice(0, BASELINE), baseline);
  return ([1, 3, 5] as const).map((top, i): Row => {
    const [value, goal] = [ours[i] as number, GOALS[name]?.[i]];
    const row = { name: `${name}: top ${top}`, value, unit: "", baseline: { name: "MiniSearch", value: theirs[i] as number } };
    // Goals stand with two places.
    return goal === undefined ? row : { ...row, goal: `at least ${goal}`, ok: Number(value.toFixed(2)) >= goal };
  });
}

function shares(asked: Labelled[], ask: Search): number[] {
  const right = [0, 0, 0];
  for (const { text, label } of asked) {
    const place = ask(text).indexOf(label);
    for (const [i, top] of [1, 3, 5].entries()) if (place >= 0 && place < top) right[i] = (right[i] as number) + 1;
  }
  return right.map((count) => count / asked.length);
}

/** Plain MiniSearch: titles, and beneath each the texts learned. */
function mini(labels: string[], learned: Labelled[]): Search {
  const texts = new Map<string, string[]>(labels.map((label) => [label, []]));
  for (const { text, label } of learned) texts.get(label)?.push(text);
  const engine = new MiniSearch({ fields: ["title", "body"] });
  engine.addAll(labels.map((id) => ({ id, title: titleOf(id), body: texts.get(id)?.join("\n") })));
  return (text) =>
    engine
      .search(text)
      .slice(0, 5)
      .map(({ id }) => String(id));
}
