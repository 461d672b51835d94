/**
 * What rules cost: processor time of 10,000 messages through 100 rules, matched, decided and explained, beside a bare loop written by hand
 * that asks the same of the same messages with the browser's own means and says nothing but yes or no.
 */
import { readMood } from "../../domain/mood/read";
import { firing, readyRules } from "../../domain/routing/match";
import { re2 } from "../../domain/routing/re2";
import { resolve, type World } from "../../domain/routing/resolve";
import type { Condition, Rule } from "../../domain/routing/rule";
import { createSubject } from "../../domain/routing/subject";
import type { Case, Customer, Message } from "../../domain/rows";
import { inventMessages } from "./articles";
import { cpu } from "./cpu";
import type { Row } from "./row";

const MESSAGES = 10_000;
const RULES = 100;
/** The loop explains nothing, chooses nobody and can be hung by a pattern: so many times its cost is what that may cost. */
const TIMES_MOST = 3;
const NOW = Date.UTC(2026, 10, 20, 12);

/** Words that are common, rare and absent, a few a rule. */
function conditionOf(i: number, words: readonly string[]): Condition {
  const word = (k: number) => words[(i * 37 + k * 101) % words.length] ?? "refund";
  if (i < 60) return { on: "keywords", words: [word(0), word(1), `${word(2)}xy`, `zz${i}`, `${word(3).slice(0, 4)}*`] };
  if (i < 75) return { on: "phrase", text: `${word(0)} ${word(1)}` };
  if (i < 85) return { on: "pattern", pattern: `\\b${word(0)}\\b.*\\b${word(1)}|order\\s+#?\\d{${(i % 6) + 3}}` };
  if (i < 90) return { on: "language", any: ["es", "pt"] };
  if (i < 95) return { on: "followers", from: i * 1_000 };
  return i < 98 ? { on: "mood", any: ["upset"] } : { on: "time", days: [1, 2, 3], from: 540, to: 1_080, timeZone: "Europe/Madrid" };
}

export async function benchRouting(): Promise<Row[]> {
  const texts = inventMessages(MESSAGES);
  const words = [
    ...new Set(
      texts
        .slice(0, 300)
        .join(" ")
        .toLowerCase()
        .match(/[a-z]{4,}/g),
    ),
  ];
  const rules = Array.from({ length: RULES }, (_, i): Rule => {
    const first = conditionOf(i, words);
    const all: Condition[] = i % 3 === 0 ? [first, { on: "language", any: ["en"], not: true }] : [first];
    return { id: String(i), name: `Rule ${i}`, isOn: true, all, any: [], actions: [{ do: "tag", tag: `tag ${i % 20}` }] };
  });
  const messages = texts.map((text, i) => messageOf(text, i));
  const customer = (i: number): Customer => ({
    id: "x:1",
    handle: "a",
    name: "A",
    followers: (i * 7_919) % 150_000,
    firstSeenAt: 0,
    lastSeenAt: 0,
    messageCount: 1,
    tags: [],
    source: "json",
  });
  // Whoever comes first finds the engine cold: each goes twice, and the second counts.
  let fired = 0;
  let bare = 0;
  const measure = (work: () => void): number => {
    work();
    fired = bare = 0;
    const before = cpu();
    work();
    return cpu() - before;
  };
  const ready = readyRules(rules, re2);
  const ours = measure(() => {
    for (const [i, message] of messages.entries()) fired += routeOne(ready, message, customer(i));
  });
  const asked = rules.map((rule) => bareRule(rule));
  const firedByRules = fired;
  const loop = measure(() => {
    for (const [i, message] of messages.entries()) {
      const about = aboutOf(message, customer(i));
      for (const ask of asked) if (ask(about)) bare++;
    }
  });
  const ratio = ours / loop;
  // Not the same to the last: the loop knows nothing of accents. Far apart, it would not have asked the same.
  const isAlike = Math.abs(firedByRules - bare) <= firedByRules * 0.05;
  return [
    { name: "Routing: 10,000 messages through 100 rules", value: ours, unit: "ms", baseline: { name: "a bare loop", value: loop } },
    {
      name: "Routing: beside the bare loop",
      value: ratio,
      unit: "times",
      goal: `at most ${TIMES_MOST}`,
      ok: ratio <= TIMES_MOST && isAlike,
    },
    { name: "Routing: rules that fired", value: firedByRules, unit: "times", baseline: { name: "in the bare loop", value: bare } },
  ];
}

function messageOf(text: string, i: number): Message {
  const [id, at] = [`x_post:${i}`, NOW - i * 60_000];
  const where = { conversationId: id, accountId: "a", channel: "x_post", audience: "public", direction: "inbound" } as const;
  return { id, customerId: "x:1", ...where, at, text, authorHandle: "a", lang: i % 4 === 0 ? "es" : "en", source: "json" };
}

const WORLD: World = { now: NOW, agents: [], open: {}, schedule: () => undefined, agent: () => undefined, has: () => true };

function routeOne(ready: ReturnType<typeof readyRules>, message: Message, customer: Customer): number {
  const past = { count: 0, statuses: [] };
  const of = {
    message,
    customer,
    waitingSince: message.at,
    past,
    unanswered: 1,
    waits: [message],
    moods: readMood,
    vipTag: "VIP",
    schedule: () => undefined,
  };
  const subject = createSubject(of);
  const fired = firing(ready, subject);
  const row: Case = { id: "case:1", customerId: "x:1", status: "new", statusAt: 0, tags: [], openedAt: 0, unanswered: [] };
  return resolve(row, { fired }, subject.language, WORLD).fired.length;
}

/** What several rules ask is found out once, as anybody would write it. */
interface About {
  text: string;
  lang: string;
  followers: number;
  isUpset: boolean;
  /** "Mon 09:30" */
  clock: string;
}
type Ask = (about: About) => boolean;

const madrid = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "numeric", minute: "numeric", timeZone: "Europe/Madrid" });

const aboutOf = ({ text, lang = "", at }: Message, { followers = 0 }: Customer): About => ({
  text: text.toLowerCase(),
  lang,
  followers,
  isUpset: readMood(text, lang).mood === "upset",
  clock: madrid.format(at).replace(",", ""),
});

function bareCondition(condition: Condition): Ask {
  switch (condition.on) {
    case "keywords": {
      const pattern = new RegExp(
        `\\b(?:${condition.words.map((word) => (word.endsWith("*") ? word.slice(0, -1) : `${word}\\b`)).join("|")})`,
      );
      return ({ text }) => pattern.test(text);
    }
    case "phrase":
      return ({ text }) => text.includes(condition.text);
    case "pattern": {
      const pattern = new RegExp(condition.pattern, "i");
      return ({ text }) => pattern.test(text);
    }
    case "language":
      return ({ lang }) => condition.any.includes(lang);
    case "followers":
      return ({ followers }) => followers >= (condition.from ?? 0);
    case "mood":
      return ({ isUpset }) => isUpset;
    case "time":
      return ({ clock }) => /^(?:Mon|Tue|Wed) (?:09|1[0-7]):/.test(clock);
    default:
      return () => false;
  }
}

function bareRule({ all }: Rule): Ask {
  const asks = all.map((condition) => ({ ask: bareCondition(condition), wanted: !condition.not }));
  return (about) => asks.every(({ ask, wanted }) => ask(about) === wanted);
}
