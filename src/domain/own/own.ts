/**
 * Rows that are one agent's own: all of their devices hold them, and nobody else ever gets them. No command or event tells of them, so
 * neither does the audit. A row is never removed, only emptied or aged, so that what a device says late can't bring it back. Pure.
 */
import type { TableName, Tables } from "../rows";
import { DRAFT_KEPT, mergeDrafts } from "./draft";

/** The tables of such rows. Each row tells when it was written. */
export const OWN = ["drafts"] as const satisfies readonly TableName[];
export type OwnTable = (typeof OWN)[number];
/** Rows of each, as a device tells them. */
export type OwnRows = { [T in OwnTable]?: readonly Tables[T][] };

export const isOwn = (table: string): table is OwnTable => (OWN as readonly string[]).includes(table);

/** How two states of a row become one, the same in whichever order: where a table does not say, the later one stands. */
const MERGE: { [T in OwnTable]?: (one: Tables[T], other: Tables[T]) => Tables[T] } = { drafts: mergeDrafts };

/** Milliseconds after which rows of a table go. */
const KEPT: { [T in OwnTable]?: number } = { drafts: DRAFT_KEPT };

/** What stands once `given` is told, where `standing` stood. */
export function mergeOwn<T extends OwnTable>(table: T, standing: Tables[T] | undefined, given: Tables[T]): Tables[T] {
  if (!standing) return given;
  const merge = MERGE[table] as ((one: Tables[T], other: Tables[T]) => Tables[T]) | undefined;
  return merge ? merge(standing, given) : given.at >= standing.at ? given : standing;
}

/** Whether a row of this table has had its time. */
export const isExpired = (table: OwnTable, at: number, now: number): boolean => now - at > (KEPT[table] ?? Number.POSITIVE_INFINITY);
