/** What stands beside the names of customers on X's pages. */
import type { Mark } from "../../contracts/messages";
import { isActive } from "../../domain/cases/status";
import { dueOf } from "../../domain/sla/clock";
import { unitedTags } from "../../domain/tags/rules";
import { db } from "../db";
import { sla } from "./sla";

/** What stands beside these handles on the page, by lower-case handle; people Perch doesn't know are absent. */
export async function marksOf(handles: string[]): Promise<Record<string, Mark>> {
  const promised = await sla();
  return db.transaction("r", [db.identities, db.customers, db.cases], async () => {
    const names = [...new Set(handles.map((handle) => handle.toLowerCase()))];
    const identities = await db.identities.bulkGet(names.map((name) => `x:@${name}`));
    const customers = await db.customers.bulkGet(identities.map((identity) => identity?.customerId ?? ""));
    const cases = await db.cases.bulkGet(customers.map((row) => row?.caseId ?? ""));
    const marks: Record<string, Mark> = {};
    names.forEach((name, i) => {
      const row = customers[i];
      if (!row) return;
      const now = cases[i] && isActive(cases[i]) ? cases[i] : undefined;
      const wait = now?.waitingSince === undefined ? {} : { waitingSince: now.waitingSince };
      const due = now && promised && dueOf(now, promised);
      marks[name] = { tags: unitedTags(row.tags, now?.tags ?? []), ...wait, ...(due && { dueAt: due.dueAt }) };
    });
    return marks;
  });
}
