/** Answers given before, found by what was asked: what nobody has written an article about may have been answered all the same. */
import { withoutMentions } from "../approvals/same";
import { findPrivate } from "../replies/guard";
import type { Acceptance, Article } from "../rows";
import { ask } from "./asked";
import type { Index } from "./catalogue";
import type { Answered } from "./history";
import { createIndex, type Hit, search } from "./rank";

/** A shorter answer ("Done!") answers nobody else. */
const WORDS_LEAST = 5;
/** The newest; more would only say the same. */
const MOST = 2_000;
/** Telling words that must agree: so many, and this share of the shorter of both messages. */
const AGREE = { words: 2, share: 0.5 };
/** From this share on it is the same question. */
const SAME = 0.7;

/** An earlier answer as it is suggested. */
export interface PastHit extends Hit {
  /** It was asked in nearly the same words. */
  isSame: boolean;
  /** The share of the longer of both messages that agrees: the same few words in a long letter are not its question. */
  near: number;
}

/** Earlier answers by the questions they answered. */
export interface PastAnswers {
  questions: Index;
  /** By the answer's id. */
  texts: ReadonlyMap<string, string>;
}

const spaced = (text: string) => withoutMentions(text).replace(/\s+/g, " ").trim();

/**
 * The public answers of these that may serve again, each text once: none that holds what looks private, and none made from a suggestion or
 * an article (`chosen`), which is suggested itself.
 */
export function pastAnswers(answered: readonly Answered[], chosen: readonly Acceptance[]): PastAnswers {
  const made = new Set(chosen.map(({ messageId }) => messageId));
  const texts = new Map<string, string>();
  const seen = new Set<string>();
  const rows: Article[] = [];
  for (const { question, answer } of [...answered].reverse()) {
    if (rows.length === MOST) break;
    const text = withoutMentions(answer.text).trim();
    const same = spaced(text).toLowerCase();
    if (answer.audience !== "public" || made.has(question.id) || seen.has(same)) continue;
    if (same.split(" ").length < WORDS_LEAST || findPrivate(text).length > 0) continue;
    seen.add(same);
    texts.set(answer.id, text);
    const { at } = answer;
    const row = { id: answer.id, title: spaced(question.text), body: "", tags: [], lang: question.lang ?? "" };
    rows.push({ ...row, createdAt: at, updatedAt: at, uses: 0 });
  }
  return { questions: createIndex(rows), texts };
}

/** The best of them for what a customer wrote in `lang` (BCP 47), at most `limit`; only where what was asked is much the same. */
export function searchPast({ questions, texts }: PastAnswers, query: string, lang: string | undefined, limit: number): PastHit[] {
  if (texts.size === 0) return [];
  const telling = ask(questions, query, lang).telling.size;
  const primary = lang?.split("-")[0];
  return search(questions, query, { ...(lang && { lang }), limit: 2 * limit })
    .flatMap((hit): PastHit[] => {
      const { title, lang: asked } = hit.article;
      const agree = new Set(hit.terms.filter(({ from }) => from === "title").map(({ term }) => term)).size;
      const theirs = ask(questions, title, asked).telling.size;
      const share = agree / Math.max(1, Math.min(telling, theirs));
      const near = agree / Math.max(1, telling, theirs);
      const isOther = primary !== undefined && asked !== "" && asked.split("-")[0] !== primary;
      if (isOther || agree < AGREE.words || share < AGREE.share) return [];
      const body = texts.get(hit.article.id) ?? "";
      return [{ ...hit, article: { ...hit.article, body }, passage: body, isSame: share >= SAME, near }];
    })
    .slice(0, limit);
}
