/** Customers' own words, read for the articles of an index. */
import { ask } from "./asked";
import type { Index } from "./catalogue";
import { Inbox } from "./learning/inbox";
import { textScores } from "./rank";
import { wordsOf } from "./terms";

/** What customers' messages, none of them answered by anybody, say of the articles. Takes about 0.2 ms a message. */
export function readInbox(index: Index, messages: readonly string[]): NonNullable<Index["inbox"]> {
  const articles = index.live().sort((one, other) => (one.id < other.id ? -1 : 1));
  const slots = articles.map(({ id }) => index.slot(id) as number);
  const textFit = (message: string) => {
    const scores = textScores(index, ask(index, message));
    return Float64Array.from(slots, (slot) => scores[slot] as number);
  };
  return {
    ids: articles.map(({ id }) => id),
    said: new Inbox({
      messages: messages.map(wordsOf),
      textFit: (i) => textFit(messages[i] as string),
      titles: articles.map(({ title }) => wordsOf(title)),
    }),
  };
}
