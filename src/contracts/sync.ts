/** What a client and the companion say to each other about rows. Checked by the companion; the client checks what it pulls. */
import * as z from "zod";
import type { Told } from "../domain/conversations/replicate";
import { OWN, type OwnRows } from "../domain/own/own";
import { at } from "./bounds";
import { type ExportTable, exportSchemas } from "./export";
import { rowSchemas } from "./rows";

const id = z.string().min(1).max(500);
const tables = [...Object.keys(rowSchemas), "events"];
/** `customers/x:7`, `events/<id>`. */
const key = z
  .string()
  .max(600)
  .refine((text) => tables.includes(text.slice(0, text.indexOf("/"))));
/** Rows the client's own view of it changed, each with its `fingerprint` there: where the companion's is another, it goes out again. */
const touched = z.record(key, z.string().max(20));

/** The most rows of each table in one entry; a client cuts what it has seen into entries no larger. */
export const TOLD_AT_ONCE = 5_000;

const told: z.ZodType<Told> = z.object({
  accounts: z.array(rowSchemas.accounts).max(TOLD_AT_ONCE),
  customers: z.array(rowSchemas.customers).max(TOLD_AT_ONCE),
  identities: z.array(rowSchemas.identities).max(TOLD_AT_ONCE),
  messages: z.array(rowSchemas.messages).max(TOLD_AT_ONCE),
  conversations: z.array(rowSchemas.conversations).max(TOLD_AT_ONCE),
  awaited: z.array(rowSchemas.awaited).max(TOLD_AT_ONCE),
});

/** Rows of a file, by table. */
const restored = z.object(
  Object.fromEntries(Object.entries(exportSchemas).map(([table, schema]) => [table, z.array(schema).max(TOLD_AT_ONCE).optional()])),
) as unknown as z.ZodType<Restored>;
export type Restored = { [T in ExportTable]?: z.infer<(typeof exportSchemas)[T]>[] };

const own = z.object(
  Object.fromEntries(OWN.map((table) => [table, z.array(rowSchemas[table]).max(TOLD_AT_ONCE).optional()])),
) as z.ZodType<OwnRows>;

const seq = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** One entry of a client's outbox. A malformed one refuses the whole push, for it has no number to be consumed under. */
export const pushEntry = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("command"),
    seq,
    /** The id the client gave it: what it makes is named after it, so both sides name it the same. */
    id,
    /** When it was given, milliseconds since 1970 UTC. */
    at,
    /** Checked when it is decided: what is wrong with it is the answer to it. */
    command: z.unknown(),
    /** What stood in the field it set when it was given, as `sawOf` writes it. */
    saw: z.string().max(200_000).optional(),
    touched,
    /** What its desk holds of the customers it speaks of: the companion may have been restored from a backup that knows nothing of them. */
    told: told.optional(),
  }),
  z.object({ kind: z.literal("observed"), seq, at, told, touched }),
  /** Rows of a file somebody imported, by table: those the workspace does not have become its own. */
  z.object({ kind: z.literal("restored"), seq, at, rows: restored, touched }),
  /** Rows of its agent's own, as they stand there: for their other devices, and nobody else. */
  z.object({ kind: z.literal("own"), seq, at, rows: own, touched }),
]);
export type PushEntry = z.infer<typeof pushEntry>;

const version = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** How far a client has come in what there is to pull. */
export const cookie = z.object({
  epoch: z.string().max(100),
  /** Everything up to this version is there, the past aside. */
  version,
  /** The past comes in from the newest to the oldest: down to this row it is there. Absent once it is whole. */
  back: z.object({ version, key: z.string().max(700) }).optional(),
});
export type Cookie = z.infer<typeof cookie>;

/** Rows as they are handed out. */
export const pulledRows = z.array(
  z.object({
    /** `customers/x:7`, `events/<id>`. */
    key: z.string().max(700),
    version: z.number(),
    /** JSON; null where the row is gone. */
    data: z.string().nullable(),
  }),
);

/** Told over the live stream: what was done meanwhile, for a desk that stands between `after` and `version`. Others pull. */
export const news = z.object({
  epoch: z.string().max(100),
  after: version,
  version,
  rows: pulledRows,
  /** The last entry of this client's outbox that is in it; 0 where none is. */
  lastSeq: z.number(),
});
export type News = z.infer<typeof news>;

/** The companion's answer to a pull. */
export const pulledPage = z.object({
  /** Hand it in next time. */
  cookie,
  rows: pulledRows,
  /** There is more at this moment. */
  more: z.boolean(),
  /** What was handed in belongs to another epoch: these rows begin from nothing, and what is not among them is gone. */
  reset: z.boolean(),
  /** The last entry of this client's outbox that is among what can be pulled. */
  lastSeq: z.number(),
  /** With the first page of all: how many rows there are to come. */
  total: z.number().optional(),
  /** Messages and events of before this time are handed out only when their customer is opened (see `olderRequest`). */
  since: z.number().optional(),
});
export type PulledPage = z.infer<typeof pulledPage>;
export type PulledRow = PulledPage["rows"][number];
