/** What hangs on a customer: the case, notes, and replies on their way. */
import type { Case, Note, PendingReply } from "../../domain/rows";
import { db } from "../db";

/** The customer's latest case, whatever its status. */
export async function currentCase(customerId: string): Promise<Case | undefined> {
  return db.transaction("r", [db.customers, db.cases], async () => {
    const caseId = (await db.customers.get(customerId))?.caseId;
    return caseId === undefined ? undefined : db.cases.get(caseId);
  });
}

/** All cases of the customer, the newest first. */
export async function casesOf(customerId: string): Promise<Case[]> {
  const rows = await db.cases.where("customerId").equals(customerId).toArray();
  return rows.sort((a, b) => b.openedAt - a.openedAt);
}

/** Notes on the customer, newest first. */
export async function notesOf(customerId: string): Promise<Note[]> {
  const notes = await db.notes.where("customerId").equals(customerId).toArray();
  return notes.sort((a, b) => b.at - a.at);
}

/** Replies put into X's composer and not seen sent yet, newest first. */
export async function pendingReplies(customerId: string): Promise<PendingReply[]> {
  const all = await db.pendingReplies.toArray();
  return all.filter((each) => each.customerId === customerId).sort((a, b) => b.at - a.at);
}
