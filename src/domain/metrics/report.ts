/** The first page of figures: a pure function of events and messages, the same wherever it is computed. */
import type { DeskEvent } from "../events";
import type { Message } from "../rows";
import { isPractice } from "../training/part";
import { type Day, indexOfDay, type Span } from "./days";
import { firstResponses } from "./first-response";
import { quantile } from "./quantile";
import { type TagUse, tagUses } from "./tags";

/** What a figure means: the last part of its definition's key in the catalogue. */
export type Definition = "conversations" | "needed_answer" | "answered" | "response_rate" | "first_response";

/** One figure with what it rests on. `value` is absent where there is nothing to compute it from. */
export interface Figure {
  value?: number;
  /** How many things it was computed from. */
  n: number;
  definition: Definition;
}

/** First response times in milliseconds. `n` cases were answered; `open` have had no answer yet and are in none of the figures. */
export interface ResponseTimes {
  n: number;
  open: number;
  median?: number;
  p90?: number;
  mean?: number;
}

/** One day: customers' messages that needed an answer, how many of them have got one, and the first response times of cases begun that day. */
export interface DayFigures extends Day, ResponseTimes {
  received: number;
  answered: number;
}

export interface Report {
  span: Span;
  conversations: Figure;
  neededAnswer: Figure;
  answered: Figure;
  /** 0 to 1. */
  responseRate: Figure;
  firstResponse: ResponseTimes & { definition: Definition };
  days: DayFigures[];
  tags: TagUse[];
  /** Since when Perch has watched, and whether that covers the whole span. Earlier messages are known only where someone scrolled past them. */
  coverage: { since?: number; whole: boolean };
}

const real = <T extends { customerId?: string }>(all: readonly T[]) => all.filter(({ customerId }) => !isPractice(customerId));

function times(responses: readonly { waited?: number }[]): ResponseTimes {
  const waits = responses.flatMap((response) => response.waited ?? []);
  return {
    n: waits.length,
    open: responses.length - waits.length,
    median: quantile(waits, 0.5),
    p90: quantile(waits, 0.9),
    mean: waits.length ? waits.reduce((sum, wait) => sum + wait, 0) / waits.length : undefined,
  };
}

/**
 * Computes every figure for `days` (ascending, without gaps). `events` and `messages` may reach beyond them: an answer given later still
 * answers. `watchingSince` is when Perch was set up. What was said in practice lessons counts nowhere.
 */
export function report(
  days: readonly Day[],
  allEvents: readonly DeskEvent[],
  allMessages: readonly Message[],
  watchingSince?: number,
): Report {
  const [events, messages] = [real(allEvents), real(allMessages)];
  const span = { from: days[0]?.from ?? 0, to: days[days.length - 1]?.to ?? 0 };
  const answeredIds = new Set(events.flatMap((event) => (event.type === "message.answered" ? event.answered : [])));
  const byDay = days.map(() => ({ received: new Set<string>(), responses: [] as { waited?: number }[] }));
  for (const event of events) {
    if (event.type === "message.received") byDay[indexOfDay(days, event.at)]?.received.add(event.messageId);
  }
  for (const response of firstResponses(events)) byDay[indexOfDay(days, response.at)]?.responses.push(response);

  const inSpan = messages.filter((message) => message.customerId !== "" && message.at >= span.from && message.at < span.to);
  const figures = byDay.map(({ received, responses }, i) => ({
    ...(days[i] as Day),
    received: received.size,
    answered: [...received].filter((id) => answeredIds.has(id)).length,
    ...times(responses),
  }));
  const needed = figures.reduce((sum, day) => sum + day.received, 0);
  const answered = figures.reduce((sum, day) => sum + day.answered, 0);
  return {
    span,
    conversations: { value: new Set(inSpan.map((message) => message.conversationId)).size, n: inSpan.length, definition: "conversations" },
    neededAnswer: { value: needed, n: needed, definition: "needed_answer" },
    answered: { value: answered, n: needed, definition: "answered" },
    responseRate: { value: needed ? answered / needed : undefined, n: needed, definition: "response_rate" },
    firstResponse: { ...times(byDay.flatMap((day) => day.responses)), definition: "first_response" },
    days: figures,
    tags: tagUses(events, span),
    coverage: { since: watchingSince, whole: watchingSince !== undefined && watchingSince <= span.from },
  };
}
