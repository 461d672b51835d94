/** The name of a row among all the rows of a desk: `customers/x:7`, and of a fact of its log: `events/<id>`. */
import type { TableName } from "./rows";

/** Where a row stands, or a fact. */
export interface Place {
  table: TableName | "events";
  id: string;
}

export const keyOf = ({ table, id }: { table: string; id: string }): string => `${table}/${id}`;

/** Table and id of a key; a table of a newer version may be one nobody here knows. */
export function placeOf(key: string): { table: string; id: string } {
  const cut = key.indexOf("/");
  return { table: key.slice(0, cut), id: key.slice(cut + 1) };
}
