/** Declaring an incident, telling how it stands, and ending it. Which cases are attached is said case by case (`case.set`). */
import type { CommandOf, Context, Rejection } from "../commands";
import type { Decision } from "../desk";
import type { EventOf } from "../events";
import type { Change, Incident, IncidentDraft, Lookup } from "../rows";

const TITLE_MOST = 200;
const TEXT_MOST = 4_000;
const LIST_MOST = 20;
/** The newest updates that a row holds; the log has them all. */
const UPDATES_KEPT = 200;

const refuse = (reason: Rejection["reason"], detail?: string): Decision => ({
  rejection: { reason, ...(detail !== undefined && { detail }) },
});

const about = (incidentId: string, { id, now, agentId }: Context) => ({ id, at: now, by: agentId, incidentId });

/** Trimmed and without what is empty, or why it can't stand so. */
function checked(draft: IncidentDraft): IncidentDraft | Rejection["reason"] {
  const title = draft.title.trim();
  const text = draft.text.trim();
  const [links, words] = [draft.links, draft.words].map((list) => list.map((one) => one.trim()).filter(Boolean)) as [string[], string[]];
  if (title === "") return "empty";
  if (title.length > TITLE_MOST || text.length > TEXT_MOST || links.length > LIST_MOST || words.length > LIST_MOST) return "too_long";
  if (links.some((link) => !/^https?:\/\/[^\s]+$/i.test(link))) return "invalid";
  return { ...draft, title, text, links, words };
}

export function decideDeclare(get: Lookup, command: CommandOf<"incident.declare">, context: Context): Decision {
  if (get("incidents", command.incidentId)) return refuse("already");
  const incident = checked(command.incident);
  if (typeof incident === "string") return refuse(incident);
  return { events: [{ ...about(command.incidentId, context), type: "incident.declared", incident }] };
}

export function decideEdit(get: Lookup, command: CommandOf<"incident.edit">, context: Context): Decision {
  const row = get("incidents", command.incidentId);
  if (!row) return refuse("not_found");
  const incident = checked(command.incident);
  if (typeof incident === "string") return refuse(incident);
  if (JSON.stringify(draftOfIncident({ ...row, ...incident })) === JSON.stringify(draftOfIncident(row))) return refuse("already");
  return { events: [{ ...about(row.id, context), type: "incident.edited", incident }] };
}

export function decideUpdate(get: Lookup, command: CommandOf<"incident.update">, context: Context): Decision {
  const row = get("incidents", command.incidentId);
  if (!row) return refuse("not_found");
  if (row.status !== "open") return refuse("closed");
  const text = command.text.trim();
  if (text === "") return refuse("empty");
  if (text.length > TEXT_MOST) return refuse("too_long");
  return { events: [{ ...about(row.id, context), type: "incident.updated", text }] };
}

export function decideEnd(get: Lookup, command: CommandOf<"incident.resolve" | "incident.withdraw">, context: Context): Decision {
  const row = get("incidents", command.incidentId);
  if (!row) return refuse("not_found");
  if (row.status !== "open") return refuse("already", row.status);
  const type = command.type === "incident.resolve" ? "incident.resolved" : "incident.withdrawn";
  return { events: [{ ...about(row.id, context), type }] };
}

export function decideReopen(get: Lookup, { incidentId }: CommandOf<"incident.reopen">, context: Context): Decision {
  const row = get("incidents", incidentId);
  if (!row) return refuse("not_found");
  if (row.status === "open") return refuse("already");
  return { events: [{ ...about(row.id, context), type: "incident.reopened" }] };
}

/** What of an incident can be changed, as it stands. */
export function draftOfIncident({ title, text, links, words, groupId }: Incident): IncidentDraft {
  return { title, text, links, words, ...(groupId !== undefined && { groupId }) };
}

type Fact = EventOf<
  "incident.declared" | "incident.edited" | "incident.updated" | "incident.resolved" | "incident.withdrawn" | "incident.reopened"
>;

export function evolveIncident(get: Lookup, event: Fact): Change[] {
  const { incidentId: id, at, by } = event;
  const put = (row: Incident): Change[] => [{ table: "incidents", id, row }];
  const row = get("incidents", id);
  if (event.type === "incident.declared") return row ? [] : put({ ...event.incident, id, status: "open", at, by, updates: [] });
  if (!row) return [];
  switch (event.type) {
    case "incident.edited": {
      const { groupId: _, ...rest } = row;
      return put({ ...rest, ...event.incident });
    }
    case "incident.updated": {
      const updates = [...row.updates, { id: event.id, at, by, text: event.text }].slice(-UPDATES_KEPT);
      return put({ ...row, text: event.text, updates });
    }
    case "incident.resolved":
    case "incident.withdrawn":
      return put({ ...row, status: event.type === "incident.resolved" ? "resolved" : "withdrawn", endedAt: at, endedBy: by });
    case "incident.reopened": {
      const { endedAt: _, endedBy: __, ...rest } = row;
      return put({ ...rest, status: "open" });
    }
  }
}
