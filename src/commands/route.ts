/** Routing what has come in: one command a message, each by the same rules the companion decides it by. */
import type { Measured } from "../domain/commands";
import { ENGINES } from "../domain/routing/engines";
import { routedId } from "../domain/routing/routed";
import type { CaseStatus } from "../domain/rows";
import { db } from "../store/db";
import { setting } from "../store/queries/settings";
import { oneAtATime } from "./one-at-a-time";
import { run } from "./run";
import { noteRouted, unrouted } from "./unrouted";

/** Messages routed before it is noted that they were. */
const AT_ONCE = 50;

/** Routes all that is noted to be routed, and what is noted meanwhile; ids of the customers whose cases it changed. */
export const routeAll = oneAtATime(work);

async function work(): Promise<string[]> {
  const customers = new Set<string>();
  for (let some = (await unrouted()).slice(0, AT_ONCE); some.length > 0; some = (await unrouted()).slice(0, AT_ONCE)) {
    const open = await openCounts();
    for (const [caseId, messageId] of some) {
      if (await db.events.get(routedId(messageId))) continue;
      const past = await pastCases(caseId);
      const outcome = await run({ type: "case.route", caseId, messageId, measured: { open, past } }, ENGINES);
      // Not the rules but the store refused: all that is left stays noted.
      if (!outcome.ok && (outcome.rejection.reason === "no_space" || outcome.rejection.reason === "unavailable")) return [...customers];
      for (const event of outcome.ok ? outcome.events : []) {
        if (event.customerId) customers.add(event.customerId);
        if (event.type === "case.assigned" && event.agentId) open[event.agentId] = (open[event.agentId] ?? 0) + 1;
      }
    }
    await noteRouted(new Set(some.map(([, messageId]) => messageId)));
  }
  return [...customers];
}

/** Of each agent of the team, cases that are theirs and wait for an answer; of nobody where no rule gives cases to anybody. */
async function openCounts(): Promise<Measured["open"]> {
  const { rules } = await setting("routing");
  if (!rules.some(({ isOn, actions }) => isOn && actions.some((action) => action.do === "team" || action.do === "agent"))) return {};
  const agents = await db.agents.toArray();
  const open = Object.fromEntries(agents.filter(({ leftAt }) => leftAt === undefined).map(({ id }) => [id, 0]));
  for (const { assigneeId = "" } of agents.length > 0 ? await db.cases.orderBy("waitingSince").toArray() : []) {
    if (Object.hasOwn(open, assigneeId)) open[assigneeId] = (open[assigneeId] ?? 0) + 1;
  }
  return open;
}

async function pastCases(caseId: string): Promise<Measured["past"]> {
  const row = await db.cases.get(caseId);
  const all = row ? await db.cases.where("customerId").equals(row.customerId).toArray() : [];
  const past = all.filter(({ id }) => id !== caseId);
  return { count: past.length, statuses: [...new Set(past.map(({ status }): CaseStatus => status))].sort() };
}
