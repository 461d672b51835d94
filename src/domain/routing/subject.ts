/** A customer's message as rules see it: what is dear to find out is found out once, and only where a rule asks. */
import { readingOf, type Sounding, together } from "../mood/course";
import type { Mood, ReadMood } from "../mood/mood";
import type { CaseStatus, Customer, Message } from "../rows";
import { isOpen } from "../sla/hours";
import type { Schedule } from "../sla/schedule";
import { offsetAt } from "../sla/zone";
import { hasTag } from "../tags/tag";
import { type Words, wordsOf } from "./words";

/** Cases the customer had before this one: how many, and how those stand. */
export interface PastCases {
  count: number;
  statuses: readonly CaseStatus[];
}

export interface SubjectOf {
  message: Message;
  customer: Customer | undefined;
  /** Since when the customer had waited when they wrote it; undefined where they had not. */
  waitingSince: number | undefined;
  past: PastCases;
  /** How many messages wait for an answer, this one the last of them. */
  unanswered: number;
  /** The last of them, oldest first, by which the mood is told; and who reads it. */
  waits: readonly Sounding[];
  moods: ReadMood;
  vipTag: string;
  schedule(id: string): Schedule | undefined;
}

export interface Subject extends SubjectOf {
  words(): Words;
  mood(): Mood;
  isVip: boolean;
  /** BCP 47, only the language; empty where X named none and the customer's is not known. */
  language: string;
  /** Minutes the customer had waited when they wrote it. */
  waited: number;
  /** What the clock on the wall there said when it was written: minutes since 1970-01-01, a Thursday. */
  localMinute(timeZone: string): number;
  /** Undefined where there is no such schedule. */
  isOpen(scheduleId: string): boolean | undefined;
}

const MINUTE = 60_000;
/** The mood is told by so many of the messages that wait. */
export const MOOD_OF = 5;
/** Languages X names that are none. */
const NO_LANGUAGE = /^(?:und|zxx|art|q[a-z]{2})$/;

/** "es" of "es-MX"; empty for what is no language. */
export function languageOf(tag: string | undefined): string {
  const language = tag?.toLowerCase().split("-")[0] ?? "";
  return NO_LANGUAGE.test(language) ? "" : language;
}

/** By key, found out once. */
function once<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as V;
  };
}

export function createSubject(of: SubjectOf): Subject {
  const { message, customer, vipTag } = of;
  const words = once((_: "") => wordsOf(message.text));
  const mood = once((_: "") => together(of.waits.map((message) => readingOf(message, of.moods))).mood);
  return {
    ...of,
    words: () => words(""),
    mood: () => mood(""),
    isVip: vipTag !== "" && customer !== undefined && hasTag(customer.tags, vipTag),
    language: languageOf(message.lang) || languageOf(customer?.lang),
    waited: Math.max(0, message.at - (of.waitingSince ?? message.at)) / MINUTE,
    localMinute: once((timeZone) => Math.floor((message.at + offsetAt(timeZone, message.at)) / MINUTE)),
    isOpen: once((id) => {
      const schedule = of.schedule(id);
      return schedule && isOpen(schedule, message.at);
    }),
  };
}
