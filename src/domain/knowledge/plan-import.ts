/** What bringing articles in would do, before it is done. Nothing that was changed here is overwritten unasked. Pure. */
import { cleanArticle } from "../articles/clean";
import { type Article, type ArticleDraft, draftOf } from "../articles/row";
import { fingerprint } from "../fingerprint";
import type { Incoming } from "./incoming";

export type ImportStep =
  | { kind: "new"; articleId: string; article: ArticleDraft }
  /** It changed where it comes from, and not here. */
  | { kind: "changed"; row: Article; article: ArticleDraft }
  | { kind: "unchanged"; row: Article }
  /** It says something else here: it was edited or archived here since, or somebody wrote one of the same title. */
  | { kind: "conflict"; row: Article; article: ArticleDraft; because: "edited" | "archived" | "twin" }
  /** It came from there once, and is there no more. */
  | { kind: "gone"; row: Article };

/** The articles of one place. */
export interface Batch {
  from: string;
  articles: readonly Incoming[];
  /** All there are: what is not among them is gone from there. */
  isWhole: boolean;
}

/** What a file can say of an article; who owns it, and until when it holds, is the desk's alone unless the file is the desk's own. */
const FIELDS = ["title", "body", "tags", "lang", "url", "status", "audience", "snippet", "attachments", "reviewBy"] as const;
type Field = (typeof FIELDS)[number];

/** A mark of what an article says in these fields. */
const markOf = (article: ArticleDraft, fields: readonly Field[]): string => {
  const clean = cleanArticle(article);
  return fingerprint(Object.fromEntries(fields.map((field) => [field, clean[field] ?? null])));
};
const titled = ({ title, lang }: ArticleDraft): string => `${lang}\n${title.trim().toLowerCase()}`;

const placeOf = (from: string, key: string): string => `${from}\n${key}`;

const keyIn = (incoming: Incoming): string => (incoming.key || titled(incoming)).slice(0, 500);

/** Names an article where it comes from: the `from` and `key` of its source. */
export const placeIn = (from: string, incoming: Incoming): string => placeOf(from, keyIn(incoming));
/** Where an article of the desk came from, named in the same way. */
export const sourcePlace = ({ source }: ArticleDraft): string | undefined => source && placeOf(source.from, source.key);

/** One step an article, in the order of the batches; what is gone last. */
export function planImport(batches: readonly Batch[], existing: readonly Article[]): ImportStep[] {
  const bySource = new Map(existing.flatMap((row) => (row.source ? [[sourcePlace(row), row] as const] : [])));
  const byId = new Map(existing.map((row) => [row.id, row]));
  const byTitle = new Map(existing.filter((row) => row.archivedAt === undefined).map((row) => [titled(row), row]));
  const seen = new Set<string>();
  const met = new Set<string>();
  const steps: ImportStep[] = [];
  for (const { from, articles } of batches) {
    for (const incoming of articles) {
      const key = keyIn(incoming);
      const source = placeOf(from, key);
      if (seen.has(source)) continue;
      seen.add(source);
      const known = bySource.get(source) ?? byId.get(key);
      const step = stepOf(incoming, { from, key }, known, byTitle.get(titled(incoming)));
      if ("row" in step) {
        // Two of a file can't both be the same article here.
        if (met.has(step.row.id)) continue;
        met.add(step.row.id);
      }
      steps.push(step);
    }
  }
  const whole = new Set(batches.filter(({ isWhole }) => isWhole).map(({ from }) => from));
  const gone = existing.filter((row) => row.archivedAt === undefined && row.source && whole.has(row.source.from) && !met.has(row.id));
  return [...steps, ...gone.map((row) => ({ kind: "gone", row }) as const)];
}

function stepOf(
  incoming: Incoming,
  place: { from: string; key: string },
  known: Article | undefined,
  twin: Article | undefined,
): ImportStep {
  const { key: _, topic, ...words } = incoming;
  const fields = FIELDS.filter((field) => field in words);
  const source = { ...place, hash: markOf(words, fields) };
  const topicId = topic && `topic:${fingerprint({ from: place.from, topic })}`;
  const row = known ?? twin;
  if (!row) return { kind: "new", articleId: `article:${fingerprint(place)}`, article: { ...words, source, ...(topicId && { topicId }) } };
  const stands = row.source;
  const isOurs = stands?.from === place.from && stands.key === place.key;
  // One of the same title that came from nowhere is from there once it is taken.
  const isTheirs = isOurs || (!known && !stands);
  const article = { ...draftOf(row), ...words, ...(isTheirs && { source, topicId: row.topicId ?? topicId }) };
  const here = markOf(row, fields);
  // A file says whether it is a draft; a connector that brings drafts leaves that to the desk. One goes on where the other has been.
  const others = [
    [...fields.filter((field) => field !== "status")],
    FIELDS.filter((field) => field === "status" || fields.includes(field)),
  ];
  const isAsTaken = isOurs && (stands.hash === here || others.some((some) => stands.hash === markOf(row, some)));
  if (row.archivedAt !== undefined) return { kind: "conflict", row, article, because: "archived" };
  if (here === source.hash || (isOurs && stands.hash === source.hash)) return { kind: "unchanged", row };
  if (isAsTaken) return { kind: "changed", row, article };
  return { kind: "conflict", row, article, because: known ? "edited" : "twin" };
}
