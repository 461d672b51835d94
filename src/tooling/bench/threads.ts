/**
 * How well suggestions find the article an agent chose in a conversation: lines of JSON
 * `{messages: [{from, text}], candidates: [{id, title}], article}`, oldest message first. `article` is the chosen one's id; of the candidates
 * it is to stand first. Without candidates all articles of the file are.
 */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { exampleOf, titlesOf } from "../../domain/knowledge/learning/examples";
import { Index, order } from "../../domain/knowledge/rank";
import { wordsOf } from "../../domain/knowledge/terms";
import type { Article } from "../../domain/rows";
import type { Row } from "./row";

const thread = z.object({
  messages: z.array(z.object({ from: z.string(), text: z.string() })).min(1),
  candidates: z.array(z.object({ id: z.coerce.string(), title: z.string() })).default([]),
  article: z.coerce.string(),
});
export type Thread = z.infer<typeof thread>;

const AGENTS = /^(agent|brand|company|support|care|business|outbound)/i;

/** The conversations of a file. Throws which line is none, and why. */
export function readThreads(file: string): Thread[] {
  const lines = readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    try {
      return [thread.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}: line ${i + 1} is no conversation: ${error instanceof z.ZodError ? z.prettifyError(error) : error}`);
    }
  });
}

/** What the customer wrote, the newest first; all of it where nobody is named as one. */
export function asked({ messages }: Thread): string {
  const theirs = messages.filter(({ from }) => !AGENTS.test(from));
  return (theirs.length > 0 ? theirs : messages)
    .map(({ text }) => text)
    .reverse()
    .join("\n");
}

/** Learns from the conversations of `train` in their order, and asks with those of `test`. Beside each figure stands how often each is used. */
export function benchThreads(train: string, test: string): Row[] {
  const [given, held] = [readThreads(train), readThreads(test)];
  const articles = new Map<string, Article>();
  const put = (id: string, title: string) => articles.set(id, { ...BLANK, ...articles.get(id), id, title: title || id });
  for (const { candidates, article } of [...given, ...held]) {
    for (const { id, title } of candidates) put(id, title);
    if (!articles.has(article)) put(article, article);
  }
  const index = new Index();
  for (const article of articles.values()) index.put(article);
  for (const title of titlesOf(index.live())) index.learner.learn(title);
  for (const one of given) {
    index.learner.learn(exampleOf({ id: "", articleId: one.article, terms: wordsOf(asked(one)), at: 0 }));
    const article = articles.get(one.article) as Article;
    article.uses++;
    index.put(article);
  }
  console.log(`  ${articles.size} articles, ${given.length} conversations to learn from, ${held.length} to ask with`);
  const often = [...articles.values()].sort((one, other) => other.uses - one.uses || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
  const ours = places(held, (one) => order(index, asked(one)).map(({ article }) => article.id));
  const theirs = places(held, () => often);
  return [
    ...[1, 3, 5].map((most) => row(`R@${most}`, ours, theirs, (place) => Number(place <= most))),
    row("MRR", ours, theirs, (place) => 1 / place),
  ];
}

const BLANK = { title: "", body: "", tags: [], lang: "", createdAt: 0, updatedAt: 0, uses: 0 };

/** At which place, from 1, the chosen article stands among each conversation's candidates. */
function places(threads: readonly Thread[], sort: (one: Thread) => string[]): number[] {
  return threads.map((one) => {
    const among = new Set(one.candidates.map(({ id }) => id));
    const sorted = sort(one).filter((id) => among.size === 0 || among.has(id));
    const at = sorted.indexOf(one.article);
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  });
}

function row(name: string, ours: number[], theirs: number[], worth: (place: number) => number): Row {
  const mean = (some: number[]) => some.reduce((sum, place) => sum + worth(place), 0) / (some.length || 1);
  return { name: `Conversations: ${name}`, value: mean(ours), unit: "", baseline: { name: "most used first", value: mean(theirs) } };
}
