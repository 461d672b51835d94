/** Messages and what happened to the case, in one line of time with day separators. Pure. */
import { type Happening, isHappening } from "../../domain/cases/happenings";
import type { DeskEvent } from "../../domain/events";
import type { Message } from "../../domain/rows";
import { otherDay } from "../ui/time";

export type Entry =
  | { kind: "message"; id: string; at: number; newDay: boolean; message: Message }
  | { kind: "event"; id: string; at: number; newDay: boolean; event: Happening };

/**
 * One line of time, oldest first. Events older than the oldest loaded message are left out until that page is loaded (`more`),
 * so that scrolling back never finds them in the wrong place.
 */
export function timeline(messages: readonly Message[], events: readonly DeskEvent[], more: boolean): Entry[] {
  const from = more ? (messages[0]?.at ?? 0) : Number.NEGATIVE_INFINITY;
  const happened = events.filter(isHappening).filter((event) => event.at >= from);
  happened.sort((a, b) => a.at - b.at);
  const entries: Entry[] = [];
  let next = 0;
  const add = (entry: Entry) => {
    const before = entries.at(-1);
    entry.newDay = !before || otherDay(before.at, entry.at);
    entries.push(entry);
  };
  const addEvents = (until: number) => {
    for (let event = happened[next]; event && event.at < until; event = happened[++next]) {
      add({ kind: "event", id: event.id, at: event.at, newDay: false, event });
    }
  };
  for (const message of messages) {
    addEvents(message.at);
    add({ kind: "message", id: message.id, at: message.at, newDay: false, message });
  }
  addEvents(Number.POSITIVE_INFINITY);
  return entries;
}

/** Where a message stands on X, if it has an address: a post's page, or its private conversation. */
export function placeOf(
  message: Message,
): { kind: "post"; postId: string; handle: string } | { kind: "dm"; conversationId: string } | undefined {
  if (message.channel === "x_post") return { kind: "post", postId: message.id.replace(/^x_post:/, ""), handle: message.authorHandle };
  if (message.channel === "x_dm") return { kind: "dm", conversationId: message.conversationId.replace(/^x_dm:/, "") };
  return undefined;
}
