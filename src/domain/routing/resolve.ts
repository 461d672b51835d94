/**
 * What comes of the rules that fired. The first rule that speaks of a field has the word on it; then the formula. What a person has said of a
 * case is never overridden, and a case that is somebody's stays theirs.
 */
import type { Case, CaseField, Priority } from "../cases/row";
import type { Agent } from "../rows";
import { isOpen, nextOpening } from "../sla/hours";
import { hasTag } from "../tags/tag";
import { type Choosing, choose, hindrance } from "./choose";
import { type Done, type Fired, type Reason, type Score, SHAMING_RULE, type Skip, type Weighed } from "./routed";
import type { Action, Rule } from "./rule";
import { PRIORITIES } from "./score";
import type { Shamed } from "./shaming";

/** What actions name, as it stands. */
export interface World extends Choosing {
  /** Anybody, the agent of this very desk too. */
  agent(id: string): Agent | undefined;
  has(what: "team" | "policy" | "article", id: string): boolean;
}

/** What is to be done to the case. */
export interface Wishes {
  fired: Fired[];
  score?: Score;
  set: CaseField[];
  tags: string[];
  assignee?: string;
  weighed?: Weighed[];
}

/** What was asked, and what came of it. */
export interface Asked {
  fired: readonly { rule: Rule; because: Reason[] }[];
  score?: Score;
  shamed?: Shamed;
}

type Field = "priority" | "team" | "sla" | "snooze" | "assignee";

export function resolve(row: Case, { fired, score, shamed }: Asked, language: string, world: World): Wishes {
  const wishes: Wishes = { fired: [], set: [], tags: [] };
  const spoken = new Set<Field>();
  const { said = {}, tags: before = [] } = row.routed ?? {};

  const setAt = (field: Field) => (field === "assignee" ? row.assignedAt : row.setAt?.[field]);
  const isPersons = (field: Field) => setAt(field) !== undefined && setAt(field) !== said[field];
  /** Why a rule may not speak of it. */
  const closedBy = (field: Field): Skip | undefined => (spoken.has(field) ? "rule" : isPersons(field) ? "person" : undefined);

  function put(set: CaseField & { field: Field }, stands: unknown): Skip | undefined {
    const skip = closedBy(set.field);
    if (skip) return skip;
    spoken.add(set.field);
    if (stands === set.value) return "already";
    wishes.set.push(set);
  }

  function tag(name: string): Skip | undefined {
    if (hasTag([...row.tags, ...wishes.tags], name)) return "already";
    if (hasTag(before, name)) return "person";
    wishes.tags.push(name);
  }

  function give(agentId: string): void {
    spoken.add("assignee");
    wishes.assignee = agentId;
  }

  function toAgent({ agentId }: Extract<Action, { do: "agent" }>): Skip | undefined {
    if (row.assigneeId !== undefined) return row.assigneeId === agentId ? "already" : "owned";
    const skip = closedBy("assignee");
    if (skip) return skip;
    const agent = world.agent(agentId);
    const verdict = agent ? hindrance(agent, world) : "left";
    if (agent) wishes.weighed = [{ agentId, verdict: verdict ?? "chosen", open: world.open[agentId] ?? 0 }];
    if (verdict) return verdict === "left" ? "gone" : "nobody";
    give(agentId);
  }

  function toTeam({ teamId, by, skills = [], language: isSpoken }: Extract<Action, { do: "team" }>): Pick<Done, "agentId" | "skipped"> {
    if (!world.has("team", teamId)) return { skipped: "gone" };
    if (row.assigneeId !== undefined) return { skipped: "owned" };
    const skip = put({ field: "team", value: teamId }, row.teamId);
    if (by === "nobody" || (skip && skip !== "already")) return skip ? { skipped: skip } : {};
    const closed = closedBy("assignee");
    if (closed) return { skipped: closed };
    const { agentId, weighed } = choose(teamId, by, { skills, ...(isSpoken && language && { language }) }, world);
    wishes.weighed = weighed;
    if (agentId === undefined) return { skipped: "nobody" };
    give(agentId);
    return { agentId };
  }

  function snooze(scheduleId: string): Skip | undefined {
    const schedule = world.schedule(scheduleId);
    if (!schedule) return "gone";
    if (isOpen(schedule, world.now)) return "open";
    const until = nextOpening(schedule, world.now);
    if (until === undefined) return "gone";
    // One that is over says nothing any more, whoever said it.
    if ((row.snoozedUntil ?? 0) <= world.now && !spoken.has("snooze")) {
      spoken.add("snooze");
      wishes.set.push({ field: "snooze", value: until });
      return;
    }
    return put({ field: "snooze", value: until }, row.snoozedUntil);
  }

  function act(action: Action): Done {
    const done = (value: string, skipped: Skip | undefined): Done => ({ do: action.do, value, ...(skipped && { skipped }) });
    switch (action.do) {
      case "tag":
        return done(action.tag, tag(action.tag));
      case "priority":
        return done(action.priority, put({ field: "priority", value: action.priority }, row.priority));
      case "agent":
        return done(action.agentId, toAgent(action));
      case "team":
        return { do: "team", value: action.teamId, ...toTeam(action) };
      case "sla":
        if (!world.has("policy", action.policyId)) return done(action.policyId, "gone");
        return done(action.policyId, put({ field: "sla", value: action.policyId }, row.slaPolicyId));
      case "snooze":
        return done(action.scheduleId, snooze(action.scheduleId));
      case "suggest":
        return done(action.articleId, world.has("article", action.articleId) ? undefined : "gone");
    }
  }

  let raised: Priority | undefined;
  /** What routing made pressing becomes no less so because the next message is calmer, or for another reason. */
  function raise(priority: Priority): Skip | undefined {
    const skip = raised === undefined ? closedBy("priority") : undefined;
    if (skip) return skip;
    const stands = raised ?? row.priority;
    const rank = (one: Priority) => PRIORITIES.indexOf(one);
    if (stands === undefined ? priority === "normal" : rank(priority) <= rank(stands)) return "already";
    wishes.set = [...wishes.set.filter(({ field }) => field !== "priority"), { field: "priority", value: priority }];
    raised = priority;
  }

  for (const { rule, because } of fired) wishes.fired.push({ ruleId: rule.id, name: rule.name, because, did: rule.actions.map(act) });
  if (shamed) {
    const { because, priority } = shamed;
    const skipped = raise(priority);
    const did: Done = { do: "priority", value: priority, ...(skipped && { skipped }) };
    wishes.fired.push({ ruleId: SHAMING_RULE, name: "Public shaming", because, did: [did] });
  }
  if (score) {
    const skipped = raise(score.priority);
    wishes.score = { ...score, ...(skipped && { skipped }) };
  }
  return wishes;
}
