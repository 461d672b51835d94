/** Messages and what happened to the case, in one line of time with day separators. Pure. */
import type { DeskEvent } from "../../domain/events";
import type { Message } from "../../domain/rows";
import { otherDay } from "../ui/time";

/** What stands in the thread between messages. */
export type Happening = Extract<
  DeskEvent,
  {
    type:
      | "case.opened"
      | "case.reopened"
      | "case.status_set"
      | "case.assigned"
      | "case.tagged"
      | "case.untagged"
      | "customer.tagged"
      | "customer.untagged"
      | "customer.time_zone_set"
      | "approval.submitted"
      | "approval.approved"
      | "approval.rejected"
      | "approval.withdrawn"
      | "approval.reopened"
      | "reply.unapproved";
  }
>;

export type Entry =
  | { kind: "message"; id: string; at: number; newDay: boolean; message: Message }
  | { kind: "event"; id: string; at: number; newDay: boolean; event: Happening };

const SHOWN = /^(case\.(opened|reopened|status_set|assigned|tagged|untagged)|customer\.(tagged|untagged)|approval\..+|reply\.unapproved)$/;
/** A time zone is not of the case, but two who set it at once must be able to see that they did. */
const isShown = (event: DeskEvent): event is Happening =>
  SHOWN.test(event.type) || (event.type === "customer.time_zone_set" && event.unseen !== undefined);

/**
 * One line of time, oldest first. Events older than the oldest loaded message are left out until that page is loaded (`more`),
 * so that scrolling back never finds them in the wrong place.
 */
export function timeline(messages: readonly Message[], events: readonly DeskEvent[], more: boolean): Entry[] {
  const from = more ? (messages[0]?.at ?? 0) : Number.NEGATIVE_INFINITY;
  const happened = events.filter(isShown).filter((event) => event.at >= from);
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
