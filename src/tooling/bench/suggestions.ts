/** What a suggestion costs: processor time of one query over 2,000 and 10,000 articles, beside MiniSearch over the same. */
import MiniSearch from "minisearch";
import { createIndex, search, wordsOf } from "../../domain/knowledge/rank";
import type { Article } from "../../domain/rows";
import { inventAcceptances, inventArticles, inventMessages } from "./articles";
import { cpu } from "./cpu";
import { benchLearning } from "./learning";
import type { Row } from "./row";
import { benchThreads } from "./threads";

const SIZES = [
  { articles: 2_000, p95: 5 },
  { articles: 10_000, p95: 20 },
];
const BUILD_MOST = 1_500;
/** Until the engine has compiled what it will. */
const WARM_UP = 300;
const QUERIES = 400;
/** MiniSearch is slower by far: fewer tell enough. */
const BASELINE = { warmUp: 20, queries: 100 };
const ACCEPTED = 2_000;

/** Measures 12-word messages against an index that has learned from 2,000 accepted suggestions. Milliseconds of processor time. */
export async function benchSuggestions([train, test]: readonly string[]): Promise<Row[]> {
  if (train !== undefined && test !== undefined)
    return /\.(jsonl|ndjson|json)$/i.test(train) ? benchThreads(train, test) : benchLearning(train, test);
  const rows: Row[] = [];
  for (const size of SIZES) {
    const articles = inventArticles(size.articles);
    const acceptances = inventAcceptances(ACCEPTED, articles, wordsOf);
    const started = cpu();
    const index = createIndex(articles, acceptances);
    const built = cpu() - started;
    const ours = measure((message) => search(index, message, { lang: "en", limit: 5 }), WARM_UP, QUERIES);
    const mini = miniSearch(articles);
    const theirs = measure(
      (message) => mini.search(message, { fuzzy: 0.2, prefix: true, boost: { title: 2.5, tags: 2 } }).slice(0, 5),
      BASELINE.warmUp,
      BASELINE.queries,
    );
    const name = (what: string) => `Suggestions: ${size.articles.toLocaleString("en")} articles, ${what}`;
    rows.push(
      { name: name("12-word message, median"), value: ours.p50, unit: "ms", baseline: { name: "MiniSearch", value: theirs.p50 } },
      {
        name: name("12-word message, p95"),
        value: ours.p95,
        unit: "ms",
        baseline: { name: "MiniSearch", value: theirs.p95 },
        goal: `at most ${size.p95}`,
        ok: ours.p95 <= size.p95,
      },
    );
    if (size.articles === 10_000) {
      rows.push({ name: name("building the index"), value: built, unit: "ms", goal: `at most ${BUILD_MOST}`, ok: built <= BUILD_MOST });
    }
  }
  return rows;
}

function miniSearch(articles: Article[]): MiniSearch {
  const mini = new MiniSearch({ fields: ["title", "body", "tags"], extractField: (article, field) => String(article[field]) });
  mini.addAll(articles);
  return mini;
}

function measure(query: (message: string) => unknown, warmUp: number, queries: number): { p50: number; p95: number } {
  const messages = inventMessages(warmUp + queries);
  const times: number[] = [];
  for (const [i, message] of messages.entries()) {
    const before = cpu();
    query(message);
    if (i >= warmUp) times.push(cpu() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
