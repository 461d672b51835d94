/** Rules as a manager writes them: what must hold of a customer's message, and what is done then. Nothing in them is a program. */
import type { CaseStatus, Priority } from "../cases/row";
import type { Mood } from "../mood/mood";
import type { Audience, Channel } from "../rows";
import type { Shaming } from "./shaming";

/** What can be asked of a message, its customer and its case. Lists mean "any of these"; bounds are inclusive, and absent is none. */
export type Question =
  /** Whole words, however they are accented and capitalised; `refund*` begins so; several words are a phrase. */
  | { on: "keywords"; words: string[] }
  | { on: "phrase"; text: string }
  /** RE2's syntax: it takes time in proportion to the text, whatever the pattern. */
  | { on: "pattern"; pattern: string }
  /** BCP 47, only the language. */
  | { on: "language"; any: string[] }
  | { on: "channel"; any: Channel[] }
  | { on: "audience"; is: Audience }
  | { on: "followers"; from?: number; to?: number }
  | { on: "verified" }
  | { on: "vip" }
  | { on: "customer_tag"; any: string[] }
  /** How many cases the customer had before this one. */
  | { on: "past_cases"; from?: number; to?: number }
  /** They had one before that stands so. */
  | { on: "past_status"; any: CaseStatus[] }
  /** Told by all that waits for an answer. */
  | { on: "mood"; any: Mood[] }
  /** When it was written: weekdays as `Date.getDay` counts, minutes after midnight; where `to` is not after `from` it ends on the next day. */
  | { on: "time"; days: number[]; from: number; to: number; timeZone: string }
  | { on: "hours"; scheduleId: string; is: "open" | "closed" }
  | { on: "account"; any: string[] }
  /** Minutes the customer had waited when they wrote it. */
  | { on: "waiting"; from: number };

/** `not`: it must not hold. */
export type Condition = Question & { not?: boolean };

/** Who of a team gets a case: nobody yet; whose turn it is; who has the fewest; who can do it, of them the one with the fewest. */
export type Turn = "nobody" | "round_robin" | "least_open" | "match";

export type Action =
  | { do: "tag"; tag: string }
  | { do: "priority"; priority: Priority }
  | { do: "agent"; agentId: string }
  /** by match: they have all of `skills`, and speak the message's language where `language` says so. */
  | { do: "team"; teamId: string; by: Turn; skills?: string[]; language?: boolean }
  | { do: "sla"; policyId: string }
  /** Out of hours, until that schedule opens. */
  | { do: "snooze"; scheduleId: string }
  | { do: "suggest"; articleId: string };

/** All of `all` must hold and, where there are any, one of `any`. */
export interface Rule {
  id: string;
  name: string;
  isOn: boolean;
  /** Only messages written from then on, milliseconds since 1970 UTC; absent is whenever. */
  since?: number;
  all: Condition[];
  any: Condition[];
  actions: Action[];
  /** The rules behind it are not asked. */
  isLast?: boolean;
}

/** The longest formula, in characters. */
export const FORMULA_LENGTH = 1_000;

/** Formulas a manager reads and edits, see `formula.ts`; the lowest number of points that makes each priority, less is low. */
export interface Scoring {
  isOn: boolean;
  /** Only messages written from then on, as of a rule. */
  since?: number;
  /** How far a customer's word carries: of the customer alone. */
  influence: string;
  /** How soon a message needs an answer; `influence` stands for the other's result. */
  priority: string;
  normal: number;
  high: number;
  urgent: number;
}

/** The settings group. */
export interface Routing {
  /** In the order they are asked. */
  rules: Rule[];
  scoring: Scoring;
  /** Customers with this tag are VIPs. */
  vipTag: string;
  /** Holds of every desk until it is switched off. */
  shaming: Shaming;
}

/** Routing of a desk where nobody has said anything: public shaming raises the priority, and nothing else is routed. */
export const NO_ROUTING: Routing = {
  rules: [],
  scoring: {
    isOn: false,
    influence: "min(100, log10(followers + 1) * 12 + (verified ? 10 : 0))",
    priority: "influence / 2 + (upset ? 25 : 0) - (happy ? 20 : 0) + (vip ? 30 : 0) + min(20, waiting / 6) + min(15, (unanswered - 1) * 5)",
    normal: 0,
    high: 40,
    urgent: 70,
  },
  vipTag: "VIP",
  shaming: { isOn: true, followers: 5_000 },
};

/** Whether every message is routed. */
export const isRouting = (routing: Routing | undefined): boolean =>
  routing !== undefined && (routing.scoring.isOn || routing.rules.some(({ isOn }) => isOn));
