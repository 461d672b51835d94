/** Schemas of rules, and of what they did: what comes from a file, from the team, and what `settings.set` and `case.route` carry. */
import * as z from "zod";
import type { Measured } from "../domain/commands";
import { PATTERN_LENGTH } from "../domain/routing/patterns";
import type { Done, Fired, Reason, Routed, Score, Weighed } from "../domain/routing/routed";
import { type Action, type Condition, FORMULA_LENGTH, type Rule, type Scoring } from "../domain/routing/rule";
import type { Shaming } from "../domain/routing/shaming";
import { exactly } from "./exactly";

const id = z.string().min(1).max(500);
const at = z.number().min(-8.64e15).max(8.64e15);
const words = z.string().min(1).max(500);
const list = <T extends z.ZodType>(of: T) => z.array(of).max(200);
const count = z.number().int().min(0).max(1e9);
const status = z.enum(["new", "open", "pending", "on_hold", "solved", "closed"]);
const priority = z.enum(["low", "normal", "high", "urgent"]);
const minute = z.number().int().min(0).max(1_439);

const range = { from: count.optional(), to: count.optional() };
const question = <On extends Condition["on"], Shape extends z.ZodRawShape>(on: On, shape: Shape) =>
  z.object({ on: z.literal(on), ...shape, not: z.boolean().optional() });

const condition: z.ZodType<Condition> = z.discriminatedUnion("on", [
  question("keywords", { words: list(words) }),
  question("phrase", { text: z.string().max(500) }),
  question("pattern", { pattern: z.string().max(PATTERN_LENGTH) }),
  question("language", { any: list(z.string().min(2).max(35)) }),
  question("channel", { any: list(z.enum(["x_post", "x_dm", "email", "phone", "chat"])) }),
  question("audience", { is: z.enum(["public", "private"]) }),
  question("followers", range),
  question("verified", {}),
  question("vip", {}),
  question("customer_tag", { any: list(words) }),
  question("past_cases", range),
  question("past_status", { any: list(status) }),
  question("mood", { any: list(z.enum(["upset", "calm", "happy"])) }),
  question("time", {
    days: z.array(z.number().int().min(0).max(6)).max(7),
    from: minute,
    to: minute,
    timeZone: z.string().min(1).max(100),
  }),
  question("hours", { scheduleId: id, is: z.enum(["open", "closed"]) }),
  question("account", { any: list(id) }),
  question("waiting", { from: count }),
]);

const action: z.ZodType<Action> = z.discriminatedUnion("do", [
  z.object({ do: z.literal("tag"), tag: z.string().min(1).max(60) }),
  z.object({ do: z.literal("priority"), priority }),
  z.object({ do: z.literal("agent"), agentId: id }),
  z.object({
    do: z.literal("team"),
    teamId: id,
    by: z.enum(["nobody", "round_robin", "least_open", "match"]),
    skills: list(z.string().min(1).max(60)).optional(),
    language: z.boolean().optional(),
  }),
  z.object({ do: z.literal("sla"), policyId: id }),
  z.object({ do: z.literal("snooze"), scheduleId: id }),
  z.object({ do: z.literal("suggest"), articleId: id }),
]);

const rule = exactly<Rule>()({
  id,
  name: z.string().max(200),
  isOn: z.boolean(),
  since: at.optional(),
  all: z.array(condition).max(50),
  any: z.array(condition).max(50),
  actions: z.array(action).max(50),
  isLast: z.boolean().optional(),
});

const formula = z.string().max(FORMULA_LENGTH);
const points = z.number().min(-1e9).max(1e9);

/** The fields of the settings group. */
export const routing = {
  rules: z.array(rule).max(200),
  scoring: exactly<Scoring>()({
    isOn: z.boolean(),
    since: at.optional(),
    influence: formula,
    priority: formula,
    normal: points,
    high: points,
    urgent: points,
  }),
  vipTag: z.string().max(60),
  shaming: exactly<Shaming>()({ isOn: z.boolean(), followers: count }),
};

const skip = z.enum(["already", "person", "rule", "owned", "nobody", "gone", "open"]).optional();
const fired = exactly<Fired>()({
  ruleId: id,
  name: z.string().max(200),
  because: z
    .array(
      exactly<Reason>()({
        on: z.string().max(40) as unknown as z.ZodType<Reason["on"]>,
        not: z.boolean().optional(),
        found: z.string().max(2_000).optional(),
        span: z.tuple([z.number(), z.number()]).optional(),
      }),
    )
    .max(100),
  did: z
    .array(
      exactly<Done>()({
        do: z.enum(["tag", "priority", "agent", "team", "sla", "snooze", "suggest"]),
        value: z.string().max(500),
        agentId: id.optional(),
        skipped: skip,
      }),
    )
    .max(50),
});

/** What a case keeps of it. */
export const routed = exactly<Routed>()({
  messageId: id,
  at,
  fired: list(fired),
  score: exactly<Score>()({
    points: z.number(),
    influence: z.number(),
    priority,
    from: z.record(words, z.number()),
    skipped: skip,
  }).optional(),
  weighed: z
    .array(
      exactly<Weighed>()({
        agentId: id,
        verdict: z.enum(["chosen", "later", "left", "viewer", "away", "hours", "full", "skill", "language"]),
        open: z.number(),
      }),
    )
    .max(1_000)
    .optional(),
  said: z.partialRecord(z.enum(["priority", "team", "sla", "snooze", "assignee"]), at),
  tags: z.array(z.string().min(1).max(60)).max(2_000),
  done: z.array(id).max(100),
});

/** Bounded: it is taken on trust, see `Measured`. */
export const measured = exactly<Measured>()({
  open: z.record(id, count).refine((all) => Object.keys(all).length <= 1_000),
  past: z.object({ count, statuses: z.array(status).max(6) }),
});
