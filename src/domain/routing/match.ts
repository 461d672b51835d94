/** Which rules fire on a message, and on what. Pure: the same message and rules give the same answer on every machine. */
import { hasTag } from "../tags/tag";
import type { Patterns } from "./patterns";
import type { Reason } from "./routed";
import type { Condition, Question, Routing, Rule } from "./rule";
import { languageOf, type Subject } from "./subject";
import { findsKeyword, findsPhrase } from "./words";

const DAY_MINUTES = 1440;

/** What was found where it holds; undefined where it does not. */
type Answer = { found?: string; span?: [number, number] } | undefined;
type Ask = (subject: Subject) => Answer;

/** A rule made ready to be asked of many messages. */
export interface ReadyRule {
  rule: Rule;
  /** Why it fires; undefined where it does not. */
  fires(subject: Subject): Reason[] | undefined;
}

const value = (found: string | number | undefined, holds: boolean): Answer =>
  holds ? { ...(found !== undefined && { found: String(found) }) } : undefined;

const among = (any: readonly string[], found: string | undefined): Answer => value(found, found !== undefined && any.includes(found));

const within = ({ from, to }: { from?: number; to?: number }, number: number | undefined): Answer =>
  value(number, number !== undefined && number >= (from ?? Number.NEGATIVE_INFINITY) && number <= (to ?? Number.POSITIVE_INFINITY));

function inTime({ days, from, to }: Extract<Question, { on: "time" }>, minute: number): boolean {
  const weekday = (((Math.floor(minute / DAY_MINUTES) + 4) % 7) + 7) % 7;
  const time = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  if (from < to) return time >= from && time < to && days.includes(weekday);
  return (time >= from && days.includes(weekday)) || (time < to && days.includes((weekday + 6) % 7));
}

const two = (number: number) => String(number).padStart(2, "0");
const clock = (minute: number) => `${two(Math.floor((minute % DAY_MINUTES) / 60))}:${two(minute % 60)}`;

/** A pattern that can't be read holds of nothing. */
function askPattern(source: string, patterns: Patterns): Ask {
  const pattern = patterns(source);
  return ({ message }) => {
    const span = "find" in pattern ? pattern.find(message.text) : undefined;
    return span && { found: source, span };
  };
}

function ask(question: Question, patterns: Patterns): Ask {
  switch (question.on) {
    case "keywords": {
      const finders = question.words.map((word) => ({ word, finds: findsKeyword(word) }));
      return (subject) => {
        const found = finders.find(({ finds }) => finds(subject.words()));
        return found && { found: found.word };
      };
    }
    case "phrase": {
      const finds = findsPhrase(question.text);
      return (subject) => value(question.text, finds(subject.words()));
    }
    case "pattern":
      return askPattern(question.pattern, patterns);
    case "language": {
      const any = question.any.map(languageOf);
      return ({ language }) => among(any, language || undefined);
    }
    case "channel":
      return ({ message }) => among(question.any, message.channel);
    case "audience":
      return ({ message }) => value(message.audience, message.audience === question.is);
    case "followers":
      return ({ customer }) => within(question, customer?.followers);
    case "verified":
      return ({ customer }) => value(customer?.verified, customer?.verified !== undefined);
    case "vip":
      return ({ isVip, vipTag }) => value(vipTag, isVip);
    case "customer_tag":
      return ({ customer }) => {
        const found = customer && question.any.find((tag) => hasTag(customer.tags, tag));
        return found === undefined ? undefined : { found };
      };
    case "past_cases":
      return ({ past }) => within(question, past.count);
    case "past_status":
      return ({ past }) => {
        const found = question.any.find((status) => past.statuses.includes(status));
        return found && { found };
      };
    case "mood":
      return (subject) => among(question.any, subject.mood());
    case "time":
      return (subject) => {
        const minute = subject.localMinute(question.timeZone);
        return value(clock(minute), inTime(question, minute));
      };
    case "hours":
      return (subject) => {
        const is = subject.isOpen(question.scheduleId);
        return value(question.is, is !== undefined && is === (question.is === "open"));
      };
    case "account":
      return ({ message }) => among(question.any, message.accountId);
    case "waiting":
      return ({ waited }) => value(Math.floor(waited), waited >= question.from);
  }
}

/** What was looked for in vain, in few words. */
function wantedOf(question: Question): string | undefined {
  if (question.on === "keywords") return question.words.slice(0, 3).join(", ");
  if (question.on === "phrase") return question.text;
  if (question.on === "pattern") return question.pattern;
  if ("any" in question) return question.any.slice(0, 3).join(", ");
  return question.on === "audience" || question.on === "hours" ? question.is : undefined;
}

function prepare(condition: Condition, patterns: Patterns): (subject: Subject) => Reason | undefined {
  const asked = ask(condition, patterns);
  const { on } = condition;
  if (!condition.not) {
    return (subject) => {
      const answer = asked(subject);
      return answer && { on, ...answer };
    };
  }
  const wanted = wantedOf(condition);
  const reason: Reason = { on, not: true, ...(wanted !== undefined && { found: wanted }) };
  return (subject) => (asked(subject) ? undefined : reason);
}

/** Makes a rule ready: what it looks for is read once. */
export function readyRule(rule: Rule, patterns: Patterns): ReadyRule {
  const all = rule.all.map((condition) => prepare(condition, patterns));
  const any = rule.any.map((condition) => prepare(condition, patterns));
  return {
    rule,
    fires(subject) {
      if (rule.since !== undefined && subject.message.at < rule.since) return;
      const because: Reason[] = [];
      for (const one of all) {
        const reason = one(subject);
        if (!reason) return;
        because.push(reason);
      }
      if (any.length === 0) return because;
      for (const one of any) {
        const reason = one(subject);
        if (reason) return [...because, reason];
      }
    },
  };
}

/** The rules that are switched on, made ready. */
export const readyRules = (rules: readonly Rule[], patterns: Patterns): ReadyRule[] =>
  rules.filter(({ isOn }) => isOn).map((rule) => readyRule(rule, patterns));

/** Rules that fire on the message, in their order, up to one that lets none behind it be asked. */
export function firing(rules: readonly ReadyRule[], subject: Subject): { rule: Rule; because: Reason[] }[] {
  const fired: { rule: Rule; because: Reason[] }[] = [];
  for (const { rule, fires } of rules) {
    const because = fires(subject);
    if (!because) continue;
    fired.push({ rule, because });
    if (rule.isLast) break;
  }
  return fired;
}

/** Whether any of these rules needs an engine for patterns. */
export const needPatterns = (rules: readonly Rule[]): boolean =>
  rules.some(({ isOn, all, any }) => isOn && [...all, ...any].some(({ on }) => on === "pattern"));

/** Whether rules or formulas ask how a customer sounds. */
export const needMoods = ({ rules, scoring, shaming }: Routing): boolean =>
  scoring.isOn || shaming.isOn || rules.some(({ isOn, all, any }) => isOn && [...all, ...any].some(({ on }) => on === "mood"));
