/** How soon a message needs an answer, by the workspace's own formulas. */
import type { Priority } from "../cases/row";
import { type Formula, type FormulaError, parseFormula } from "./formula";
import type { Score } from "./routed";
import type { Scoring } from "./rule";
import type { Subject } from "./subject";

/** What a formula about a customer may name. Truths are 1 and 0. */
export const CUSTOMER_NAMES = ["followers", "following", "verified", "vip", "messages", "past_cases"] as const;
/** And one about their message. `waiting` is minutes; `unanswered` how many messages wait. */
export const MESSAGE_NAMES = [...CUSTOMER_NAMES, "influence", "waiting", "unanswered", "public", "upset", "happy"] as const;

type Inputs = Record<(typeof MESSAGE_NAMES)[number], number>;
export type CustomerInputs = Record<(typeof CUSTOMER_NAMES)[number], number>;

/** From the least to the most pressing. */
export const PRIORITIES = ["low", "normal", "high", "urgent"] as const satisfies readonly Priority[];

export interface ReadyScoring {
  influence: Formula | { error: FormulaError };
  priority: Formula | { error: FormulaError };
}

export const readyScoring = (scoring: Scoring): ReadyScoring => ({
  influence: parseFormula(scoring.influence, CUSTOMER_NAMES),
  priority: parseFormula(scoring.priority, MESSAGE_NAMES),
});

export const priorityOf = (points: number, { normal, high, urgent }: Pick<Scoring, "normal" | "high" | "urgent">): Priority =>
  points >= urgent ? "urgent" : points >= high ? "high" : points >= normal ? "normal" : "low";

/** What formulas may know of the customer. */
export const customerInputs = ({ customer, past, isVip }: Pick<Subject, "customer" | "past" | "isVip">): CustomerInputs => ({
  followers: customer?.followers ?? 0,
  following: customer?.following ?? 0,
  verified: Number(customer?.verified !== undefined),
  vip: Number(isVip),
  messages: customer?.messageCount ?? 0,
  past_cases: past.count,
});

function inputsOf(subject: Subject, influence: number): Inputs {
  const mood = subject.mood();
  return {
    ...customerInputs(subject),
    influence,
    waiting: Math.floor(subject.waited),
    unanswered: subject.unanswered,
    public: Number(subject.message.audience === "public"),
    upset: Number(mood === "upset"),
    happy: Number(mood === "happy"),
  };
}

const twoDigits = (number: number) => Math.round(number * 100) / 100;

/** What the formulas come to, with the numbers put in; or which of them has none, and why. */
export function scoreOf(scoring: Scoring, ready: ReadyScoring, subject: Subject): Score | { error: FormulaError; of: keyof ReadyScoring } {
  if ("error" in ready.influence) return { error: ready.influence.error, of: "influence" };
  if ("error" in ready.priority) return { error: ready.priority.error, of: "priority" };
  const influence = ready.influence.value(customerInputs(subject));
  if (influence === undefined) return { error: { reason: "not_a_number", at: 0 }, of: "influence" };
  const inputs = inputsOf(subject, influence);
  const points = ready.priority.value(inputs);
  if (points === undefined) return { error: { reason: "not_a_number", at: 0 }, of: "priority" };
  const names = new Set([...ready.influence.names, ...ready.priority.names]);
  const from = Object.fromEntries([...names].sort().map((name) => [name, twoDigits(inputs[name as keyof Inputs])]));
  return { points: twoDigits(points), influence: twoDigits(influence), priority: priorityOf(points, scoring), from };
}
