/** What others did that concerns an agent: they were spoken to, were given a case, or watch one. Pure. */
import { type Happening, isHappening } from "../cases/happenings";
import type { DeskEvent, EventOf } from "../events";
import type { Case } from "../rows";

/** How far back it is told, milliseconds. */
export const NEWS_WITHIN = 14 * 24 * 60 * 60 * 1000;
/** The most that is told. */
export const NEWS_SHOWN = 50;

/** Who hears it. */
export interface Hearer {
  me: string;
  /** Ids of the agent's teams. */
  teams: readonly string[];
}

/** What is told of a case to who watches it. */
export type Watched = Happening | EventOf<"customer.noted" | "message.received" | "message.answered">;

const isWatched = (event: DeskEvent): event is Watched =>
  isHappening(event) || event.type === "customer.noted" || event.type === "message.received" || event.type === "message.answered";

export type News = { id: string; at: number; by: string; customerId: string; caseId?: string } & (
  | { kind: "mentioned"; text: string }
  | { kind: "assigned" }
  | { kind: "escalated"; text: string }
  | { kind: "watched"; event: Watched }
);

/** Who did it: an answer that went out is its agent's, though it was seen and not said. */
const byOf = (event: DeskEvent) => (event.type === "message.answered" ? (event.agentId ?? event.by) : event.by);

/** Ids of the cases one must look at to know whom these events concern. */
export const casesOfNews = (events: readonly DeskEvent[]): string[] => [
  ...new Set(events.flatMap((event) => (isWatched(event) && event.caseId ? [event.caseId] : []))),
];

/** What of these events concerns the agent, in their order. One act of somebody is told once. */
export function newsOf(events: readonly DeskEvent[], caseOf: (id: string) => Case | undefined, { me, teams }: Hearer): News[] {
  const escalated = new Set<string>();
  const told = events.flatMap((event): News[] => {
    const by = byOf(event);
    if (by === me || !event.customerId) return [];
    const { id, at, customerId, caseId } = event;
    const head = { id, at, by, customerId, ...(caseId && { caseId }) };
    if (event.type === "customer.noted" && event.mentions?.includes(me)) return [{ ...head, kind: "mentioned", text: event.text }];
    const row = caseId ? caseOf(caseId) : undefined;
    if (!row) return [];
    const isMine = row.assigneeId === me || (row.teamId !== undefined && teams.includes(row.teamId));
    if (event.type === "case.set" && event.set.field === "escalation" && event.set.value !== null && isMine) {
      escalated.add(id);
      return [{ ...head, kind: "escalated", text: event.set.value }];
    }
    if (event.type === "case.assigned" && event.agentId === me) return [{ ...head, kind: "assigned" }];
    // What a message did to the case, the message itself tells.
    if (by === "system" && !event.type.startsWith("message.")) return [];
    return isWatched(event) && row.watchers?.includes(me) ? [{ ...head, kind: "watched", event }] : [];
  });
  // Escalating a case says three things at once: why, to which team, to whom.
  return told.filter(({ id }) => !escalated.has(id.replace(/:(team|agent)$/, "")) || escalated.has(id));
}
