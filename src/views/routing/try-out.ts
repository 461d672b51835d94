/** What a rule would have done in the last 30 days, found out in slices so that the page never stands still. */
import { readyRule } from "../../domain/routing/match";
import { subjectsOf } from "../../domain/routing/past";
import { re2 } from "../../domain/routing/re2";
import type { Reason } from "../../domain/routing/routed";
import type { Rule } from "../../domain/routing/rule";
import { setting } from "../../store/queries";
import { customersOfMessages, messageIdsSince, pastsOf } from "../../store/queries/routing";
import { moodReader } from "../mood/reader";

const DAY = 86_400_000;
/** How far back a rule is tried. */
export const TRIED_DAYS = 30;
/** Before that, what a message then still waited for is looked at. */
const BEFORE = 7 * DAY;
/** Messages looked up at once, and customers gone through before the page gets to do something else. */
const AT_ONCE = { messages: 500, customers: 25 };

export interface Match {
  messageId: string;
  at: number;
  text: string;
  name: string;
  because: Reason[];
}

export interface TryOut {
  /** Messages that were gone through, on which the rule fired, and whose they are. */
  tried: number;
  matches: Match[];
  customers: number;
  /** It was stopped before the end. */
  isPartial: boolean;
}

const pause = () => new Promise((done) => setTimeout(done));

/** Tries the rule as if it were on; `progress` gets 0 to 1. Once `signal` is aborted, it answers with what it has. */
export async function tryOut(rule: Rule, now: number, progress: (share: number) => void, signal: AbortSignal): Promise<TryOut> {
  const from = now - TRIED_DAYS * DAY;
  const { since: _, ...always } = rule;
  const ready = readyRule(always, re2);
  const [ids, { vipTag }, { schedules }, moods] = await Promise.all([
    messageIdsSince(from),
    setting("routing"),
    setting("hours"),
    moodReader(),
  ]);
  const schedule = (id: string) => schedules.find((one) => one.id === id);
  const customers = new Set<string>();
  for (let i = 0; i < ids.length && !signal.aborted; i += AT_ONCE.messages) {
    for (const id of await customersOfMessages(ids.slice(i, i + AT_ONCE.messages))) customers.add(id);
  }
  const all = [...customers];
  const result: TryOut = { tried: 0, matches: [], customers: 0, isPartial: false };
  for (let i = 0; i < all.length; i += AT_ONCE.customers) {
    if (signal.aborted) return { ...result, isPartial: true };
    for (const past of (await pastsOf(all.slice(i, i + AT_ONCE.customers), from - BEFORE)).values()) {
      const before = result.matches.length;
      for (const subject of subjectsOf(past, from, { vipTag, schedule, moods })) {
        result.tried++;
        const because = ready.fires(subject);
        const { id, at, text, authorName, authorHandle } = subject.message;
        if (because)
          result.matches.push({ messageId: id, at, text, name: past.customer?.name || authorName || `@${authorHandle}`, because });
      }
      if (result.matches.length > before) result.customers++;
    }
    progress((i + AT_ONCE.customers) / all.length);
    await pause();
  }
  result.matches.sort((a, b) => b.at - a.at);
  return { ...result, isPartial: signal.aborted };
}
