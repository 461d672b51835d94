/** The figures an audit bundle states, and whoever checks it recomputes. */
import type { DeskEvent } from "../events";
import type { Span } from "../metrics/days";
import { type Report, report } from "../metrics/report";
import type { Message } from "../rows";

export type Figures = Pick<Report, "span" | "conversations" | "neededAnswer" | "answered" | "responseRate" | "firstResponse">;

/** From the first moment a date can hold to the last. */
export const ALL_TIME: Span = { from: -8.64e15, to: 8.64e15 };

/** Computed from these alone, by the definitions of the statistics. */
export function figuresOf({ from, to }: Span, events: readonly DeskEvent[], messages: readonly Message[]): Figures {
  const { days: _, tags: __, coverage: ___, ...figures } = report([{ day: "", from, to }], events, messages);
  return figures;
}
