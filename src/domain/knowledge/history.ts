/** What past answers tell: which article they came from, for a link or the words of it stand in them; and what was answered to whom. */
import { plain } from "../replies/plain";
import type { Acceptance, Article, Message } from "../rows";
import { wordsOf } from "./terms";
import { tokens } from "./tokens";

/** A customer's message and what was answered to it. */
export interface Answered {
  question: Pick<Message, "id" | "text" | "lang">;
  answer: Pick<Message, "id" | "text" | "lang" | "at" | "audience" | "agentId">;
}

/** So many words of an article in a row are no chance. */
const ROW = 8;

/** Messages with their answers, the oldest answer first. What names no message answers the last one before it in its conversation. */
export function answeredOf(messages: readonly Message[]): Answered[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const last = new Map<string, Message>();
  const found: Answered[] = [];
  for (const message of [...messages].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    if (message.direction === "inbound") {
      last.set(message.conversationId, message);
      continue;
    }
    const named = message.inReplyTo === undefined ? last.get(message.conversationId) : byId.get(message.inReplyTo);
    if (named?.direction === "inbound" && named.text && message.text) found.push({ question: named, answer: message });
  }
  return found;
}

/** An address without what makes it look different: protocol, "www.", query and the slash at its end. */
const bare = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");

const ADDRESS = /https?:\/\/[^\s<>"']+/gi;
const wordsIn = (text: string): string[] => tokens(text).map(({ word }) => word);

/** By the first words of each stretch of an article's own text, whose it is. What is filled in differs each time, and cuts it. */
function stretchesOf(articles: readonly Article[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, body, snippet } of articles) {
    for (const part of plain(`${snippet ?? ""}\n\n${body}`).split(/\{\{.*?\}\}|\{%.*?%\}|\n\n/s)) {
      const words = wordsIn(part);
      const key = words.slice(0, ROW).join(" ");
      if (words.length >= ROW && !found.has(key)) found.set(key, id);
    }
  }
  return found;
}

/** The article each answer was made from, as choices to learn from. The same messages and articles give the same choices everywhere. */
export function choicesIn(answered: readonly Answered[], articles: readonly Article[]): Acceptance[] {
  const known = [...articles].filter(({ archivedAt }) => archivedAt === undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  const byUrl = new Map<string, string>();
  for (const { id, url } of known) if (url && !byUrl.has(bare(url))) byUrl.set(bare(url), id);
  const byWords = stretchesOf(known);
  return answered.flatMap(({ question, answer }) => {
    const linked = (answer.text.match(ADDRESS) ?? []).map((url) => byUrl.get(bare(url))).find((id) => id !== undefined);
    const articleId = linked ?? worded(wordsIn(answer.text), byWords);
    return articleId
      ? [{ id: `answer:${answer.id}`, articleId, messageId: question.id, terms: wordsOf(question.text), at: answer.at }]
      : [];
  });
}

/** Those of messages for which no agent has chosen a suggestion: such a choice says by itself what the answer was made from. */
export function besides(told: readonly Acceptance[], chosen: readonly Acceptance[]): Acceptance[] {
  const said = new Set(chosen.map(({ messageId }) => messageId));
  return told.filter(({ messageId }) => !said.has(messageId));
}

function worded(words: readonly string[], byWords: ReadonlyMap<string, string>): string | undefined {
  for (let at = 0; at + ROW <= words.length; at++) {
    const id = byWords.get(words.slice(at, at + ROW).join(" "));
    if (id !== undefined) return id;
  }
}
