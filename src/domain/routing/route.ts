/**
 * A customer's message is routed, once. Everything but what `measured` says is read from the rows, so the companion decides by its own rules
 * and cases whatever a desk made of it.
 */

import { fieldOf } from "../cases/fields";
import { lastMoment } from "../cases/status";
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { DeskEvent, EventOf } from "../events";
import { findCase } from "../find";
import { NOTHING_SAID, type ReadMood } from "../mood/mood";
import type { Agent, Case, Change, Lookup, Message, Ref } from "../rows";
import { settingIn } from "../settings/defaults";
import type { Schedule } from "../sla/schedule";
import { nameOf } from "../tags/tag";
import { isPractice } from "../training/part";
import { firing, needMoods, needPatterns, readyRules } from "./match";
import type { Patterns } from "./patterns";
import { resolve, type Wishes, type World } from "./resolve";
import { routedId, type Said } from "./routed";
import { isRouting, type Routing } from "./rule";
import { readyScoring, scoreOf } from "./score";
import { shamingOf } from "./shaming";
import { createSubject, MOOD_OF, type PastCases, type Subject, type SubjectOf } from "./subject";

type Route = CommandOf<"case.route">;

/** A reader of moods where none is needed. */
const noMoods: ReadMood = () => NOTHING_SAID;

/** The rows it reads first. */
export const readsOfRoute = ({ messageId, measured }: Route): Ref[] => [
  { table: "messages", id: messageId },
  ...(["routing", "teams", "hours", "sla"] as const).map((id): Ref => ({ table: "settings", id })),
  ...Object.keys(measured.open).map((id): Ref => ({ table: "agents", id })),
];

/** The workspace's routing, with what nobody has said filled in. */
export const routingOf = (get: Lookup): Routing => settingIn(get, "routing");

/** A schedule of the workspace. */
export const scheduleIn =
  (get: Lookup) =>
  (id: string): Schedule | undefined =>
    settingIn(get, "hours").schedules.find((one) => one.id === id);

/** The message as rules see it. */
function subjectOf(
  get: Lookup,
  row: Case,
  message: Message,
  past: PastCases,
  { vipTag, moods }: Pick<SubjectOf, "vipTag" | "moods">,
): Subject {
  const waits = row.unanswered.filter(({ id, at }) => at <= message.at || id === message.id);
  const told = waits.slice(-MOOD_OF).flatMap(({ id }) => (id === message.id ? message : (get("messages", id) ?? [])));
  const customer = get("customers", row.customerId);
  return createSubject({
    message,
    customer,
    waitingSince: row.waitingSince,
    past,
    unanswered: waits.length,
    waits: told,
    moods,
    vipTag,
    schedule: scheduleIn(get),
  });
}

function worldOf(get: Lookup, { measured }: Route, context: Context): World {
  const agent = (id: string): Agent | undefined =>
    get("agents", id) ?? (id === context.agentId ? { id, name: "", role: "agent" } : undefined);
  const has: World["has"] = (what, id) => {
    if (what === "article") return get("articles", id)?.archivedAt === undefined && get("articles", id) !== undefined;
    const all: { id: string }[] = what === "team" ? settingIn(get, "teams").teams : settingIn(get, "sla").policies;
    return all.some((one) => one.id === id);
  };
  const agents = Object.keys(measured.open).flatMap((id) => get("agents", id) ?? []);
  return { now: context.now, agents, open: measured.open, schedule: scheduleIn(get), agent, has };
}

/**
 * Rules and formulas are asked about a message that waits. Where it no longer does, or has been through, it is "already": two desks that saw
 * it, or one that was stopped halfway, leave nothing to tell. Where nothing fires nothing is noted.
 */
export function decideRoute(get: Lookup, command: Route, context: Context): Decision {
  const row = findCase(get, command.caseId);
  const message = get("messages", command.messageId);
  const waits = row?.waitingSince !== undefined && row.unanswered.some(({ id }) => id === command.messageId);
  if (!row || !message || !waits || row.routed?.done.includes(message.id)) return { rejection: { reason: "already" } };
  const routing = routingOf(get);
  // A practice lesson is nobody else's work.
  if (!(isRouting(routing) || routing.shaming.isOn) || isPractice(row.customerId)) return { events: [] };
  const { patterns, moods } = context;
  if (!patterns && needPatterns(routing.rules)) return { rejection: { reason: "invalid", detail: "patterns" } };
  if (!moods && needMoods(routing)) return { rejection: { reason: "invalid", detail: "moods" } };
  const subject = subjectOf(get, row, message, command.measured.past, { vipTag: routing.vipTag, moods: moods ?? noMoods });
  const fired = firing(readyRules(routing.rules, patterns ?? noPatterns), subject);
  const { scoring } = routing;
  const isScored = scoring.isOn && message.at >= (scoring.since ?? Number.NEGATIVE_INFINITY);
  const score = isScored ? scoreOf(scoring, readyScoring(scoring), subject) : undefined;
  const shamed = shamingOf(subject, routing.shaming);
  const asked = { fired, ...(score && "points" in score && { score }), ...(shamed && { shamed }) };
  const wishes = resolve(row, asked, subject.language, worldOf(get, command, context));
  if (wishes.fired.length === 0 && wishes.set.length === 0) return { events: [] };
  return { events: facts(get, row, message, wishes, context.now) };
}

const noPatterns: Patterns = () => ({ error: "" });

function facts(get: Lookup, row: Case, message: Message, wishes: Wishes, moment: number): DeskEvent[] {
  const { fired, score, set, tags, assignee, weighed } = wishes;
  const now = Math.max(moment, message.at);
  // Always after what stands: by the time alone the log tells which was the last word.
  const after = (stood = 0) => Math.max(now, stood + 1);
  const fact = { by: "system", caseId: row.id, customerId: row.customerId };
  const said: Said = Object.fromEntries(set.map((field) => [field.field, after(row.setAt?.[field.field])]));
  if (assignee !== undefined) said.assignee = Math.max(after(row.assignedAt), lastMoment(row));
  const named = tags.map((tag) => nameOf(get, tag));
  const routed = { messageId: message.id, fired, said, tags: named, ...(score && { score }), ...(weighed && { weighed }) };
  const part = (index: number, at = now) => ({ ...fact, id: routedId(message.id, index + 1), at });
  return [
    { ...part(0), id: routedId(message.id), type: "case.routed", ...routed },
    ...named.map((tag, i): DeskEvent => ({ ...part(i), type: "case.tagged", tag })),
    ...set.map((field, i): DeskEvent => {
      const from = fieldOf(row, field);
      return {
        ...part(named.length + i, said[field.field as keyof Said]),
        type: "case.set",
        set: field,
        ...(from !== undefined && { from }),
      };
    }),
    ...(assignee === undefined
      ? []
      : [{ ...part(named.length + set.length, said.assignee), type: "case.assigned", agentId: assignee } satisfies DeskEvent]),
  ];
}

/** Whoever a rule gave a case to has had their turn. */
export function evolveTurn(get: Lookup, { agentId, at, by }: EventOf<"case.assigned">): Change[] {
  const agent = by === "system" && agentId !== undefined ? get("agents", agentId) : undefined;
  return agent ? [{ table: "agents", id: agent.id, row: { ...agent, givenAt: at } }] : [];
}
