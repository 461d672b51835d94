/** An imported desk as the companion is told it: in portions it can take one by one, whatever comes between two of them. */
import type { ExportTable } from "../contracts/export";
import { isOwn } from "../domain/own/own";
import { isPersonalFact, isPersonalRow } from "../domain/personal";
import type { OutboxEntry } from "../store/db";

/** Rows of one portion, about: a customer with more facts than that is told in one all the same. */
const MOST = 2_000;

/** These count what comes after them. */
const FIRST: readonly ExportTable[] = ["accounts", "tags", "articles", "macros"];
/** These are told with their customer, where that is known. */
const WITH_CUSTOMER = ["cases", "events"] as const;

type Row = { id: string; customerId?: string };
type Rows = ReadonlyMap<ExportTable, readonly Row[]>;
type Portion = NonNullable<OutboxEntry["touched"]>;

/** The ids of each portion by table, in the order they are told in; what is an agent's own is not among them. */
export function portions(rows: Rows): Portion[] {
  const then = [...rows.keys()].filter((table) => !FIRST.includes(table) && table !== "customers" && !isOwn(table));
  const isOurs = (table: ExportTable) => (row: Row) => !isPersonalRow({ table, id: row.id }) && !isPersonalFact(row);
  const of = (table: ExportTable) => (rows.get(table) ?? []).filter(isOurs(table));
  const known = new Set(of("customers").map(({ id }) => id));
  const isApart = (table: ExportTable, { customerId = "" }: Row) => !WITH_CUSTOMER.some((one) => one === table) || !known.has(customerId);
  return [
    ...FIRST.flatMap((table) => pages(table, of(table))),
    ...customers(of),
    ...then.flatMap((table) =>
      pages(
        table,
        of(table).filter((row) => isApart(table, row)),
      ),
    ),
  ];
}

/** Customers, their cases and all their facts are told together, and before what they wrote: a message that comes between would be a case anew. */
function customers(of: (table: ExportTable) => readonly Row[]): Portion[] {
  const theirs = new Map(of("customers").map(({ id }) => [id, { customers: [id], cases: [] as string[], events: [] as string[] }]));
  for (const table of WITH_CUSTOMER) for (const { id, customerId } of of(table)) theirs.get(customerId ?? "")?.[table].push(id);
  return [...theirs.values()].reduce<Portion[]>((all, one) => {
    const last = all.at(-1);
    if (last && size(last) + size(one) <= MOST) for (const [table, ids] of Object.entries(one)) last[table]?.push(...ids);
    else all.push(one);
    return all;
  }, []);
}

const size = (portion: Portion) => Object.values(portion).reduce((sum, ids) => sum + ids.length, 0);

function pages(table: ExportTable, rows: readonly Row[]): Portion[] {
  const ids = rows.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / MOST) }, (_, i) => ({ [table]: ids.slice(i * MOST, (i + 1) * MOST) }));
}
