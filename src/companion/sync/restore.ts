/** Rows of a file somebody imported: those the workspace does not have become its own, as they stand. */
import type { Restored } from "../../contracts/sync";
import { isLive } from "../../domain/approvals/rules";
import type { DeskEvent } from "../../domain/events";
import type { Place } from "../../domain/keys";
import { createOverlay, type Overlay } from "../../domain/overlay";
import { isOwn } from "../../domain/own/own";
import { isPersonalRow } from "../../domain/personal";
import type { Change, TableName } from "../../domain/rows";
import { countTag, tagId } from "../../domain/tags/tag";
import type { Fact } from "./audit";
import type { LoadedRows } from "./rows";

/** Applies it to the rows; the facts among them. What is there already stays as it is: a file is older than a desk. */
export async function restore(rows: LoadedRows, { events = [], ...tables }: Restored): Promise<Fact[]> {
  const given = Object.entries(tables).flatMap(([table, all]) =>
    all.map((row) => ({ table: table as TableName, id: row.id, row }) as Change),
  );
  await rows.load([...given, ...given.flatMap(countsIn), ...events.map(({ id }) => ({ table: "events" as const, id }))]);
  const facts = events.filter(({ id }) => !rows.has({ table: "events", id })).map((event: DeskEvent): Fact => ({ id: event.id, event }));
  const overlay = createOverlay(rows.get);
  for (const change of given) if (!rows.has(change) && !isOwn(change.table) && !isPersonalRow(change)) add(overlay, change);
  rows.change(overlay.changes(), facts);
  return facts;
}

/** What suggestions are made of: an acceptance is of one of them. */
const USED = ["articles", "macros"] as const;
/** Rows that count how many such as this there are. */
function countsIn(change: Change): Place[] {
  if (change.table === "cases" || change.table === "customers")
    return change.row?.tags.map((tag) => ({ table: "tags", id: tagId(tag) })) ?? [];
  if (change.table === "messages") return change.row?.customerId ? [{ table: "customers", id: change.row.customerId }] : [];
  const used = change.table === "acceptances" && !change.row?.isRefused ? change.row?.articleId : undefined;
  return used === undefined ? [] : USED.map((table) => ({ table, id: used }));
}

/** What counts begins at nothing, and counts what is added: of what the file has counted, the workspace may hold some already. */
function add(overlay: Overlay, change: Change): void {
  const { table, row } = change;
  overlay.apply([change]);
  // What waited elsewhere, or was approved there, nobody of this team has approved.
  if (table === "approvals" && row && isLive(row)) overlay.put(table, { ...row, status: "withdrawn" });
  if (table === "tags" && row) overlay.put(table, { ...row, count: 0 });
  if (table === "articles" && row) overlay.put(table, { ...row, uses: 0 });
  if (table === "macros" && row) overlay.put(table, { ...row, uses: 0 });
  if (table === "customers" && row) overlay.put(table, { ...row, messageCount: 0 });
  if ((table === "cases" || table === "customers") && row) for (const tag of row.tags) overlay.apply([countTag(overlay.get, tag, 1, 0)]);
  const writer = table === "messages" && row ? overlay.get("customers", row.customerId) : undefined;
  if (writer) overlay.put("customers", { ...writer, messageCount: writer.messageCount + 1 });
  if (table !== "acceptances" || !row || row.isRefused) return;
  const [article, macro] = [overlay.get("articles", row.articleId), overlay.get("macros", row.articleId)];
  if (article) overlay.put("articles", { ...article, uses: article.uses + 1 });
  if (macro) overlay.put("macros", { ...macro, uses: macro.uses + 1 });
}
