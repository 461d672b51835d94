/** How facts change a case: the same for an agent's acts and for what messages cause. */
import type { EventOf } from "../events";
import { withRouted } from "../routing/keep";
import type { Case } from "../rows";
import { withBond } from "./bonds";
import { withField } from "./fields";
import { UNANSWERED_KEPT, withStatus, withWait } from "./status";

export type CaseFact = EventOf<
  | "case.opened"
  | "case.reopened"
  | "case.status_set"
  | "case.assigned"
  | "case.set"
  | "case.watched"
  | "case.routed"
  | "message.received"
  | "message.answered"
  | "message.deleted"
>;

function opened(event: EventOf<"case.opened">): Case {
  const byMessage = event.messageId !== undefined;
  return {
    id: event.caseId,
    customerId: event.customerId,
    ...(event.accountId ? { accountId: event.accountId } : {}),
    status: byMessage ? "new" : "open",
    statusAt: event.at,
    tags: [],
    openedAt: event.at,
    ...(byMessage ? {} : { openedBy: event.by }),
    unanswered: [],
  };
}

function received(row: Case, event: EventOf<"message.received">): Case {
  const known = row.unanswered.some(({ id }) => id === event.messageId);
  const unanswered = known ? row.unanswered : [...row.unanswered, { id: event.messageId, at: event.at }].slice(0, UNANSWERED_KEPT);
  return withWait({ ...row, unanswered, lastInboundAt: Math.max(row.lastInboundAt ?? 0, event.at) });
}

function answered(row: Case, event: EventOf<"message.answered">): Case {
  return withWait({
    ...row,
    unanswered: row.unanswered.filter(({ id }) => !event.answered.includes(id)),
    firstResponseAt: Math.min(row.firstResponseAt ?? event.at, event.at),
    lastOutboundAt: Math.max(row.lastOutboundAt ?? 0, event.at),
  });
}

/** Only a message that still waited makes a difference. */
function withdrawn(row: Case, event: EventOf<"message.deleted">): Case {
  const unanswered = row.unanswered.filter(({ id }) => id !== event.messageId);
  if (unanswered.length === row.unanswered.length) return row;
  return withWait({ ...row, unanswered, withdrawnAt: Math.max(row.withdrawnAt ?? 0, event.at) });
}

/** The case as this agent's since `at`, or as nobody's. The last word in the order of time stands, whichever is heard first. */
export function withAssignee(row: Case, agentId: string | undefined, at: number): Case {
  if (row.assignedAt !== undefined && at < row.assignedAt) return row;
  const { assigneeId: _, ...rest } = row;
  return { ...rest, ...(agentId === undefined ? {} : { assigneeId: agentId }), assignedAt: at };
}

/** The case after the fact; a fact about a case that is not there changes nothing. */
export function evolveCase(row: Case | undefined, event: CaseFact): Case | undefined {
  if (event.type === "case.opened") return row ?? opened(event);
  if (!row) return undefined;
  switch (event.type) {
    // What stood unanswered when the agent put the case down needs no answer any more.
    case "case.reopened":
      return withStatus({ ...row, unanswered: event.from === "on_hold" ? row.unanswered : [] }, "open", event.at);
    case "case.status_set":
      return withStatus(row, event.to, event.at);
    case "case.assigned":
      return withAssignee(row, event.agentId, event.at);
    case "case.set":
      return withField(row, event.set, event.at);
    case "case.watched":
      return withBond(row, "watchers", event.by, event.isOn);
    case "case.routed":
      return withRouted(row, event);
    case "message.received":
      return received(row, event);
    case "message.answered":
      return answered(row, event);
    case "message.deleted":
      return withdrawn(row, event);
  }
}
