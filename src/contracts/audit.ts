/**
 * An audit bundle: a zip, stored and never compressed, of `events.ndjson` (a link of the chain a line, with its content where that was asked
 * for), `messages.ndjson`, `index.html` for people, and `manifest.json`, which says what all of it is.
 */
import * as z from "zod";
import type { Figures } from "../domain/audit/figures";
import type { Asked } from "../domain/events";

export const BUNDLE_FORMAT = "perch-audit";
/** Raised where an older Perch could not check what is written now. */
export const BUNDLE_VERSION = 1;
/** In the order they stand in. */
export const BUNDLE_FILES = ["events.ndjson", "messages.ndjson", "index.html", "manifest.json"] as const;
export type BundleFile = (typeof BUNDLE_FILES)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.number().int().min(1);

/** A line of `events.ndjson`. */
export const bundleLine = z.strictObject({
  seq,
  at: z.number(),
  mark: hash.nullable(),
  commitment: hash,
  hash,
  /** With the content; without it only in links that have no mark. */
  eventId: z.string().optional(),
  /** What the event says; null where it was withdrawn. */
  content: z
    .strictObject({ salt: z.string(), event: z.looseObject({ id: z.string(), type: z.string(), at: z.number() }).nullable() })
    .optional(),
  /** Why there is no content: it was not asked for, is kept no more, or a later link says what it says now. */
  left: z.enum(["other", "erased", "corrected"]).optional(),
});
export type BundleLine = z.infer<typeof bundleLine>;

export const asked: z.ZodType<Asked> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("whole") }),
  z.strictObject({ kind: z.literal("case"), caseId: z.string() }),
  z.strictObject({ kind: z.literal("span"), from: z.number(), to: z.number() }),
]);

const figure = z.strictObject({ value: z.number().optional(), n: z.number(), definition: z.string() });
const figures = z.strictObject({
  span: z.strictObject({ from: z.number(), to: z.number() }),
  conversations: figure,
  neededAnswer: figure,
  answered: figure,
  responseRate: figure,
  /** Milliseconds. */
  firstResponse: z.strictObject({
    n: z.number(),
    open: z.number(),
    median: z.number().optional(),
    p90: z.number().optional(),
    mean: z.number().optional(),
    definition: z.string(),
  }),
}) as unknown as z.ZodType<Figures>;

const file = z.strictObject({ bytes: z.number(), sha256: hash });

/** What is read of a manifest first: of a newer one nothing else may be as it is known here. */
export const bundleFrame = z.object({ format: z.literal(BUNDLE_FORMAT), version: z.number().int().min(1) });
export const bundleManifest = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  workspace: z.strictObject({ id: z.string(), name: z.string() }),
  exportedAt: z.number(),
  exportedBy: z.string(),
  asked,
  /** The part of the chain that is in it: `before` is the hash of the link before the first, "" where there is none. */
  chain: z.strictObject({ first: seq, last: seq, before: z.union([hash, z.literal("")]), hash }),
  counts: z.strictObject({ links: z.number(), events: z.number(), messages: z.number() }),
  figures,
  /** Names of the agents it speaks of, by id. */
  agents: z.record(z.string(), z.string()),
  files: z.strictObject({ "events.ndjson": file, "messages.ndjson": file, "index.html": file }),
});
export type BundleManifest = z.infer<typeof bundleManifest>;
