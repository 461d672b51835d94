/** Events: immutable facts. Metrics, history and the audit are functions of them. */

import type { ArticleDraft, CommandOf, Offered } from "./commands";
import type { ConnectorKind } from "./connectors/connector";
import type { Check } from "./lint/finding";
import type { MacroDraft } from "./macros/macro";
import type { ThreadPart } from "./own/thread";
import type { Role } from "./roles";
import type { Routed } from "./routing/routed";
import type { Because, CaseField, CaseStatus, GroupChange, IncidentDraft, ProfileChange, Settings } from "./rows";
import type { Attempt } from "./training/lesson";
import type { PartName } from "./training/score";

interface Fact {
  /** Unique; derived from the message where a message caused it, so that it can't count twice. */
  id: string;
  /** Milliseconds since 1970 UTC: the message's own time where a message caused it. */
  at: number;
  /** The agent, or "system" for what observations caused. */
  by: string;
  customerId?: string;
  caseId?: string;
  /** What somebody else had set meanwhile, which the agent had not seen: the companion's word for a conflict. As `sawOf` writes it. */
  unseen?: string;
}

type Of<T extends string, Payload = unknown> = Fact & { type: T } & Payload;
type OnCase = { caseId: string; customerId: string };
type OnCustomer = { customerId: string };
type OnIncident = { incidentId: string };
type Correction = CommandOf<"message.correct">["say"];
type OnApproval = OnCustomer & { approvalId: string; replyId: string };

export type DeskEvent =
  | Of<"case.opened", OnCase & { messageId?: string; accountId?: string }>
  | Of<"case.reopened", OnCase & { messageId: string; from: CaseStatus }>
  | Of<"case.status_set", OnCase & { from: CaseStatus; to: CaseStatus; messageId?: string }>
  /** Whose case it is now, and whose it was; absent is nobody's. */
  | Of<"case.assigned", OnCase & { agentId?: string; from?: string }>
  /** `from` is what stood before; absent is nothing. */
  | Of<"case.set", OnCase & { set: CaseField; from?: string | number }>
  /** `currentId` was the customer's current case. */
  | Of<"case.merged", OnCase & { intoId: string; currentId?: string }>
  /** `currentId` is the customer's current case again. */
  | Of<"case.unmerged", OnCase & { intoId: string; currentId?: string }>
  /** `caseId` is the new one. */
  | Of<"case.split", OnCase & { fromId: string; messageIds: string[] }>
  /** The agent who did it hears of the case from now on, or no more. */
  | Of<"case.watched", OnCase & { isOn: boolean }>
  | Of<"case.linked", OnCase & { otherId: string; isOn: boolean }>
  /** Rules or formulas had something to say of it, on account of this message. What they did stands beside it. */
  | Of<"case.routed", OnCase & Omit<Routed, "at" | "done">>
  | Of<"case.tagged", OnCase & { tag: string }>
  | Of<"case.untagged", OnCase & { tag: string }>
  /** A customer's message that needs an answer. */
  | Of<"message.received", OnCase & { messageId: string }>
  /** An outbound message that ended a wait. `answered` are the inbound messages it answers; `waited` is milliseconds since the oldest. */
  | Of<"message.answered", OnCase & { messageId: string; answered: string[]; waited: number; agentId?: string }>
  | Of<"message.deleted", { messageId: string }>
  /** An agent corrected how it sounds, or its language; `from` is what stood, null nothing. */
  | Of<"message.corrected", OnCustomer & { messageId: string; say: Correction; from: Correction }>
  | Of<"customer.tagged", OnCustomer & { tag: string }>
  | Of<"customer.untagged", OnCustomer & { tag: string }>
  | Of<"customer.noted", OnCustomer & { noteId: string; text: string; mentions?: string[] }>
  | Of<"customer.time_zone_set", OnCustomer & { timeZone: string | null }>
  | Of<"customer.opened", OnCustomer>
  | Of<"article.created", { articleId: string; article: ArticleDraft }>
  | Of<"article.edited", { articleId: string; article: ArticleDraft }>
  | Of<"article.archived", { articleId: string }>
  | Of<"article.restored", { articleId: string }>
  | Of<"macro.created", { macroId: string; macro: MacroDraft }>
  | Of<"macro.edited", { macroId: string; macro: MacroDraft }>
  | Of<"macro.archived", { macroId: string }>
  | Of<"macro.restored", { macroId: string }>
  /** `name` as it was called then. */
  | Of<"macro.applied", OnCustomer & { macroId: string; name: string; messageId?: string; terms: string[] }>
  | Of<"suggestion.accepted", { articleId: string; messageId?: string; terms: string[] }>
  | Of<"suggestion.refused", { articleId: string; messageId: string; terms: string[]; isOn: boolean }>
  /** `approvalId` is the approval it used, where one was needed; `over` the checks that were passed over knowingly. */
  | Of<"reply.inserted", OnCustomer & { replyId: string; text: string; approvalId?: string; over?: Check[]; part?: ThreadPart } & Offered>
  /** A reply that needed approval was seen on the page, with the text that was approved, or as the post of it with this number (from 0). */
  | Of<"reply.covered", OnApproval & { messageId: string; agentId?: string; part?: number }>
  /** A reply that needed approval was seen on the page, and none covers it: nobody approved any, or another text, or pictures were added. */
  | Of<
      "reply.unapproved",
      OnCustomer & { replyId: string; messageId: string; agentId?: string; because: Because[]; why: "none" | "text" | "media" }
    >
  | Of<"approval.submitted", OnApproval & { text: string; because: Because[]; needed: number; over?: Check[] }>
  /** `text` where the reviewer made another of it. */
  | Of<"approval.approved", OnApproval & { text?: string }>
  | Of<"approval.rejected", OnApproval & { reason: string }>
  | Of<"approval.withdrawn", OnApproval>
  | Of<"approval.reopened", OnApproval>
  | Of<"agent.set", { agentId: string; profile: ProfileChange }>
  | Of<"group.set", { groupId: string; change: GroupChange }>
  | Of<"incident.declared", OnIncident & { incident: IncidentDraft }>
  | Of<"incident.edited", OnIncident & { incident: IncidentDraft }>
  | Of<"incident.updated", OnIncident & { text: string }>
  | Of<"incident.resolved", OnIncident>
  | Of<"incident.withdrawn", OnIncident>
  | Of<"incident.reopened", OnIncident>
  /** A practice lesson went so well: 0 to 100, in all and part by part. */
  | Of<"training.scored", { attempt: Attempt; total: number; parts: Record<PartName, number> }>
  | Of<"account.added", { accountId: string; handle: string; userId?: string; name?: string; avatarUrl?: string }>
  | Of<"account.removed", { accountId: string }>
  | Of<"settings.set", { setting: { [K in keyof Settings]: { id: K } & Partial<Settings[K]> }[keyof Settings] }>;

/** What is done to the workspace and at no desk. It is for the audit alone: panels never hear of it, and nothing evolves by it. */
export type WorkspaceEvent =
  | Of<"agent.invited", { role: Role; note: string }>
  | Of<"agent.joined", { agentId: string; role: Role }>
  | Of<"agent.role_set", { agentId: string; from: Role; to: Role }>
  | Of<"agent.left", { agentId: string }>
  /** Signed in to the companion's pages or, with `browser`, paired. */
  | Of<"session.started", { agentId: string; browser?: string }>
  /** `count` browsers of theirs were signed out. */
  | Of<"session.ended", { agentId: string; count: number; browser?: string }>
  | Of<"workspace.set", { name?: string; keepDays?: number | null }>
  /** A source from which the companion brings articles. */
  | Of<
      "connector.set",
      { connectorId: string; kind: ConnectorKind; host: string; change: "added" | "changed" | "paused" | "resumed" | "removed" }
    >
  /** A bundle was handed out; `sha256` is its manifest's, by which it is known again. */
  | Of<"audit.exported", { asked: Asked; links: number; sha256: string }>;
/** Which part of the audit: from `from` until just before `to` where it is a span. */
export type Asked = { kind: "whole" } | { kind: "case"; caseId: string } | { kind: "span"; from: number; to: number };

export type AuditEvent = DeskEvent | WorkspaceEvent;

export type EventType = DeskEvent["type"];
export type EventOf<T extends EventType> = Extract<DeskEvent, { type: T }>;
