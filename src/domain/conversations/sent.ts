/** A reply that was put into X's composer is "sent" only when the page shows it: here it is recognised. */
import type { Message, PendingReply } from "../rows";

const DAY = 24 * 60 * 60 * 1000;
/** X's clock and this computer's may differ by so much. */
const CLOCKS = 5 * 60 * 1000;

/** What stays of a text when X has put mentions before it, links into it and spaces anywhere. */
export function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/^(?:\s*@\w{1,20})+/, " ")
    .replace(/https?:\/\/\S+|\b(?:t\.co|pic\.twitter\.com|pic\.x\.com)\/\S+/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a pending reply answers what this message answers. */
const answersSame = (reply: PendingReply, message: Message) =>
  Boolean(message.inReplyTo && reply.id.endsWith(message.inReplyTo)) || reply.id.endsWith(message.conversationId);

/**
 * The pending reply this outbound message is: of the same customer, inserted in the day before, with the same words. Of a message that X has
 * just answered as created, the words may differ: the agent went on writing.
 */
export function sentReply(pending: Iterable<PendingReply>, message: Message, created: boolean): PendingReply | undefined {
  const mine = [...pending]
    .filter((reply) => reply.customerId === message.customerId && message.at >= reply.at - CLOCKS && message.at <= reply.at + DAY)
    .sort((a, b) => Number(answersSame(b, message)) - Number(answersSame(a, message)) || b.at - a.at || (a.id < b.id ? -1 : 1));
  const words = comparable(message.text);
  const same = mine.find((reply) => comparable(reply.text) === words);
  return same ?? (created ? mine.find((reply) => reply.id.startsWith(message.audience)) : undefined);
}
