/**
 * Schemas of the desk's rows, for what comes from outside: files to import and, later, sync. Bounds are generous, but there are bounds.
 * Each is held to its type in `domain/rows.ts` by the compiler.
 */
import * as z from "zod";
import type { ApprovalPolicy } from "../domain/approvals/policy";
import type { CommandOf } from "../domain/commands";
import type { SavedFilter } from "../domain/queue/saved";
import { type Narrowing, QUEUE_SORTS, QUEUE_VIEWS } from "../domain/queue/view";
import { ROLES } from "../domain/roles";
import type { AgentProfile, ApprovalEdit, Because, CaseField, CustomField, Settings, TableName, Tables } from "../domain/rows";
import { type Attempt, LESSON_IDS, type Line } from "../domain/training/lesson";
import type { PartName } from "../domain/training/score";
import { exactly } from "./exactly";
import { routed, routing } from "./routing";
import { schedule, slaPolicy } from "./sla";

const id = z.string().min(1).max(500);
/** Milliseconds since 1970 UTC, within the dates a Date can hold. */
export const at = z.number().min(-8.64e15).max(8.64e15);
const short = z.string().max(500);
const long = z.string().max(100_000);
const count = z.number().min(0);
const tags = z.array(z.string().min(1).max(60)).max(200);
const source = z.enum(["import", "dom", "json", "api"]);
const status = z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]);
const channel = z.enum(["x_post", "x_dm", "email", "phone", "chat"]);
const url = z.string().max(2_000);

const media = z.object({
  kind: z.enum(["photo", "video", "gif", "card", "poll"]),
  url: url.optional(),
  alt: z.string().max(5_000).optional(),
});

const customField = exactly<CustomField>()({
  id,
  name: short,
  kind: z.enum(["text", "choice", "check"]),
  choices: z.array(short).max(200).optional(),
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

const approvalPolicy = exactly<ApprovalPolicy>()({
  id,
  name: short,
  since: at,
  isOff: z.boolean().optional(),
  approvals: z.union([z.literal(1), z.literal(2)]),
  roles: z.array(z.enum(ROLES)).max(ROLES.length).optional(),
  audience: z.enum(["public", "private"]).optional(),
  tags: z.array(z.string().min(1).max(60)).max(100).optional(),
  followersOver: count.optional(),
  postsOver: count.optional(),
  accountId: id.optional(),
});

const priority = z.enum(["low", "normal", "high", "urgent"]);
export const caseField: z.ZodType<CaseField> = z.discriminatedUnion("field", [
  z.object({ field: z.literal("priority"), value: priority.nullable() }),
  z.object({ field: z.literal("team"), value: id.nullable() }),
  z.object({ field: z.literal("snooze"), value: at.nullable() }),
  z.object({ field: z.literal("follow_up"), value: at.nullable() }),
  z.object({ field: z.literal("sla"), value: id.nullable() }),
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

const savedFilter = exactly<SavedFilter>()({
  id,
  name: short,
  view: z.enum(QUEUE_VIEWS),
  sort: z.enum(QUEUE_SORTS),
  narrow: exactly<Narrowing>()({
    tag: short.optional(),
    accountId: id.optional(),
    priority: priority.optional(),
    teamId: id.optional(),
    words: short.optional(),
  }),
});

/** The settings groups; `partial` of each is what `settings.set` carries. */
export const settingGroups = {
  cases: exactly<Settings["cases"]>()({
    id: z.literal("cases"),
    reopen: z.array(z.object({ since: at, days: z.number().min(0).max(3_650) })).max(1_000),
    fields: z.array(customField).max(100),
  }),
  teams: exactly<Settings["teams"]>()({ id: z.literal("teams"), teams: z.array(z.object({ id, name: short })).max(200) }),
  routing: exactly<Settings["routing"]>()({ id: z.literal("routing"), ...routing }),
  hours: exactly<Settings["hours"]>()({
    id: z.literal("hours"),
    schedules: z.array(schedule).max(100),
    defaultId: short,
    note: z.string().max(5_000),
    bio: short,
    diversion: z.string().max(5_000),
    diversionLink: url,
  }),
  sla: exactly<Settings["sla"]>()({
    id: z.literal("sla"),
    policies: z.array(slaPolicy).max(200),
    warning: z.number().int().min(0).max(10_080),
  }),
  alerts: exactly<Settings["alerts"]>()({ id: z.literal("alerts"), isOn: z.boolean() }),
  approvals: exactly<Settings["approvals"]>()({
    id: z.literal("approvals"),
    policies: z.array(approvalPolicy).max(100),
    managersReview: z.boolean(),
    reviewers: z.array(id).max(1_000),
  }),
  agent: exactly<Settings["agent"]>()({ id: z.literal("agent"), agentId: id, name: short, signature: short }),
  capture: exactly<Settings["capture"]>()({ id: z.literal("capture"), keepEverything: z.boolean(), keepXChat: z.boolean() }),
  panel: exactly<Settings["panel"]>()({
    id: z.literal("panel"),
    language: z.enum(["auto", "en", "es", "ar"]),
    theme: z.enum(["auto", "light", "dim", "dark"]),
    onboarded: z.boolean(),
  }),
  queue: exactly<Settings["queue"]>()({ id: z.literal("queue"), saved: z.array(savedFilter).max(100), seenAt: at }),
};

type Group = (typeof settingGroups)[keyof typeof settingGroups];
const eachGroup = <T>(to: (group: Group) => T) => Object.values(settingGroups).map(to) as [T, ...T[]];

/** Some fields of one group: what a change of settings carries. */
export const someSettings = z.discriminatedUnion(
  "id",
  eachGroup((group) => (group as z.ZodObject<{ id: z.ZodLiteral<string> }>).partial().required({ id: true })),
) as unknown as z.ZodType<CommandOf<"settings.set">["setting"]>;

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
    title: short,
    body: long,
    tags,
    lang: short,
    url: url.optional(),
    createdAt: at,
    updatedAt: at,
    archivedAt: at.optional(),
    uses: count,
  }),
  acceptances: exactly<Tables["acceptances"]>()({
    id,
    articleId: id,
    messageId: id.optional(),
    terms: z.array(z.string().max(200)).max(2_000),
    at,
  }),
  pendingReplies: exactly<Tables["pendingReplies"]>()({ id, customerId: id, caseId: id.optional(), agentId: id, text: long, at }),
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
    needed: z.number().int().min(1).max(2),
    approvedBy: z.array(id).max(10),
    status: z.enum(["waiting", "approved", "rejected", "withdrawn", "used"]),
    decidedAt: at.optional(),
    decidedBy: id.optional(),
    reason: long.optional(),
    edits: z.array(approvalEdit).max(1_000).optional(),
    messageId: id.optional(),
  }),
  approvalLists: exactly<Tables["approvalLists"]>()({
    id,
    customerId: id,
    approvals: z.array(id).max(1_000),
    checked: z.array(id).max(1_000),
  }),
  attempts: exactly<Tables["attempts"]>()({ ...attemptShape, id, agentId: id, at, total: percent, parts: attemptParts }),
  settings: z.discriminatedUnion(
    "id",
    eachGroup((group) => group),
  ),
};
