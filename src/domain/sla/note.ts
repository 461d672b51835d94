/** The word to a customer that nobody is there now: once a conversation. */
import type { Message } from "../rows";

/** Where the note says when somebody is there again. */
export const NEXT_OPENING = "{next_opening}";
/** Where the text in the bio says the hours. */
export const HOURS = "{hours}";
/** Where the diversion says where help is. */
export const LINK = "{link}";

/** A text with its place filled; where it has none, what was meant for it stays out. */
export const withPlace = (text: string, place: string, value: string): string => text.replaceAll(place, value);

/** Whether a text is the note, whatever moment it named: all its other words stand in it, in their order. */
export function saysNote(text: string, note: string): boolean {
  const pieces = note
    .split(NEXT_OPENING)
    .map((piece) => piece.trim())
    .filter(Boolean);
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return pieces.length > 0;
}

/** Whether it was said in this conversation since the case began (`since`, ms): a private conversation goes on for ever. */
export const wasNoted = (messages: readonly Message[], conversationId: string, since: number, note: string): boolean =>
  messages.some(
    (message) =>
      message.direction === "outbound" && message.conversationId === conversationId && message.at >= since && saysNote(message.text, note),
  );
