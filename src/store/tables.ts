/** The tables the desk's rules change, and the counters kept of them. */
import type { TableName } from "../domain/rows";
import { db } from "./db";

/** Every table of domain rows. */
export const ROW_TABLES: readonly TableName[] = [
  "accounts",
  "customers",
  "identities",
  "messages",
  "awaited",
  "conversations",
  "cases",
  "tags",
  "notes",
  "articles",
  "macros",
  "acceptances",
  "pendingReplies",
  "drafts",
  "approvals",
  "approvalLists",
  "agents",
  "attempts",
  "groups",
  "incidents",
  "settings",
];

/** Every table a team shares. */
export const SHARED: readonly string[] = [...ROW_TABLES, "events"];

/** Tables with a counter row. */
export const COUNTED = [...ROW_TABLES, "events", "outbox"] as const;
export type Counted = (typeof COUNTED)[number];

/** Id of the row of `meta` that counts a table. */
export const counterId = (table: Counted) => `count:${table}`;
/** Id of the row of `meta` with the last sequence number given in the outbox. */
export const OUTBOX_SEQ = "outbox:seq";

/** The tables of one write: all rows, the log, the outbox and the counters. */
export const writeTables = () => [...ROW_TABLES, "events", "outbox", "meta"].map((name) => db.table(name));
