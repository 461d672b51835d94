/** Cases that belong to an open incident by its rule are attached to it, as they come in. */
import { isDecided } from "../domain/incidents/attach";
import { belonging } from "../domain/incidents/match";
import { db } from "../store/db";
import { attachedCases, textsOf, waitingCases } from "../store/queries/groups";
import { oneAtATime } from "./one-at-a-time";
import { run } from "./run";

/** So many of the newest cases that wait are looked at, and so many of those attached: it takes no longer on a busy day. */
const LOOKED_AT = 500;
/** As the command takes them. */
const AT_ONCE = 500;

/** Attaches what belongs, also what comes in meanwhile; ids of the customers whose cases it changed. */
export const attachAll = oneAtATime(work);

async function work(): Promise<string[]> {
  const open = (await db.incidents.toArray()).filter(({ status }) => status === "open").sort((a, b) => a.at - b.at);
  if (open.length === 0) return [];
  const waiting = (await waitingCases()).slice(-LOOKED_AT);
  const customers = new Set<string>();
  for (const incident of open) {
    const free = waiting.filter((row) => !isDecided(row, incident));
    if (free.length === 0) continue;
    const attached = (await attachedCases([incident.id])).slice(-LOOKED_AT);
    const caseIds = belonging(incident, await textsOf(free), await textsOf(attached)).slice(0, AT_ONCE);
    if (caseIds.length === 0) continue;
    const outcome = await run({ type: "incident.attach", incidentId: incident.id, caseIds, byRule: true });
    for (const event of outcome.ok ? outcome.events : []) if (event.customerId) customers.add(event.customerId);
  }
  return [...customers];
}
