/**
 * Schemas of the desk's rows, for what comes from outside: files to import and, later, sync. Bounds are generous, but there are bounds.
 * Each is held to its type in `domain/rows.ts` by the compiler.
 */
import * as z from "zod";
import { MOODS } from "../domain/mood/mood";
import type { ThreadPart } from "../domain/own/thread";
import { ROLES } from "../domain/roles";
import type { AgentProfile, ApprovalEdit, Because, CaseField, DraftThread, DraftVersion, TableName, Tables } from "../domain/rows";
import { type Attempt, LESSON_IDS, type Line } from "../domain/training/lesson";
import type { PartName } from "../domain/training/score";
import { articleShape } from "./articles";
import { at, checks, count, id, long, priority, short, terms, url } from "./bounds";
import { exactly } from "./exactly";
import { groupRow, incidentRow } from "./incidents";
import { macroRow } from "./macros";
import { routed } from "./routing";
import { settingRow } from "./settings";

const tags = z.array(z.string().min(1).max(60)).max(200);
const source = z.enum(["import", "dom", "json", "api"]);
const status = z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]);
const channel = z.enum(["x_post", "x_dm", "email", "phone", "chat"]);

const media = z.object({
  kind: z.enum(["photo", "video", "gif", "card", "poll"]),
  url: url.optional(),
  alt: z.string().max(5_000).optional(),
});

/** What an agent says of a message; null takes it back. */
export const correction = z.object({
  mood: z.enum(MOODS).nullable().optional(),
  lang: z.string().min(2).max(35).nullable().optional(),
});

/** Only what is named changes. */
export const agentProfile = exactly<AgentProfile>()({
  teams: z.array(id).max(200).optional(),
  skills: z.array(z.string().min(1).max(60)).max(200).optional(),
  languages: z.array(z.string().min(2).max(35)).max(100).optional(),
  capacity: z.number().int().min(0).max(10_000).optional(),
  isAway: z.boolean().optional(),
  scheduleId: id.optional(),
});

export const profileChange = agentProfile.extend({
  capacity: agentProfile.shape.capacity.nullable(),
  scheduleId: agentProfile.shape.scheduleId.nullable(),
});

/** Why a reply needs approval. */
export const because = z
  .array(exactly<Because>()({ by: z.enum(["policy", "role"]), name: short, approvals: z.number().int().min(1).max(2) }))
  .max(200);

const approvalEdit = exactly<ApprovalEdit>()({ agentId: id, at, text: long, approvedBy: z.array(id).max(10) });

export const caseField: z.ZodType<CaseField> = z.discriminatedUnion("field", [
  z.object({ field: z.literal("priority"), value: priority.nullable() }),
  z.object({ field: z.literal("team"), value: id.nullable() }),
  z.object({ field: z.literal("snooze"), value: at.nullable() }),
  z.object({ field: z.literal("follow_up"), value: at.nullable() }),
  z.object({ field: z.literal("sla"), value: id.nullable() }),
  z.object({ field: z.literal("incident"), value: id.nullable() }),
  z.object({ field: z.literal("escalation"), value: z.string().min(1).max(2_000).nullable() }),
  z.object({ field: z.literal("custom"), key: id, value: z.string().max(2_000).nullable() }),
]);

/** 0 to 100. */
export const percent = z.number().min(0).max(100);
const line = exactly<Line>()({
  customer: z.number().int().min(0).max(99),
  by: z.enum(["customer", "agent"]),
  audience: z.enum(["public", "private"]),
  at,
  text: z.string().max(10_000),
});
const attemptShape = { lessonId: z.enum(LESSON_IDS), startedAt: at, lines: z.array(line).max(200) };
/** One way through a practice lesson. */
export const attempt = exactly<Attempt>()(attemptShape);
export const attemptParts = exactly<Record<PartName, number>>()({
  time: percent,
  length: percent,
  tone: percent,
  guard: percent,
  policy: percent,
});

/** One post of a thread. */
export const threadPart = exactly<ThreadPart>()({
  of: id,
  parts: z.array(z.string().max(25_000)).min(2).max(200),
  at: z.number().int().min(0).max(199),
});
const draftThread = exactly<DraftThread>()({ text: long, parts: z.array(z.string().max(25_000)).max(200), approvalId: id.optional() });
const draftVersion = exactly<DraftVersion>()({
  text: long,
  at,
  device: id,
  seen: z.record(id, at),
  articleId: id.optional(),
  allowed: long.optional(),
  missing: z.array(short).max(100).optional(),
  macroIds: z.array(id).max(100).optional(),
  isPrivateOnly: z.boolean().optional(),
  thread: draftThread.optional(),
});

/** One schema a table, as `Tables` names them. Unknown keys are dropped. */
export const rowSchemas: { [T in TableName]: z.ZodType<Tables[T]> } = {
  agents: exactly<Tables["agents"]>()({
    id,
    name: short,
    role: z.enum(ROLES),
    leftAt: at.optional(),
    profile: agentProfile.optional(),
    givenAt: at.optional(),
  }),
  accounts: exactly<Tables["accounts"]>()({
    id,
    handle: short,
    userId: short.optional(),
    name: short.optional(),
    avatarUrl: url.optional(),
    addedAt: at,
  }),
  customers: exactly<Tables["customers"]>()({
    id,
    handle: short,
    userId: short.optional(),
    name: short,
    avatarUrl: url.optional(),
    bio: z.string().max(5_000).optional(),
    location: short.optional(),
    followers: count.optional(),
    following: count.optional(),
    verified: z.enum(["blue", "business", "government", "legacy"]).optional(),
    protected: z.boolean().optional(),
    lang: short.optional(),
    langAt: at.optional(),
    timeZone: short.optional(),
    joinedAt: at.optional(),
    firstSeenAt: at,
    lastSeenAt: at,
    lastInboundAt: at.optional(),
    lastOutboundAt: at.optional(),
    messageCount: count,
    tags,
    caseId: id.optional(),
    opened: z.boolean().optional(),
    source,
    pageOnly: z.array(short).max(20).optional(),
  }),
  identities: exactly<Tables["identities"]>()({
    id,
    customerId: id,
    basis: z.enum(["public_profile", "given_by_customer", "express_opt_in"]),
    seenAt: at.optional(),
  }),
  awaited: exactly<Tables["awaited"]>()({ id, children: z.array(id).max(1_000), deletedAt: at.optional() }),
  messages: exactly<Tables["messages"]>()({
    id,
    customerId: z.string().max(500),
    conversationId: id,
    accountId: id.optional(),
    channel,
    audience: z.enum(["public", "private"]),
    direction: z.enum(["inbound", "outbound"]),
    at,
    text: long,
    authorHandle: short,
    authorName: short.optional(),
    agentId: id.optional(),
    inReplyTo: id.optional(),
    quotes: id.optional(),
    lang: short.optional(),
    said: z.object({ mood: z.enum(MOODS).optional(), lang: short.optional() }).optional(),
    media: z.array(media).max(50).optional(),
    deletedAt: at.optional(),
    history: z.boolean().optional(),
    encrypted: z.boolean().optional(),
    source,
  }),
  conversations: exactly<Tables["conversations"]>()({
    id,
    channel,
    customerId: z.string().max(500),
    accountId: id.optional(),
    lastAt: at,
    encrypted: z.boolean().optional(),
  }),
  cases: exactly<Tables["cases"]>()({
    id,
    customerId: id,
    accountId: id.optional(),
    status,
    statusAt: at,
    tags,
    openedAt: at,
    openedBy: id.optional(),
    lastInboundAt: at.optional(),
    lastOutboundAt: at.optional(),
    unanswered: z.array(z.object({ id, at })).max(50),
    waitingSince: at.optional(),
    firstResponseAt: at.optional(),
    solvedAt: at.optional(),
    withdrawnAt: at.optional(),
    assigneeId: id.optional(),
    assignedAt: at.optional(),
    priority: priority.optional(),
    teamId: id.optional(),
    snoozedUntil: at.optional(),
    followUpAt: at.optional(),
    slaPolicyId: id.optional(),
    escalation: z.string().max(2_000).optional(),
    incidentId: id.optional(),
    custom: z.record(id, z.string().max(2_000)).optional(),
    setAt: z.record(id, at).optional(),
    watchers: z.array(id).max(1_000).optional(),
    links: z.array(id).max(1_000).optional(),
    merged: z.object({ into: id, status, messageIds: z.array(id).max(50), currentId: id.optional() }).optional(),
    isSplit: z.boolean().optional(),
    paused: z
      .array(z.object({ from: at, to: at.optional() }))
      .max(50)
      .optional(),
    routed: routed.optional(),
  }),
  tags: exactly<Tables["tags"]>()({ id: z.string().min(1).max(60), name: z.string().min(1).max(60), count: z.number(), lastUsedAt: at }),
  notes: exactly<Tables["notes"]>()({
    id,
    customerId: id,
    caseId: id.optional(),
    text: long,
    at,
    agentId: id,
    mentions: z.array(id).max(100).optional(),
  }),
  articles: exactly<Tables["articles"]>()({
    id,
    ...articleShape,
    createdAt: at,
    updatedAt: at,
    archivedAt: at.optional(),
    uses: count,
  }),
  macros: macroRow,
  acceptances: exactly<Tables["acceptances"]>()({
    id,
    articleId: id,
    messageId: id.optional(),
    terms,
    at,
    isRefused: z.literal(true).optional(),
  }),
  pendingReplies: exactly<Tables["pendingReplies"]>()({ id, customerId: id, caseId: id.optional(), agentId: id, text: long, at }),
  drafts: exactly<Tables["drafts"]>()({
    ...draftVersion.shape,
    id,
    customerId: id,
    others: z.array(draftVersion).max(20).optional(),
  }),
  approvals: exactly<Tables["approvals"]>()({
    id,
    customerId: id,
    caseId: id.optional(),
    replyId: id,
    audience: z.enum(["public", "private"]),
    text: long,
    at,
    agentId: id,
    because,
    over: checks.optional(),
    needed: z.number().int().min(1).max(2),
    approvedBy: z.array(id).max(10),
    status: z.enum(["waiting", "approved", "rejected", "withdrawn", "used"]),
    decidedAt: at.optional(),
    decidedBy: id.optional(),
    reason: long.optional(),
    edits: z.array(approvalEdit).max(1_000).optional(),
    messageId: id.optional(),
    parts: z
      .array(z.object({ text: long, messageId: id.optional() }))
      .max(200)
      .optional(),
  }),
  approvalLists: exactly<Tables["approvalLists"]>()({
    id,
    customerId: id,
    approvals: z.array(id).max(1_000),
    checked: z.array(id).max(1_000),
  }),
  attempts: exactly<Tables["attempts"]>()({ ...attemptShape, id, agentId: id, at, total: percent, parts: attemptParts }),
  groups: groupRow,
  incidents: incidentRow,
  settings: settingRow,
};
