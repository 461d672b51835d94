/** What routing goes by: an agent's teams, skills, languages, hours and whether they are here. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import { canonical } from "../fingerprint";
import type { AgentProfile, Change, Lookup, ProfileChange } from "../rows";

/** A manager says what an agent can do; only what is named changes. */
export function decideProfile(get: Lookup, { agentId, profile }: CommandOf<"agent.set">, context: Context): Decision {
  const agent = get("agents", agentId);
  if (!agent || agent.leftAt !== undefined) return { rejection: { reason: "not_found", detail: agentId } };
  return said(context, agentId, agent.profile, profile);
}

/** An agent goes away, or is back. */
export function decideAway(get: Lookup, { isAway }: CommandOf<"agent.away">, context: Context): Decision {
  const { agentId } = context;
  const agent = get("agents", agentId);
  return agent ? said(context, agentId, agent.profile, { isAway }) : { rejection: { reason: "not_found", detail: agentId } };
}

/** The profile with what was said. */
const withSaid = (before: AgentProfile | undefined, change: ProfileChange): AgentProfile =>
  Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null));

function said({ id, now: at, agentId: by }: Context, agentId: string, before: AgentProfile | undefined, profile: ProfileChange): Decision {
  if (canonical(withSaid(before, profile)) === canonical(before ?? {})) return { rejection: { reason: "already" } };
  return { events: [{ id, at, by, type: "agent.set", agentId, profile }] };
}

/** The agent's row with what was said. */
export function evolveProfile(get: Lookup, { agentId, profile }: EventOf<"agent.set">): Change[] {
  const agent = get("agents", agentId);
  return agent ? [{ table: "agents", id: agentId, row: { ...agent, profile: withSaid(agent.profile, profile) } }] : [];
}
