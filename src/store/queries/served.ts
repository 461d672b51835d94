/** What the knowledge base's figures and gaps are reckoned from. */
import type { DeskEvent } from "../../domain/events";
import type { Acceptance, Message } from "../../domain/rows";
import { db } from "../db";
import { keptSince } from "../pairing";
import { between } from "./between";
import { chosen } from "./knowledge";

export interface Served {
  /** Of the span. */
  events: DeskEvent[];
  messages: Message[];
  /** Of all times. */
  acceptances: Acceptance[];
  /** What is older this desk does not keep. */
  since?: number;
}

/** From `from` until just before `to`, milliseconds since 1970 UTC. */
export async function served(from: number, to: number): Promise<Served> {
  const [{ events, messages }, acceptances, since] = await Promise.all([between(from, to), chosen(), keptSince()]);
  return { events, messages, acceptances, ...(since !== undefined && { since }) };
}

/** Customers' first words of themselves: their names as X shows them, by id. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.customers.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.name] as const] : [])));
}
