/** What routing did with a message, and why. Names no word of the customer's: a word is the rule's own, or a place in the message. */
import type { Priority } from "../cases/row";
import type { DeskEvent } from "../events";
import type { Action, Condition } from "./rule";

/** Why a rule fired: the condition, and the value it found or, where it must not hold, the one it did not. */
export interface Reason {
  on: Condition["on"] | "shaming" | "media";
  not?: boolean;
  found?: string;
  /** on pattern: where in the message's text it is found, from and to before. */
  span?: [number, number];
}

/**
 * Why an action did nothing: it was so already; a person has said otherwise; a rule before it has; the case is somebody's; nobody is free; what
 * it names is not there any more; it is open now.
 */
export type Skip = "already" | "person" | "rule" | "owned" | "nobody" | "gone" | "open";

export interface Done {
  do: Action["do"];
  /** The tag, priority, or id of agent, team, policy, schedule or article. */
  value: string;
  /** do team: who of it. */
  agentId?: string;
  skipped?: Skip;
}

export interface Fired {
  ruleId: string;
  name: string;
  because: Reason[];
  did: Done[];
}

/** What the formulas came to. `from` are the numbers put in. */
export interface Score {
  points: number;
  influence: number;
  priority: Priority;
  from: Record<string, number>;
  /** Why it did not set the priority. */
  skipped?: Skip;
}

/** The id public shaming has among the rules that fired. */
export const SHAMING_RULE = "perch:shaming";

/** Why an agent was chosen or not. `later`: somebody else was before them. */
export type Verdict = "chosen" | "later" | "left" | "viewer" | "away" | "hours" | "full" | "skill" | "language";
export interface Weighed {
  agentId: string;
  verdict: Verdict;
  /** Cases that were theirs and waited for an answer. */
  open: number;
}

/** The fields routing may set, by the names `setAt` has, and `assignee`. */
export type Said = Partial<Record<"priority" | "team" | "sla" | "snooze" | "assignee", number>>;

/** The last routing of a case, as its row keeps it. */
export interface Routed {
  messageId: string;
  at: number;
  fired: Fired[];
  score?: Score;
  weighed?: Weighed[];
  /** When routing last set each field: one that was set at another time was set by a person. */
  said: Said;
  /** Tags it ever put on: one that a person took off is not put on again. */
  tags: string[];
  /** Ids of the messages it has been through for. */
  done: string[];
}

/** The id of the fact that a message was routed; what came of it is numbered after it. */
export const routedId = (messageId: string, part?: number): string => `case.routed:${messageId}${part === undefined ? "" : `#${part}`}`;

/** The message on whose account routing made this fact; undefined for any other fact. */
export const routedFor = ({ id, by }: DeskEvent): string | undefined =>
  by === "system" && id.startsWith("case.routed:") ? id.slice("case.routed:".length).split("#")[0] : undefined;
