/**
 * What finds, fills and checks replies: suggestions, templates and the guard. Loaded after the panel has painted: it brings stemmers and a
 * Markdown reader with it.
 */
import type { Suggestion } from "../../domain/knowledge/suggester";
import { fill, replyText } from "../../domain/replies/fill";
import { plain } from "../../domain/replies/plain";
import type { Article } from "../../domain/rows";
import { defaultSchedule } from "../../domain/sla/clock";
import { isOpen } from "../../domain/sla/hours";
import { setting } from "../../store/queries";
import { macrosOf } from "../../store/queries/macros";
import { draftOf as draftOfMacro } from "../macros/draft";
import type { Draft } from "./drafts";
import { type Between, SPARE, variablesFor } from "./variables";

export { soFar } from "../../domain/knowledge/so-far";
export { wordsOf } from "../../domain/knowledge/terms";
export { answeredBefore } from "../../domain/replies/answered";
export { findPrivate } from "../../domain/replies/guard";
export { followDesk, suggest } from "./suggestions-from";

/** What of a macro is shown, characters. */
const SHOWN = 240;

/** A passage as the customer would read it. */
export function passageOf({ kind, article, passage }: Suggestion, between: Between): string {
  if (kind === "answer") return passage;
  const known = { "article.url": article.url, ...variablesFor(between) };
  // A macro's conditions are read as a whole.
  return kind === "macro" ? fill(article.body, known).text.slice(0, SHOWN) : fill(passage, known).text;
}

/** A suggestion as a reply to this customer; nothing where its macro is gone. */
export async function draftFor({ kind, article }: Suggestion, between: Between): Promise<Draft | undefined> {
  if (kind === "article") return draftOf(article, between);
  if (kind === "answer") return { text: article.body };
  const [[macro], hours] = await Promise.all([macrosOf([article.id]), setting("hours")]);
  const standard = defaultSchedule(hours);
  const known = standard && standard.week.length > 0 ? { ...between, isOpen: isOpen(standard, Date.now()) } : between;
  return macro && draftOfMacro(macro, known);
}

/** An article as a reply to this customer, ready for X, with what could not be filled in. */
function draftOf(article: Article, between: Between): Draft {
  const { text, missing, problem } = replyText(article, variablesFor(between));
  const missed = [...missing.filter((name) => !SPARE.has(name)), ...(problem ? [problem.what] : [])];
  const allowed = plain(`${article.body}\n${article.snippet ?? ""}`);
  const only = article.audience === "dm" && { isPrivateOnly: true };
  return { text, articleId: article.id, allowed, ...only, ...(missed.length > 0 && { missing: missed }) };
}
