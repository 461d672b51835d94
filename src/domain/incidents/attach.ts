/** Cases become an incident's: by hand, or because its rule says so. One by one they are detached as any field is set. */
import type { CommandOf, Context } from "../commands";
import type { Decision } from "../desk";
import type { DeskEvent } from "../events";
import { findCase } from "../find";
import type { Case, Incident, Lookup } from "../rows";

/** Whether a person has had a say since the incident began: what they attached or detached stays so. */
export const isDecided = (row: Case, { at }: Incident): boolean => row.incidentId !== undefined || (row.setAt?.incident ?? 0) >= at;

/** The id of the fact that a rule attached a case: two desks that see to it make one fact. */
const byRuleId = (incidentId: string, caseId: string) => `incident.attached:${incidentId}:${caseId}`;

/** Those that can be are attached; where none can, it is so already. A rule never overrides what a person said since the incident began. */
export function decideAttach(get: Lookup, { incidentId, caseIds, byRule }: CommandOf<"incident.attach">, context: Context): Decision {
  const incident = get("incidents", incidentId);
  if (!incident) return { rejection: { reason: "not_found" } };
  if (incident.status !== "open") return { rejection: { reason: "closed" } };
  const found = [...new Set(caseIds)].flatMap((id) => findCase(get, id) ?? []);
  const rows = found.filter((row) => row.status !== "closed" && row.incidentId !== incidentId && !(byRule && isDecided(row, incident)));
  if (rows.length === 0) return { rejection: { reason: "already" } };
  return {
    events: rows.map(
      (row, i): DeskEvent => ({
        id: byRule ? byRuleId(incidentId, row.id) : i === 0 ? context.id : `${context.id}/${i}`,
        at: Math.max(context.now, (row.setAt?.incident ?? 0) + 1),
        by: byRule ? "system" : context.agentId,
        type: "case.set",
        caseId: row.id,
        customerId: row.customerId,
        set: { field: "incident", value: incidentId },
        ...(row.incidentId !== undefined && { from: row.incidentId }),
      }),
    ),
  };
}
