/** Schemas of the settings, group by group. Each is held to its type in `domain/settings/groups.ts` by the compiler. */
import * as z from "zod";
import type { ApprovalPolicy } from "../domain/approvals/policy";
import type { CommandOf } from "../domain/commands";
import type { SavedFilter } from "../domain/queue/saved";
import { type Narrowing, QUEUE_SORTS, QUEUE_VIEWS } from "../domain/queue/view";
import { ROLES } from "../domain/roles";
import type { CustomField, Opening, Settings } from "../domain/rows";
import type { Instead, Voice } from "../domain/tone/voice";
import { at, checks, count, id, priority, short, url } from "./bounds";
import { exactly } from "./exactly";
import { routing } from "./routing";
import { schedule, slaPolicy } from "./sla";

const whole = (most: number) => z.number().int().min(0).max(most);

const customField = exactly<CustomField>()({
  id,
  name: short,
  kind: z.enum(["text", "choice", "check"]),
  choices: z.array(short).max(200).optional(),
});

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

const instead = z.array(exactly<Instead>()({ not: short, say: short })).max(500);

export const voice = exactly<Voice>()({
  id,
  name: short,
  accountId: id.optional(),
  lang: z.string().max(35).optional(),
  formality: z.enum(["any", "formal", "informal"]),
  firstName: z.enum(["any", "use", "avoid"]),
  emoji: z.enum(["any", "few", "none"]),
  words: instead,
  jargon: instead,
  promises: instead,
  greeting: short,
  signOff: short,
  maxCharacters: whole(25_000),
  maxSentences: whole(1_000),
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
  checks: exactly<Settings["checks"]>()({
    id: z.literal("checks"),
    off: checks,
    alike: z.number().int().min(30).max(100),
    alikeHours: z.number().int().min(1).max(168),
    alikeFrom: z.number().int().min(1).max(1_000),
    repliesADay: z.number().int().min(1).max(100_000),
    messagesADay: z.number().int().min(1).max(100_000),
    burst: z.number().int().min(1).max(100_000),
  }),
  voice: exactly<Settings["voice"]>()({
    id: z.literal("voice"),
    voices: z.array(voice).max(50),
    rewrite: z.enum(["off", "browser", "companion"]),
  }),
  agent: exactly<Settings["agent"]>()({ id: z.literal("agent"), agentId: id, name: short, signature: short }),
  writing: exactly<Settings["writing"]>()({
    id: z.literal("writing"),
    signs: z.boolean(),
    long: z.enum(["thread", "numbered", "one"]),
    emoji: z.array(z.string().max(40)).max(24),
  }),
  openings: exactly<Settings["openings"]>()({
    id: z.literal("openings"),
    texts: z.array(exactly<Opening>()({ lang: z.string().min(2).max(35), text: z.string().max(5_000), invite: short })).max(100),
  }),
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

/** A row of any group. */
export const settingRow = z.discriminatedUnion(
  "id",
  eachGroup((group) => group),
);
