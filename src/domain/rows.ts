/**
 * The rows of the desk, as every store keeps them. All times are milliseconds since 1970-01-01 UTC.
 * Words are the field's own: see "Words" in the README.
 */

import type { Approval, ApprovalList } from "./approvals/row";
import type { Article } from "./articles/row";
import type { Case } from "./cases/row";
import type { Group } from "./groups/row";
import type { Incident } from "./incidents/row";
import type { Macro } from "./macros/macro";
import type { Mood } from "./mood/mood";
import type { KeptDraft } from "./own/draft";
import type { Role } from "./roles";
import type { Setting } from "./settings/groups";
import type { KeptAttempt } from "./training/rules";

export type { Approval, ApprovalEdit, ApprovalList, Because } from "./approvals/row";
export type { Article } from "./articles/row";
export type { Case, CaseField, CaseStatus, Priority } from "./cases/row";
export type { Group, GroupChange } from "./groups/row";
export type { Incident, IncidentDraft, IncidentUpdate } from "./incidents/row";
export type { Macro, MacroAction, MacroDraft } from "./macros/macro";
export type { DraftThread, DraftVersion, KeptDraft } from "./own/draft";
export type { CustomField, Opening, Setting, Settings } from "./settings/groups";

export type Channel = "x_post" | "x_dm" | "email" | "phone" | "chat";
export type Direction = "inbound" | "outbound";
export type Audience = "public" | "private";
/** Where a row was read: a JSON answer the page fetched, the page itself, the X API, or a file. A higher rank overwrites a lower one. */
export type Source = "import" | "dom" | "json" | "api";
export type Verified = "blue" | "business" | "government" | "legacy";
/** How we came to link an identity to a customer. Nothing else is a lawful basis for matching. */
export type ConsentBasis = "public_profile" | "given_by_customer" | "express_opt_in";

/** A brand's handle. `id` is the handle in lower case, without @. */
export interface Account {
  id: string;
  handle: string;
  userId?: string;
  name?: string;
  avatarUrl?: string;
  addedAt: number;
}

/**
 * A person who talks to the brand. `id` is `x:<user id>`, or `x:@<lower-case handle>` as long as only the handle was seen: once the user id
 * is known, everything moves to it, and the identity of the handle says where.
 */
export interface Customer {
  id: string;
  /** As X shows it, without @. */
  handle: string;
  userId?: string;
  name: string;
  avatarUrl?: string;
  bio?: string;
  location?: string;
  followers?: number;
  following?: number;
  verified?: Verified;
  protected?: boolean;
  /** BCP 47, the language they last wrote in. */
  lang?: string;
  /** Time of the message `lang` is taken from. */
  langAt?: number;
  /** IANA name, set by an agent: X does not tell. */
  timeZone?: string;
  joinedAt?: number;
  firstSeenAt: number;
  lastSeenAt: number;
  lastInboundAt?: number;
  lastOutboundAt?: number;
  messageCount: number;
  tags: string[];
  /** The customer's current case, if there ever was one. */
  caseId?: string;
  /** An agent opened this customer: their posts are kept from then on. */
  opened?: boolean;
  /** The best source any of it came from. */
  source: Source;
  /** Fields that only the page itself has shown, while others are of a better source: JSON overwrites them. */
  pageOnly?: string[];
}

/** `id` is `x:<user id>` or `x:@<lower-case handle>`. */
export interface Identity {
  id: string;
  customerId: string;
  basis: ConsentBasis;
  /** When the customer was first seen under this identity: a handle somebody else took over later goes with the newer sight. */
  seenAt?: number;
}

export interface Media {
  kind: "photo" | "video" | "gif" | "card" | "poll";
  url?: string;
  alt?: string;
}

/** An agent's word on a message. */
export interface Said {
  mood?: Mood;
  /** BCP 47. */
  lang?: string;
}

/** One post or private message. `id` is `x_post:<post id>`, `x_dm:<event id>` or `x_dm:<conversation>:<xchat message id>`. */
export interface Message {
  id: string;
  /** Empty for a brand's post that answers nobody. */
  customerId: string;
  /** `x_post:<conversation id>` or `x_dm:<conversation id>` (user ids joined by "-"). */
  conversationId: string;
  /** The brand account it was sent to or from. */
  accountId?: string;
  channel: Channel;
  audience: Audience;
  direction: Direction;
  /** The platform's own time. */
  at: number;
  text: string;
  authorHandle: string;
  authorName?: string;
  /** The agent whose insertion this outbound message was, when it went out from this desk. */
  agentId?: string;
  /** Id of the message it answers. */
  inReplyTo?: string;
  quotes?: string;
  /** BCP 47: an agent's word, else X's, else found by its words. */
  lang?: string;
  /** What an agent said of it, where X or Perch had it wrong. */
  said?: Said;
  media?: Media[];
  /** When Perch saw that it is gone; its text and media are removed. */
  deletedAt?: number;
  /** It was over a week old when Perch first saw it: it opened no case and nobody waits for its answer. */
  history?: boolean;
  /** Sent from this desk through XChat whose text is not kept: `text` is empty. */
  encrypted?: boolean;
  source: Source;
}

/** What is known of a message nobody has seen yet. `id` is its message id. */
export interface Awaited {
  id: string;
  /** The brand's messages that continue it, and belong to whom it belongs to. */
  children: string[];
  /** It was seen to be deleted. */
  deletedAt?: number;
}

/** A private conversation (public ones are their messages' `conversationId`). */
export interface Conversation {
  id: string;
  channel: Channel;
  customerId: string;
  accountId?: string;
  lastAt: number;
  /** End-to-end encrypted: its text is kept only when the agent turned that on. */
  encrypted?: boolean;
}

/** `id` is the tag in lower case; `count` is how many cases and customers carry it now. */
export interface Tag {
  id: string;
  name: string;
  count: number;
  lastUsedAt: number;
}

/** Notes are append-only. */
export interface Note {
  id: string;
  customerId: string;
  caseId?: string;
  text: string;
  at: number;
  agentId: string;
  /** Ids of agents it speaks to. */
  mentions?: string[];
}

/** Somebody of the team, as the companion tells it; a desk that stands alone has none. */
export interface Agent {
  /** `agent:<user id>`. */
  id: string;
  name: string;
  role: Role;
  /** They belong to the workspace no more: what they did keeps their name. */
  leftAt?: number;
  profile?: AgentProfile;
  /** When a rule last gave them a case: whose turn it is goes by that. */
  givenAt?: number;
}

/** What routing goes by. What is absent is nothing said. */
export interface AgentProfile {
  /** Ids of teams. */
  teams?: string[];
  /** In the workspace's own words, in lower case. */
  skills?: string[];
  /** BCP 47, only the language. */
  languages?: string[];
  /** The most cases they have open at once. */
  capacity?: number;
  /** They take nothing new now. */
  isAway?: boolean;
  /** Id of the schedule they work by. */
  scheduleId?: string;
}

/** What is said of a profile: only what is named changes, and null takes back what was said. */
export type ProfileChange = Omit<AgentProfile, "capacity" | "scheduleId"> & { capacity?: number | null; scheduleId?: string | null };

/** A suggestion, or a macro, that an agent chose for a customer's message: what ranking learns from. */
export interface Acceptance {
  id: string;
  /** Of an article, or a macro; of one refused also the message of an earlier answer. */
  articleId: string;
  messageId?: string;
  /** The terms of the customer's message, as ranking cut them. */
  terms: string[];
  at: number;
  /** It was not what the message needs. */
  isRefused?: true;
}

/** A reply an agent put into X's composer and has not yet been seen sent. `id` is the audience and the id of the message or conversation it answers. */
export interface PendingReply {
  id: string;
  customerId: string;
  caseId?: string;
  agentId: string;
  text: string;
  at: number;
}

/** Every table that `evolve` may change, by name. */
export interface Tables {
  accounts: Account;
  customers: Customer;
  identities: Identity;
  messages: Message;
  awaited: Awaited;
  conversations: Conversation;
  cases: Case;
  tags: Tag;
  notes: Note;
  articles: Article;
  macros: Macro;
  acceptances: Acceptance;
  pendingReplies: PendingReply;
  drafts: KeptDraft;
  approvals: Approval;
  approvalLists: ApprovalList;
  agents: Agent;
  attempts: KeptAttempt;
  groups: Group;
  incidents: Incident;
  settings: Setting;
}
export type TableName = keyof Tables;

/** Where a row stands. */
export type Ref = { table: TableName; id: string };
/** A row to write, or to remove where `row` is null. */
export type Change = { [T in TableName]: { table: T; id: string; row: Tables[T] | null } }[TableName];
/** How rules read rows: what was not loaded or is not there is undefined. */
export type Lookup = <T extends TableName>(table: T, id: string) => Tables[T] | undefined;
