/** The formats the desk leaves Perch in, and comes back: one JSON file with everything, and CSV tables for spreadsheets. */
import * as z from "zod";
import type { DeskEvent } from "../domain/events";
import type { Case, Message, TableName, Tables } from "../domain/rows";
import { deskEvent } from "./events";
import { rowSchemas } from "./rows";

/** Written into every file; a reader refuses what is newer than it knows. */
export const EXPORT_FORMAT = "perch-desk";
export const EXPORT_VERSION = 1;

/** What one line of each table must be: every table of rows, and the log. */
export const exportSchemas: { [T in TableName]: z.ZodType<Tables[T]> } & { events: z.ZodType<DeskEvent> } = {
  ...rowSchemas,
  events: deskEvent,
};
export type ExportTable = keyof typeof exportSchemas;
/** In the order they are written. */
export const EXPORT_TABLES = Object.keys(exportSchemas) as ExportTable[];

/** The frame of the file. Its rows are checked table by table with `exportSchemas`, so that an error can name the table and the row. */
export const exportFrame = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.number().int().min(1).max(EXPORT_VERSION),
  /** Milliseconds since 1970 UTC. */
  exportedAt: z.number(),
  tables: z.partialRecord(z.enum(EXPORT_TABLES), z.array(z.unknown())),
});

/** The whole file, once checked. A table that is absent holds nothing. */
export interface DeskExport {
  format: typeof EXPORT_FORMAT;
  version: number;
  exportedAt: number;
  tables: { [T in TableName]: Tables[T][] } & { events: DeskEvent[] };
}

type Cell = string | number | null;
/** Columns of a CSV, in order, each with what stands in it. Times are ISO 8601 UTC, durations seconds, lists joined by "; ". */
export type CsvColumns<Row> = Record<string, (row: Row) => Cell>;

const time = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString());

/** One row a message. */
export const MESSAGE_COLUMNS: CsvColumns<Message> = {
  message_id: (m) => m.id,
  conversation_id: (m) => m.conversationId,
  customer_id: (m) => m.customerId,
  account: (m) => m.accountId ?? null,
  channel: (m) => m.channel,
  audience: (m) => m.audience,
  direction: (m) => m.direction,
  at: (m) => time(m.at),
  author: (m) => m.authorHandle,
  author_name: (m) => m.authorName ?? null,
  agent_id: (m) => m.agentId ?? null,
  in_reply_to: (m) => m.inReplyTo ?? null,
  language: (m) => m.lang ?? null,
  deleted_at: (m) => time(m.deletedAt),
  text: (m) => m.text,
};

/** One row a case. */
export const CASE_COLUMNS: CsvColumns<Case> = {
  case_id: (c) => c.id,
  customer_id: (c) => c.customerId,
  account: (c) => c.accountId ?? null,
  status: (c) => c.status,
  status_at: (c) => time(c.statusAt),
  tags: (c) => c.tags.join("; "),
  opened_at: (c) => time(c.openedAt),
  opened_by: (c) => c.openedBy ?? null,
  last_inbound_at: (c) => time(c.lastInboundAt),
  last_outbound_at: (c) => time(c.lastOutboundAt),
  first_response_at: (c) => time(c.firstResponseAt),
  unanswered: (c) => c.unanswered.length,
  waiting_since: (c) => time(c.waitingSince),
  solved_at: (c) => time(c.solvedAt),
};
