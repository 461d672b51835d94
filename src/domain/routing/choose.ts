/** Which agent gets a case: who can take it now, and of them whose turn it is. Says of each why, or why not. */
import type { Agent } from "../rows";
import { isOpen } from "../sla/hours";
import type { Schedule } from "../sla/schedule";
import type { Verdict, Weighed } from "./routed";
import type { Turn } from "./rule";

export interface Choosing {
  now: number;
  agents: readonly Agent[];
  /** Of each agent, by id: cases that are theirs and wait for an answer. */
  open: Readonly<Record<string, number>>;
  schedule(id: string): Schedule | undefined;
}

/** What the one who gets it must be able to do. */
export interface Needs {
  skills: readonly string[];
  /** BCP 47, only the language. */
  language?: string;
}

const has = (list: readonly string[] | undefined, one: string) => (list ?? []).some((each) => each.toLowerCase() === one.toLowerCase());

/** Why this agent can't take it now; undefined where they can. */
export function hindrance(agent: Agent, { now, open, schedule }: Choosing, needs: Needs = { skills: [] }): Verdict | undefined {
  const { profile = {} } = agent;
  if (agent.leftAt !== undefined) return "left";
  if (agent.role === "viewer") return "viewer";
  if (profile.isAway) return "away";
  const hours = profile.scheduleId === undefined ? undefined : schedule(profile.scheduleId);
  if (hours && !isOpen(hours, now)) return "hours";
  if (profile.capacity !== undefined && (open[agent.id] ?? 0) >= profile.capacity) return "full";
  if (needs.skills.some((skill) => !has(profile.skills, skill))) return "skill";
  if (needs.language !== undefined && !has(profile.languages, needs.language)) return "language";
}

const byId = (a: Agent, b: Agent) => (a.id < b.id ? -1 : 1);

/** Whose turn it is among those of the team; nobody's where nobody can take it. Where two are equal, the lower id is first. */
export function choose(
  teamId: string,
  by: Exclude<Turn, "nobody">,
  needs: Needs,
  choosing: Choosing,
): { agentId?: string; weighed: Weighed[] } {
  const team = choosing.agents.filter(({ profile }) => profile?.teams?.includes(teamId)).sort(byId);
  const open = (agent: Agent) => choosing.open[agent.id] ?? 0;
  const hindered = new Map(team.map((agent) => [agent.id, hindrance(agent, choosing, by === "match" ? needs : undefined)]));
  const free = team.filter(({ id }) => hindered.get(id) === undefined);
  const order = (a: Agent, b: Agent) => (by === "round_robin" ? (a.givenAt ?? 0) - (b.givenAt ?? 0) : open(a) - open(b)) || byId(a, b);
  const chosen = free.sort(order)[0];
  const weighed = team.map((agent): Weighed => {
    const verdict = agent === chosen ? "chosen" : (hindered.get(agent.id) ?? "later");
    return { agentId: agent.id, verdict, open: open(agent) };
  });
  return { weighed, ...(chosen && { agentId: chosen.id }) };
}
