/** What customers ask and the knowledge base does not answer: messages no suggestion was taken for, gathered by what they are about. Pure. */
import type { DeskEvent } from "../events";
import { gather } from "../groups/gather";
import { tellingTerms } from "../groups/terms";
import type { Acceptance, Message } from "../rows";

/** Messages about the same. */
export interface Gap {
  /** The telling words they share, the most telling first; none where nobody else asked the like. */
  terms: string[];
  /** Newest first. */
  messages: Message[];
  /** What agents wrote in answer to one of them in their own words: the newest. */
  answer?: Message;
}

/**
 * The customers' messages that needed an answer and for which no suggestion was taken. `events`, `messages` and `acceptances` are of one span;
 * an acceptance of any time counts.
 */
export function unanswered(events: readonly DeskEvent[], messages: readonly Message[], acceptances: readonly Acceptance[]): Message[] {
  const needed = new Set(events.flatMap((event) => (event.type === "message.received" ? [event.messageId] : [])));
  const helped = new Set(acceptances.flatMap(({ messageId }) => messageId ?? []));
  return messages
    .filter(({ id, text, deletedAt }) => needed.has(id) && !helped.has(id) && deletedAt === undefined && text.trim() !== "")
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** How to find the brand's answer to a message: to the post itself, or the next one in its private conversation. `messages` are oldest first. */
export function answersIn(messages: readonly Message[]): (message: Message) => Message | undefined {
  const byPlace = new Map<string, Message[]>();
  for (const each of messages) {
    if (each.direction !== "outbound" || each.deletedAt !== undefined || each.text.trim() === "") continue;
    const place = each.audience === "private" ? each.conversationId : each.inReplyTo;
    if (place !== undefined) byPlace.set(place, [...(byPlace.get(place) ?? []), each]);
  }
  return ({ id, audience, conversationId, at }) => byPlace.get(audience === "private" ? conversationId : id)?.find((each) => each.at >= at);
}

/** Groups of at least one message, the largest first. `all` are the messages of the span, oldest first: answers are looked for there. */
export function gapsOf(open: readonly Message[], all: readonly Message[]): Gap[] {
  const answerTo = answersIn(all);
  const groups = gather(open);
  const named = tellingTerms(open, groups);
  const members = new Map<string, Message[]>();
  for (const message of open) {
    const id = groups.get(message.id) ?? message.id;
    members.set(id, [...(members.get(id) ?? []), message]);
  }
  return [...members]
    .map(([id, messages]): Gap => {
      const answer = messages.map(answerTo).find((each) => each !== undefined);
      return { terms: named.get(id) ?? [], messages, ...(answer && { answer }) };
    })
    .sort((a, b) => b.messages.length - a.messages.length || (b.messages[0]?.at ?? 0) - (a.messages[0]?.at ?? 0));
}

const HANDLES = /^(?:\s*@\w+)+\s*/;

/** Words of a post without the handles it begins with. */
export const saidIn = (message: Message): string => message.text.replace(HANDLES, "").replace(HANDLES, "").trim();

/** An answer as the body of an article: the customer's name becomes a variable. */
export function bodyOf(answer: Message, firstName: string | undefined): string {
  const text = saidIn(answer);
  if (!firstName) return text;
  const name = firstName.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, "gu"), "{{customer.first_name}}");
}
