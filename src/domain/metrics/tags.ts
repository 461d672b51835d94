import type { DeskEvent } from "../events";
import type { Span } from "./days";

/** A tag and how many cases and customers got it in the span and still had it at its end. */
export interface TagUse {
  tag: string;
  count: number;
}

/** The tags given in a span, most used first; a tag taken off again by the end does not count. Capitals make no difference. */
export function tagUses(events: readonly DeskEvent[], span: Span): TagUse[] {
  const changes = events.filter(
    (event) =>
      (event.type === "case.tagged" ||
        event.type === "case.untagged" ||
        event.type === "customer.tagged" ||
        event.type === "customer.untagged") &&
      event.at >= span.from &&
      event.at < span.to,
  ) as Extract<DeskEvent, { tag: string }>[];
  const carriers = new Map<string, { tag: string; on: Set<string> }>();
  for (const event of changes.sort((a, b) => a.at - b.at)) {
    const key = event.tag.toLowerCase();
    const on = event.type === "case.tagged" || event.type === "case.untagged" ? event.caseId : event.customerId;
    const use = carriers.get(key) ?? { tag: event.tag, on: new Set<string>() };
    carriers.set(key, use);
    if (event.type === "case.tagged" || event.type === "customer.tagged") use.on.add(on);
    else use.on.delete(on);
  }
  return [...carriers.values()]
    .map(({ tag, on }) => ({ tag, count: on.size }))
    .filter((use) => use.count > 0)
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
