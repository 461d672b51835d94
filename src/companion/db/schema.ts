/** The companion's tables, the same on SQLite and PostgreSQL. `workspace_id` leads every key: a cluster can shard by it. */
import type { ColumnType } from "kysely";
import type { Role } from "../../domain/roles";

/** A brand's desk. */
interface WorkspaceTable {
  id: string;
  name: string;
  /** Changes when the workspace is restored from a backup: what was pulled before is then pulled anew. */
  epoch: string;
  /** The counter row of every version: whoever writes holds it till the end of the transaction, so versions commit in order. */
  version: ColumnType<number, number, number>;
  /** How many days back panels keep messages and events; null: all of them. */
  keep_days: ColumnType<number | null, number | null | undefined, number | null>;
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
  /** Of a message or an event: when it was. */
  at: number | null;
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
  /** Stands for the event's id in the hash (see `domain/audit/chain`); null in the links of an older Perch. */
  mark: string | null;
  /** When the companion took it. */
  taken_at: number;
  /** SHA-256, in hex, of the salt and the event's canonical JSON, or `null` where it was withdrawn. */
  commitment: string;
  /** SHA-256, in hex, of this link and the hash of the one before. */
  hash: string;
}

/** What opens the commitment of a link, and what it is found by; erased together with the content. */
interface SaltTable {
  workspace_id: string;
  seq: number;
  salt: string;
  /** As its event said: who, what, and about what. Null where it was withdrawn. */
  agent_id: string | null;
  type: string | null;
  case_id: string | null;
  customer_id: string | null;
}

/** A fact of the workspace that is no desk's (see `WorkspaceEvent`): for the audit alone. */
interface ActTable {
  workspace_id: string;
  id: string;
  /** JSON. */
  data: string;
}

/** A person who signs in. This and the next three are better-auth's: times are ISO text, truths 0 or 1. */
interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
}

/** How they sign in: a hashed password. */
interface LoginTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: string | null;
  refreshTokenExpiresAt: string | null;
  scope: string | null;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A browser that is signed in to the companion's pages, or a panel paired with a workspace. */
interface SessionTable {
  id: string;
  /** Of no use without the signature of the key, which is kept outside the database. */
  token: string;
  userId: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  /** Of a panel: its workspace; null on the companion's own pages. */
  workspace_id: string | null;
  /** Of a panel: which browser it says it is. */
  browser: string | null;
}

interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
}

/** A panel that asks to be paired. */
interface DeviceCodeTable {
  id: string;
  /** Of no use without its signature, as above. */
  deviceCode: string;
  /** What the panel shows and a person types. */
  userCode: string;
  userId: string | null;
  expiresAt: string;
  status: string;
  lastPolledAt: string | null;
  pollingInterval: number | null;
  clientId: string | null;
  /** Which browser it says it is. */
  scope: string | null;
  /** Which workspace it was approved for. */
  workspace_id: string | null;
}

/** Who belongs to a workspace, and as what. */
interface MemberTable {
  workspace_id: string;
  user_id: string;
  role: Role;
  created_at: number;
}

/** An invitation that was not taken yet. */
interface InvitationTable {
  workspace_id: string;
  /** SHA-256, in hex, of the secret in the link. */
  hash: string;
  role: Role;
  /** For whom, in the words of who invited; empty for the first owner. */
  note: string;
  created_at: number;
  expires_at: number;
}

/** A source on the web that is pulled again and again (see `domain/connectors`). Whoever pulls it holds its lease. */
interface ConnectorTable {
  workspace_id: string;
  id: string;
  /** JSON of `ConnectorSettings`. */
  settings: string;
  /** Encrypted with the key that is kept outside the database; null: none. */
  token: string | null;
  /** 0 or 1, as `asked`: somebody wants it pulled now. */
  paused: number;
  asked: number;
  /** JSON: ids of articles to overwrite with what stands at the source, at the next pull. */
  take: string | null;
  next_at: number;
  /** Not before this time: the source has said so. */
  wait_until: number;
  /** Pulls in a row that failed. */
  failures: number;
  lease: string | null;
  lease_until: number;
  /** JSON: how far the pull under way has come; null between two. */
  progress: string | null;
  /** JSON of a `PullReport`. */
  last: string | null;
  created_at: number;
}

/** An address that a connector has read, and by what it is told that nothing changed there. */
interface ConnectorPageTable {
  workspace_id: string;
  connector_id: string;
  address: string;
  /** As the source wrote them: ETag and Last-Modified. */
  etag: string | null;
  modified: string | null;
  /** The page behind it. */
  next: string | null;
  /** When the pull began that last found it. */
  seen_at: number;
}

/** An article that a connector has found, on the page it was last seen on: what the next whole pull does not find is gone. */
interface ConnectorArticleTable {
  workspace_id: string;
  connector_id: string;
  /** The `from` and `key` of its source, a line each. */
  place: string;
  page: string;
  seen_at: number;
}

export interface Schema {
  users: UserTable;
  logins: LoginTable;
  sessions: SessionTable;
  verifications: VerificationTable;
  device_codes: DeviceCodeTable;
  members: MemberTable;
  invitations: InvitationTable;
  workspaces: WorkspaceTable;
  clients: ClientTable;
  rows: RowTable;
  refusals: RefusalTable;
  audit: AuditTable;
  salts: SaltTable;
  acts: ActTable;
  connectors: ConnectorTable;
  connector_pages: ConnectorPageTable;
  connector_articles: ConnectorArticleTable;
}
