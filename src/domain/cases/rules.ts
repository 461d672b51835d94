/** What an agent may do with a case. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import { findCase, findCustomer } from "../find";
import type { Lookup } from "../rows";
import { decideSet } from "./fields";
import { isActive, lastMoment } from "./status";

/** An agent opens a case for a customer who has none that is unfinished. */
export function decideOpen(get: Lookup, command: CommandOf<"case.open">, context: Context): Decision {
  const customer = findCustomer(get, command.customerId);
  if (!customer) return { rejection: { reason: "not_found" } };
  const current = customer.caseId ? get("cases", customer.caseId) : undefined;
  if (current && isActive(current)) return { rejection: { reason: "already", detail: current.id } };
  const at = Math.max(context.now, current ? lastMoment(current) : 0);
  const fact = { id: context.id, at, by: context.agentId, customerId: customer.id, caseId: `case:${context.id}` };
  return { events: [{ ...fact, type: "case.opened" }] };
}

/** An agent sets the status. Closed is final; "new" is only for a case nobody has answered yet (so that undo can go back to it). */
export function decideStatus(get: Lookup, command: CommandOf<"case.set_status">, context: Context): Decision {
  const row = findCase(get, command.caseId);
  if (!row) return { rejection: { reason: "not_found" } };
  if (row.status === "closed") return { rejection: { reason: "closed" } };
  if (row.status === command.status) return { rejection: { reason: "already", detail: row.status } };
  if (command.status === "new" && row.firstResponseAt !== undefined) return { rejection: { reason: "invalid", detail: "new" } };
  const current = get("customers", row.customerId)?.caseId;
  const other = current && current !== row.id ? get("cases", current) : undefined;
  const isBesides = row.isSplit || other?.isSplit;
  const finishes = command.status === "solved" || command.status === "closed";
  if (!finishes && other && isActive(other) && !isBesides) return { rejection: { reason: "already", detail: other.id } };
  const fact = { id: context.id, at: Math.max(context.now, lastMoment(row)), by: context.agentId };
  return {
    events: [{ ...fact, type: "case.status_set", caseId: row.id, customerId: row.customerId, from: row.status, to: command.status }],
  };
}

/** A case becomes an agent's, or nobody's: one's own, or whoever's of the team that has not left it. */
export function decideAssign(get: Lookup, command: CommandOf<"case.assign">, context: Context): Decision {
  const row = findCase(get, command.caseId);
  if (!row) return { rejection: { reason: "not_found" } };
  if (row.status === "closed") return { rejection: { reason: "closed" } };
  const agentId = command.agentId ?? undefined;
  const from = row.assigneeId;
  if (agentId === from) return { rejection: { reason: "already", ...(from !== undefined && { detail: from }) } };
  if (agentId !== undefined && !isThere(get, agentId, context)) return { rejection: { reason: "not_found", detail: agentId } };
  // Always after the last: by the time alone the log tells whose case it is.
  const at = Math.max(context.now, lastMoment(row), (row.assignedAt ?? 0) + 1);
  const fact = { id: context.id, at, by: context.agentId, caseId: row.id, customerId: row.customerId };
  const whose = { ...(agentId !== undefined && { agentId }), ...(from !== undefined && { from }) };
  return { events: [{ ...fact, type: "case.assigned", ...whose }] };
}

/** A desk that stands alone knows nobody but its own agent. */
function isThere(get: Lookup, agentId: string, context: Context): boolean {
  if (agentId === context.agentId) return true;
  const agent = get("agents", agentId);
  return agent !== undefined && agent.leftAt === undefined;
}

/** A case goes to those who can do more, and says why. */
export function decideEscalate(get: Lookup, command: CommandOf<"case.escalate">, context: Context): Decision {
  const { caseId, teamId, agentId } = command;
  const value = command.text.trim();
  if (!value) return { rejection: { reason: "empty" } };
  if (teamId === undefined && agentId === undefined) return { rejection: { reason: "invalid" } };
  const said = decideSet(get, { type: "case.set", caseId, set: { field: "escalation", value } }, context);
  if ("rejection" in said) return said;
  const to: Decision[] = [];
  const apart = (name: string) => ({ ...context, id: `${context.id}:${name}` });
  if (teamId !== undefined) to.push(decideSet(get, { type: "case.set", caseId, set: { field: "team", value: teamId } }, apart("team")));
  if (agentId !== undefined) to.push(decideAssign(get, { type: "case.assign", caseId, agentId }, apart("agent")));
  const events = [...said.events];
  for (const one of to) {
    if ("events" in one) events.push(...one.events);
    // They have it already: then only why is new.
    else if (one.rejection.reason !== "already") return one;
  }
  return { events };
}
