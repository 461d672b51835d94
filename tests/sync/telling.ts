/** What a desk in memory tells the others, as its outbox would, and how it takes what it pulls. */
import type { Observed } from "../../src/domain/conversations/observe";
import { TOLD, type Told } from "../../src/domain/conversations/replicate";
import { fingerprint } from "../../src/domain/fingerprint";
import { keyOf, placeOf } from "../../src/domain/keys";
import type { TableName } from "../../src/domain/rows";
import type { MemoryDesk } from "./memory-desk";

type Changed = Pick<Observed, "changes" | "events" | "withdrawn">;

/** The rows these changes touched, as they stand on that desk now. */
export function toldBy(desk: MemoryDesk, { changes }: Pick<Observed, "changes">): Told {
  const rows = (table: (typeof TOLD)[number]) => {
    const ids = new Set(changes.flatMap((change) => (change.table === table ? change.id : [])));
    return [...ids].flatMap((id) => desk.get(table, id) ?? []);
  };
  return Object.fromEntries(TOLD.map((table) => [table, rows(table)])) as unknown as Told;
}

/** How that desk sees what it has changed. */
export function touchedBy(desk: MemoryDesk, { changes, events, withdrawn }: Changed): Record<string, string> {
  const rows = changes.map(({ table, id }) => [keyOf({ table, id }), fingerprint(desk.get(table, id))]);
  const facts = [...events.map(({ id }) => id), ...withdrawn].map((id) => [`events/${id}`, fingerprint(desk.events.get(id))]);
  return Object.fromEntries([...rows, ...facts]);
}

/** Puts a pulled row where it belongs; null takes it away. */
export function takeRow(desk: MemoryDesk, key: string, data: string | null): void {
  const { table, id } = placeOf(key);
  const rows: Map<string, unknown> = table === "events" ? desk.events : desk.rows[table as TableName];
  if (data === null) rows.delete(id);
  else rows.set(id, JSON.parse(data));
}
