/** The companion's tables, the same on SQLite and PostgreSQL. `workspace_id` leads every key: a cluster can shard by it. */
import type { ColumnType } from "kysely";

/** A brand's desk. */
interface WorkspaceTable {
  id: string;
  name: string;
  /** Changes when the workspace is restored from a backup: what was pulled before is then pulled anew. */
  epoch: string;
  /** The counter row of every version: whoever writes holds it till the end of the transaction, so versions commit in order. */
  version: ColumnType<number, number, number>;
  /** Milliseconds since 1970 UTC, as every time here. */
  created_at: number;
}

/** One browser of one agent. */
interface ClientTable {
  workspace_id: string;
  id: string;
  agent_id: string;
  /** The last number of its outbox that was taken; they have no gaps. */
  last_seq: number;
  created_at: number;
}

/** A row of the desk, or an event of its log. */
interface RowTable {
  workspace_id: string;
  /** Table and id as clients know them: `customers/x:7`, `events/<id>`. */
  key: string;
  /** The workspace's version at the write. */
  version: number;
  /** JSON; null is a tombstone. */
  data: string | null;
  /** Whose row it is, where it is somebody's. */
  customer_id: string | null;
}

/** A command that was refused, and consumed all the same: it must not keep those behind it waiting. */
interface RefusalTable {
  workspace_id: string;
  client_id: string;
  seq: number;
  /** JSON of a `Rejection`. */
  rejection: string;
}

/** The audit chain: a link for each event that was applied, corrected or withdrawn. Contents stand elsewhere and can be erased; links never change. */
interface AuditTable {
  workspace_id: string;
  /** From 1, without gaps. */
  seq: number;
  event_id: string;
  /** When the companion took it. */
  taken_at: number;
  /** SHA-256, in hex, of the salt and the event's canonical JSON, or `null` where it was withdrawn. */
  commitment: string;
  /** SHA-256, in hex, of this link and the hash of the one before. */
  hash: string;
}

/** What opens the commitment of a link; erased together with the content. */
interface SaltTable {
  workspace_id: string;
  seq: number;
  salt: string;
}

export interface Schema {
  workspaces: WorkspaceTable;
  clients: ClientTable;
  rows: RowTable;
  refusals: RefusalTable;
  audit: AuditTable;
  salts: SaltTable;
}
