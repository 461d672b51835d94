/**
 * The desk's database, in the extension's own origin. Every index costs on each write (IndexedDB takes about 6,600 rows a
 * second with four), so there are no more than the queries need. Counting by index is slow: counters are rows of `meta` (`count:<table>`).
 */
import Dexie, { type EntityTable, type Table } from "dexie";
import type { Rejection } from "../domain/commands";
import type { DeskEvent } from "../domain/events";
import type { Snapshot } from "../domain/knowledge/trainer";
import type { Tables } from "../domain/rows";

/**
 * What goes to the team: a command, or the ids of rows that observations or an imported file wrote; or to the agent's own devices, the ids
 * of rows that are theirs alone. `seq` has no gaps.
 */
export interface OutboxEntry {
  seq: number;
  at: number;
  kind: "command" | "observed" | "restored" | "own";
  /** kind command: the command as given; else absent. */
  command?: unknown;
  /** kind command: what stood in the field it set, as `sawOf` writes it. */
  saw?: string;
  /** Events made, told anew or withdrawn; of a command the first bears the command's own id. */
  eventIds: string[];
  /** Ids of the rows changed, by table. */
  touched?: Record<string, string[]>;
  /** The companion has refused it. */
  isRefused?: true;
}

/** A selector or operation and when it was last seen; `unknown` counts shapes nothing could read. */
export interface Health {
  /** `operation:TweetDetail`, `selector:tweetText`, `unknown:<shape>`. */
  id: string;
  seenAt?: number;
  missingSince?: number;
  count: number;
  sample?: string;
}

/** Something from the page that was refused, and why. Kept to the newest 500. */
export interface Refusal {
  id?: number;
  at: number;
  reason: string;
  detail: string;
  count: number;
}

/** A command the companion refused after it was done here: it was undone, and is kept for whoever gave it. */
export interface Rejected {
  id?: number;
  /** When it was refused. */
  at: number;
  command: unknown;
  rejection: Rejection;
}

/** Single values: client id, outbox sequence, counters. */
export interface Meta {
  id: string;
  value: number | string;
}

/** What was learned from choices so far, in this browser alone: it can be learned anew from the log. */
export interface KeptModel extends Snapshot {
  id: "suggestions";
}

export class DeskDatabase extends Dexie {
  accounts!: EntityTable<Tables["accounts"], "id">;
  customers!: EntityTable<Tables["customers"], "id">;
  identities!: EntityTable<Tables["identities"], "id">;
  messages!: EntityTable<Tables["messages"], "id">;
  awaited!: EntityTable<Tables["awaited"], "id">;
  conversations!: EntityTable<Tables["conversations"], "id">;
  cases!: EntityTable<Tables["cases"], "id">;
  tags!: EntityTable<Tables["tags"], "id">;
  notes!: EntityTable<Tables["notes"], "id">;
  articles!: EntityTable<Tables["articles"], "id">;
  macros!: EntityTable<Tables["macros"], "id">;
  acceptances!: EntityTable<Tables["acceptances"], "id">;
  pendingReplies!: EntityTable<Tables["pendingReplies"], "id">;
  drafts!: EntityTable<Tables["drafts"], "id">;
  approvals!: EntityTable<Tables["approvals"], "id">;
  approvalLists!: EntityTable<Tables["approvalLists"], "id">;
  agents!: EntityTable<Tables["agents"], "id">;
  groups!: EntityTable<Tables["groups"], "id">;
  incidents!: EntityTable<Tables["incidents"], "id">;
  attempts!: EntityTable<Tables["attempts"], "id">;
  settings!: Table<Tables["settings"], string>;
  events!: EntityTable<DeskEvent, "id">;
  outbox!: EntityTable<OutboxEntry, "seq">;
  health!: EntityTable<Health, "id">;
  refusals!: EntityTable<Refusal, "id">;
  rejections!: EntityTable<Rejected, "id">;
  meta!: EntityTable<Meta, "id">;
  models!: EntityTable<KeptModel, "id">;

  constructor(name = "perch") {
    super(name, { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      accounts: "id",
      customers: "id",
      identities: "id",
      messages: "id, [customerId+at], at",
      awaited: "id",
      conversations: "id",
      cases: "id, customerId, waitingSince",
      tags: "id, lastUsedAt",
      notes: "id, customerId",
      articles: "id",
      acceptances: "id",
      pendingReplies: "id",
      settings: "id",
      events: "id, at, customerId",
      outbox: "seq",
      health: "id",
      refusals: "++id",
      meta: "id",
    });
    this.version(2).stores({ agents: "id", rejections: "++id" });
    this.version(3).stores({
      approvals: "id, replyId, status",
      approvalLists: "id",
      attempts: "id",
      cases: "id, customerId, waitingSince, followUpAt",
    });
    this.version(4).stores({ cases: "id, customerId, waitingSince, followUpAt, status" });
    this.version(5).stores({
      macros: "id",
      drafts: "id",
      groups: "id",
      incidents: "id",
      cases: "id, customerId, waitingSince, followUpAt, status, incidentId",
      events: "id, at, customerId, articleId",
    });
    this.version(6).stores({ models: "id" });
    this.use({
      stack: "dbcore",
      name: "durability",
      create: (core) => ({
        ...core,
        transaction: (stores, mode, options) =>
          core.transaction(stores, mode, comesAgain ? { ...options, durability: "relaxed" } : options),
      }),
    });
  }
}

let comesAgain = false;

/**
 * Starts a transaction of which a power cut may take the last moments, for all it writes comes again: it does not wait for the disk. What
 * is acknowledged to somebody never goes this way. Pass it a function that calls `db.transaction` at once.
 */
export function unflushed<T>(start: () => T): T {
  comesAgain = true;
  try {
    return start();
  } finally {
    comesAgain = false;
  }
}

/** The database of this extension. */
export const db = new DeskDatabase();
