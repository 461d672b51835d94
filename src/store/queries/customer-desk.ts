/** All the panel shows of one customer at once. */
import type { DeskEvent } from "../../domain/events";
import type { Focus } from "../../domain/focus";
import type { Case, Customer, Message, Note } from "../../domain/rows";
import { db } from "../db";
import { notesOf } from "./case";
import { customerWithin, FOCUS_TABLES, ofFocusWithin } from "./customer";
import { history, historyEvents } from "./history";

export interface CustomerDesk {
  /** The id that was asked for or found; `customer` may by now have another, where two were found to be one person. */
  customerId: string;
  /** Absent where the customer is gone. */
  customer?: Customer;
  /** The case that was asked for, else the latest, whatever its status. */
  current?: Case;
  /** How many cases they have. */
  cases: number;
  /** Newest first. */
  notes: Note[];
  /** Oldest first. */
  events: DeskEvent[];
  /** The newest messages, newest first. */
  newest: Message[];
}

/**
 * The customer of this id, or the one this focus is about, with the `limit` newest messages: read in one transaction, so that it is of
 * one piece and waits its turn behind a write but once. Undefined where the focus is about nobody Perch knows.
 */
export async function customerDesk(
  who: { customerId: string; caseId?: string | undefined } | { focus: Focus },
  limit: number,
): Promise<CustomerDesk | undefined> {
  return db.transaction("r", TABLES, async () => {
    const customerId = "focus" in who ? await ofFocusWithin(who.focus) : who.customerId;
    if (customerId === undefined) return undefined;
    const [about, notes, events, newest] = await Promise.all([
      withCase(customerId, "focus" in who ? undefined : who.caseId),
      notesOf(customerId),
      historyEvents(customerId),
      history(customerId, { limit }),
    ]);
    return { customerId, ...about, notes, events, newest };
  });
}

const TABLES = [...FOCUS_TABLES, "customers", "cases", "notes", "events"];

async function withCase(customerId: string, caseId: string | undefined): Promise<Pick<CustomerDesk, "customer" | "current" | "cases">> {
  const customer = await customerWithin(customerId);
  const [asked, latest, cases] = await Promise.all([
    caseId === undefined ? undefined : db.cases.get(caseId),
    customer?.caseId === undefined ? undefined : db.cases.get(customer.caseId),
    customer ? db.cases.where("customerId").equals(customer.id).count() : 0,
  ]);
  const current = asked?.customerId === customer?.id ? asked : latest;
  return { ...(customer && { customer }), ...((current ?? latest) && { current: current ?? latest }), cases };
}
