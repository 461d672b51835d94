/** Commands: an agent's intents. `contracts/commands.ts` holds their schemas; `decide` answers each with events or a rejection. */

import type { ArticleDraft } from "./articles/row";
import type { Check } from "./lint/finding";
import type { MacroDraft } from "./macros/macro";
import type { Mood, ReadMood } from "./mood/mood";
import type { ThreadPart } from "./own/thread";
import type { Patterns } from "./routing/patterns";

import type { CaseField, CaseStatus, GroupChange, IncidentDraft, ProfileChange, Settings } from "./rows";
import type { Attempt } from "./training/lesson";

/**
 * What routing goes by and no row says. Whoever routes measures it, and the companion takes their word: the worst a wrong one does is to give
 * a case to a colleague who has more, and anybody who routes may assign that case by hand. All else the companion reads for itself.
 */
export interface Measured {
  /** Agents who may be given it, by id: how many cases are theirs and wait for an answer. */
  open: Record<string, number>;
  /** The customer's cases before this one: how many, and how they stand. */
  past: { count: number; statuses: CaseStatus[] };
}

export type { ArticleDraft } from "./articles/row";

/** What was suggested for a reply when it was inserted. */
export interface Offered {
  offered?: string[];
  chosen?: string;
}

export type Command =
  | { type: "case.open"; customerId: string }
  | { type: "case.set_status"; caseId: string; status: CaseStatus }
  /** `null` is nobody. */
  | { type: "case.assign"; caseId: string; agentId: string | null }
  | { type: "case.set"; caseId: string; set: CaseField }
  /** It goes up in another case of the same customer. */
  | { type: "case.merge"; caseId: string; intoId: string }
  | { type: "case.unmerge"; caseId: string }
  /** Messages of it that wait become a case of their own. */
  | { type: "case.split"; caseId: string; messageIds: string[] }
  /** To a team, an agent, or both; why, in the agent's words. */
  | { type: "case.escalate"; caseId: string; teamId?: string; agentId?: string; text: string }
  | { type: "case.watch"; caseId: string; isOn: boolean }
  | { type: "case.link"; caseId: string; otherId: string; isOn: boolean }
  | { type: "case.route"; caseId: string; messageId: string; measured: Measured }
  | { type: "case.tag"; caseId: string; tag: string }
  | { type: "case.untag"; caseId: string; tag: string }
  | { type: "customer.tag"; customerId: string; tag: string }
  | { type: "customer.untag"; customerId: string; tag: string }
  | { type: "customer.note"; customerId: string; caseId?: string; text: string; mentions?: string[] }
  | { type: "customer.set_time_zone"; customerId: string; timeZone: string | null }
  | { type: "customer.opened"; customerId: string }
  /** How a customer's message sounds, or its language, where that was wrong; `null` takes the word back. */
  | { type: "message.correct"; messageId: string; say: { mood?: Mood | null; lang?: string | null } }
  | { type: "article.create"; articleId: string; article: ArticleDraft }
  | { type: "article.edit"; articleId: string; article: ArticleDraft }
  | { type: "article.archive"; articleId: string }
  | { type: "article.restore"; articleId: string }
  | { type: "macro.create"; macroId: string; macro: MacroDraft }
  | { type: "macro.edit"; macroId: string; macro: MacroDraft }
  | { type: "macro.archive"; macroId: string }
  | { type: "macro.restore"; macroId: string }
  /** It was used to answer this message, of which these are the terms. */
  | { type: "macro.apply"; macroId: string; customerId: string; caseId?: string; messageId?: string; terms: string[] }
  | { type: "suggestion.accept"; articleId: string; messageId?: string; terms: string[] }
  /** It is not what this message needs; with `isOn` false, it is after all. `articleId`: also of a macro, or of the answer it repeats. */
  | { type: "suggestion.refuse"; articleId: string; messageId: string; terms: string[]; isOn: boolean }
  /**
   * `approvalId` is the approval of exactly this text, where one is needed; of the whole, where it is a post of a thread (`part`). `over` names
   * the checks that were passed over knowingly. `offered` are the articles that stood among the suggestions then, and `chosen` the one it was
   * made from.
   */
  | ({
      type: "reply.insert";
      replyId: string;
      customerId: string;
      caseId?: string;
      text: string;
      approvalId?: string;
      over?: Check[];
      part?: ThreadPart;
    } & Offered)
  /** A sent message was seen on the page: is it one that was approved, where it had to be? */
  | { type: "reply.check"; messageId: string }
  /** `over` as when a reply goes in by itself. */
  | { type: "approval.submit"; replyId: string; customerId: string; caseId?: string; text: string; over?: Check[] }
  /** `edition` is how often the text one has read was edited; `text` another that takes its place. */
  | { type: "approval.approve"; approvalId: string; edition: number; text?: string }
  | { type: "approval.reject"; approvalId: string; reason: string }
  | { type: "approval.withdraw"; approvalId: string }
  /** One's own last word on it is taken back. */
  | { type: "approval.reopen"; approvalId: string }
  /** Only what is named changes. */
  | { type: "agent.set"; agentId: string; profile: ProfileChange }
  /** Of oneself. */
  | { type: "agent.away"; isAway: boolean }
  | { type: "group.set"; groupId: string; change: GroupChange }
  | { type: "incident.declare"; incidentId: string; incident: IncidentDraft }
  | { type: "incident.edit"; incidentId: string; incident: IncidentDraft }
  /** `byRule`: nobody chose them, the incident's rule did. */
  | { type: "incident.attach"; incidentId: string; caseIds: string[]; byRule?: true }
  /** How it stands now. */
  | { type: "incident.update"; incidentId: string; text: string }
  | { type: "incident.resolve"; incidentId: string }
  /** It was none. */
  | { type: "incident.withdraw"; incidentId: string }
  | { type: "incident.reopen"; incidentId: string }
  /** The score of a practice lesson is kept; it follows from what was said. */
  | { type: "training.finish"; attempt: Attempt }
  | { type: "account.add"; handle: string; userId?: string; name?: string; avatarUrl?: string }
  | { type: "account.remove"; accountId: string }
  | { type: "settings.set"; setting: { [K in keyof Settings]: { id: K } & Partial<Settings[K]> }[keyof Settings] };

export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** What a rule may know of the world beside the rows: all of it handed in. */
export interface Context {
  /** Milliseconds since 1970 UTC. */
  now: number;
  agentId: string;
  /** A fresh unique id for this command; ids of what it makes derive from it. */
  id: string;
  /** The engine of rules' patterns; absent where nobody routes. */
  patterns?: Patterns;
  /** The reader of moods; likewise. */
  moods?: ReadMood;
}

/** Not the rules but the store refused: the disk is full, or the database can't be opened. Nothing was written. */
export type Failure = "no_space" | "unavailable";

/** Why a command was refused: a key of the catalogue, and what it speaks of. */
export interface Rejection {
  reason:
    | "not_found"
    | "already"
    | "empty"
    | "too_long"
    | "invalid"
    | "closed"
    | "not_allowed"
    | "needs_approval"
    | "own"
    | "decided"
    | Failure;
  detail?: string;
}
