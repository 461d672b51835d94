/** Rows of a file somebody imported: those the workspace does not have become its own, as they stand. */
import type { Restored } from "../../contracts/sync";
import type { DeskEvent } from "../../domain/events";
import type { Change, TableName } from "../../domain/rows";
import type { Fact } from "./audit";
import type { LoadedRows } from "./rows";

/** Applies it to the rows; the facts among them. What is there already stays as it is: a file is older than a desk. */
export async function restore(rows: LoadedRows, { events = [], ...tables }: Restored): Promise<Fact[]> {
  const given = Object.entries(tables).flatMap(([table, all]) =>
    all.map((row) => ({ table: table as TableName, id: row.id, row }) as Change),
  );
  await rows.load([...given, ...events.map(({ id }) => ({ table: "events" as const, id }))]);
  const facts = events.filter(({ id }) => !rows.has({ table: "events", id })).map((event: DeskEvent): Fact => ({ id: event.id, event }));
  rows.change(
    given.filter((change) => !rows.has(change) && !isPersonalRow(change)),
    facts,
  );
  return facts;
}

/** An agent's own settings are not the team's. */
const isPersonalRow = ({ table, id }: Change) => table === "settings" && id !== "capture";
