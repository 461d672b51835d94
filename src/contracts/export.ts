/** The format in which a whole desk leaves Perch and comes back: one JSON file. (Tables for spreadsheets: `csv.ts`.) */
import * as z from "zod";
import type { DeskEvent } from "../domain/events";
import type { TableName, Tables } from "../domain/rows";
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
