/** What to answer a customer: articles, macros and earlier answers, ranked together, learning from each choice. */
import { topicOf } from "../articles/row";
import { isSuggested, oneOfTopic } from "../articles/suggested";
import { isOffered, isOwnMacro } from "../macros/macro";
import { plain } from "../replies/plain";
import { refusalId } from "../replies-log/refusal";
import type { Acceptance, Article, Macro, Message } from "../rows";
import { type Answered, answeredOf, besides, choicesIn } from "./history";
import { readInbox } from "./inbox";
import { passageOf } from "./passage";
import { type PastAnswers, type PastHit, pastAnswers, searchPast } from "./past-answers";
import { createIndex, type Hit, search } from "./rank";
import { type Snapshot, Trainer } from "./trainer";

/** What stands on a card: an article, a macro (its id is the article's), or an answer given before (the id of its message). */
export interface Suggestion extends Hit {
  kind: "article" | "macro" | "answer";
}

/** What the desk knows that suggestions are made of. */
export interface Known {
  articles: readonly Article[];
  macros: readonly Macro[];
  /** What was chosen, and what was refused. */
  acceptances: readonly Acceptance[];
  /** Ids of the teams whose macros the agent is offered. */
  teams: readonly string[];
  /** What was said lately, both ways. */
  messages: readonly Message[];
}

export interface Wanted {
  /** Of the message, BCP 47. */
  lang: string | undefined;
  limit: number;
  /** Ids of articles that rules have named. */
  named: readonly string[];
  /** The agent they are for. */
  me: string;
  /** The message they are for: what was refused for it stays away. */
  messageId?: string | undefined;
  /** Leaves out answers given before. */
  isWrittenOnly?: boolean;
}

/** Articles indexed before something else gets its turn. */
const AT_ONCE = 100;
/** So many more are looked for than are wanted: drafts of others and further languages of one article are left out. */
const SPARE_HITS = 12;
/** Customers' own words tell something of the articles from so many messages on, and until each was chosen so often; the newest are read. */
const INBOX = { least: 200, most: 2_000, choices: 4 };
/** What is written agrees faintly where so many times as much speaks for an earlier answer. */
const FAINT = 1.5;
/** What stands somewhere in a body says half as much as a title, a tag, or what it was chosen for. */
const IN_BODY = 0.5;

/** A macro in the form articles have. */
const likeArticle = ({ id, name, text, lang, createdAt, updatedAt, archivedAt, uses }: Macro): Article => ({
  ...{ id, title: name, body: text, tags: [], lang, createdAt, updatedAt, uses },
  ...(archivedAt !== undefined && { archivedAt }),
});

export class Suggester {
  private readonly index = createIndex([]);
  private readonly trainer: Trainer;
  private readonly stampOf = new Map<string, string>();
  /** By id, those that are not archived. */
  private readonly articles = new Map<string, Article>();
  private readonly macros = new Map<string, Macro>();
  private teams: readonly string[] = [];
  /** What past answers tell, chosen or not. */
  private told: readonly Acceptance[] = [];
  /** Ids of refusals. */
  private refused: ReadonlySet<string> = new Set();
  private past: PastAnswers | undefined;
  private read: { messages: readonly Message[]; answered: readonly Answered[] } | undefined;

  /** `kept`: what was learned before, as `onLearned` was given it; what no longer fits the log is learned anew. */
  constructor(kept?: Snapshot, onLearned: (snapshot: Snapshot) => void = () => {}) {
    this.trainer = new Trainer(this.index, kept, onLearned);
  }

  /** Brings it up to what the desk knows, changing only what changed. Gives way after each millisecond or so of work. */
  *bring({ articles, macros, acceptances, teams, messages }: Known): Generator<void, void> {
    // What is one agent's alone is in nobody else's log; without a text there is nothing to suggest.
    const shared = macros.filter(({ id, text }) => !isOwnMacro(id) && text !== "").map(likeArticle);
    const all = [...articles, ...shared].filter(({ archivedAt }) => archivedAt === undefined);
    const isChanged = yield* this.put(all);
    this.teams = teams;
    this.macros.clear();
    this.articles.clear();
    for (const macro of macros) this.macros.set(macro.id, macro);
    for (const article of articles) if (article.archivedAt === undefined) this.articles.set(article.id, article);
    const isNew = this.read?.messages !== messages;
    if (isNew) this.read = { messages, answered: answeredOf(messages) };
    const answered = this.read?.answered ?? [];
    const chosen = acceptances.filter(({ isRefused }) => !isRefused);
    // All past answers are read for it: not again for each choice.
    if (isNew || isChanged) this.told = choicesIn(answered, articles);
    const told = besides(this.told, chosen);
    this.refused = new Set(acceptances.filter(({ isRefused }) => isRefused).map(({ id }) => id));
    // Of an earlier answer nothing is learned: it is refused for this message alone.
    yield* this.trainer.bring(all, [...acceptances.filter(({ articleId }) => !articleId.startsWith("x_")), ...told]);
    if (!isNew && !isChanged) return;
    const choices = [...chosen, ...told];
    this.past = pastAnswers(answered, choices);
    yield;
    const asked = messages.filter(({ direction, text }) => direction === "inbound" && text !== "").slice(-INBOX.most);
    const isTold = asked.length >= INBOX.least && all.length > 1 && choices.length < INBOX.choices * all.length;
    this.index.inbox = isTold
      ? readInbox(
          this.index,
          asked.map(({ text }) => text),
        )
      : undefined;
  }

  /** The best for what a customer wrote, those a rule has named before them; of one topic the one in the customer's language. */
  suggest(text: string, { lang, limit, named, me, messageId, isWrittenOnly }: Wanted): Suggestion[] {
    const isRefused = ({ article }: Hit) => messageId !== undefined && this.refused.has(refusalId(messageId, article.id));
    const found = search(this.index, text, { ...(lang && { lang }), limit: limit + SPARE_HITS });
    const first = named.flatMap((id) => found.find(({ article }) => article.id === id) ?? this.hitOf(id));
    const hits = [...first, ...found.filter((hit) => !first.includes(hit))].filter(({ article }) => this.isFor(article, me));
    const translated = [...this.articles.values()].filter((article) => article.topicId !== undefined && isSuggested(article, me));
    const written = oneOfTopic(hits, lang, translated, inLanguage)
      .filter((hit) => !isRefused(hit))
      .slice(0, limit)
      .map((hit) => this.withKind(hit));
    if (isWrittenOnly || !this.past || !text) return written;
    const past = searchPast(this.past, text, lang, limit).filter((hit) => !isRefused(hit));
    const answers = past.map((hit) => ({ ...hit, kind: "answer" as const }));
    const topics = new Set(first.map(({ article }) => topicOf(article)));
    const before = past[0]?.isSame ? placeOf(past[0], written, limit, (hit) => topics.has(topicOf(hit.article))) : written.length;
    return [...written.slice(0, before), ...answers.slice(0, 1), ...written.slice(before), ...answers.slice(1)].slice(0, limit);
  }

  private isFor(article: Article, me: string): boolean {
    const macro = this.macros.get(article.id);
    return macro ? isOffered(macro, this.teams) : isSuggested(article, me);
  }

  private withKind = (hit: Hit): Suggestion => ({ ...hit, kind: this.macros.has(hit.article.id) ? "macro" : "article" });

  /** An article none of the customer's words led to. */
  private hitOf(id: string): Hit[] {
    const article = this.articles.get(id);
    if (!article) return [];
    return [{ article, score: 0, passage: passageIn(article), terms: [], uses: article.uses }];
  }

  /** Whether the words of any changed. */
  private *put(articles: readonly Article[]): Generator<void, boolean> {
    const gone = new Set(this.stampOf.keys());
    let [done, isOther] = [0, false];
    for (const article of articles) {
      gone.delete(article.id);
      const stamp = `${article.updatedAt} ${article.uses}`;
      const before = this.stampOf.get(article.id);
      if (before === stamp) continue;
      if (before?.split(" ")[0] !== String(article.updatedAt)) isOther = true;
      this.index.put(article);
      this.stampOf.set(article.id, stamp);
      if (++done % AT_ONCE === 0) yield;
    }
    for (const id of gone) {
      this.index.remove(id);
      this.stampOf.delete(id);
    }
    return isOther || gone.size > 0;
  }
}

/**
 * How many of what is written stand before the answer to nearly the same question: all up to the first that agrees faintly and that no rule
 * has named; in any case it is worth the last place.
 */
function placeOf(past: PastHit, written: readonly Hit[], limit: number, isNamed: (hit: Hit) => boolean): number {
  const most = evidence(past) * past.near;
  const faint = written.findIndex((hit) => !isNamed(hit) && FAINT * evidence(hit) <= most);
  return faint >= 0 ? faint : Math.min(written.length, Math.max(1, limit - 1));
}

/** How many of the customer's words speak for it, where one that says nearly all of it counts as hardly more than one. */
function evidence({ terms }: Hit): number {
  const words = new Map<string, number>();
  let inBody = 0;
  for (const { term, from, weight } of terms) {
    words.set(term, weight + (words.get(term) ?? 0));
    if (from === "body") inBody += weight;
  }
  const squares = [...words.values()].reduce((sum, weight) => sum + weight * weight, 0);
  return squares > 0 ? (1 - IN_BODY * inBody) / squares : 0;
}

const passageIn = (article: Article) => passageOf(plain(article.body), article.lang, new Map());

/** What was found in one language, shown in another. */
const inLanguage = (hit: Hit, article: Article): Hit => ({ ...hit, article, passage: passageIn(article), uses: article.uses });
