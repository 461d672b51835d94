/** Every step the schema has taken, in order. A step that has shipped is never changed: the next one mends it. */
import { randomUUID } from "node:crypto";
import { type Kysely, type Migration, PostgresAdapter, sql } from "kysely";

// A migration speaks of the schema as it was then, not of today's types.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own word for a schema nobody describes
type Then = Kysely<any>;

export const migrations: Record<string, Migration> = {
  "0001_desk": {
    async up(db: Then) {
      await db.schema
        .createTable("workspaces")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("epoch", "text", (column) => column.notNull())
        .addColumn("version", "bigint", (column) => column.notNull())
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("clients")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("agent_id", "text", (column) => column.notNull())
        .addColumn("last_seq", "bigint", (column) => column.notNull())
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("clients_pk", ["workspace_id", "id"])
        .execute();
      await db.schema
        .createTable("rows")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("key", "text", (column) => column.notNull())
        .addColumn("version", "bigint", (column) => column.notNull())
        .addColumn("data", "text")
        .addColumn("customer_id", "text")
        .addPrimaryKeyConstraint("rows_pk", ["workspace_id", "key"])
        .execute();
      await db.schema.createIndex("rows_by_version").on("rows").columns(["workspace_id", "version", "key"]).execute();
      await db.schema.createIndex("rows_by_customer").on("rows").columns(["workspace_id", "customer_id"]).execute();
      await db.schema
        .createTable("refusals")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("client_id", "text", (column) => column.notNull())
        .addColumn("seq", "bigint", (column) => column.notNull())
        .addColumn("rejection", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("refusals_pk", ["workspace_id", "client_id", "seq"])
        .execute();
      await db.schema
        .createTable("audit")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("seq", "bigint", (column) => column.notNull())
        .addColumn("event_id", "text", (column) => column.notNull())
        .addColumn("taken_at", "bigint", (column) => column.notNull())
        .addColumn("commitment", "text", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("audit_pk", ["workspace_id", "seq"])
        .execute();
      await db.schema
        .createTable("salts")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("seq", "bigint", (column) => column.notNull())
        .addColumn("salt", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("salts_pk", ["workspace_id", "seq"])
        .execute();
    },
  },
  "0002_people": {
    async up(db: Then) {
      // Keys stand in the order of their bytes, whatever the language of the database.
      if (db.getExecutor().adapter instanceof PostgresAdapter)
        await sql`ALTER TABLE rows ALTER COLUMN key TYPE text COLLATE "C"`.execute(db);
      // better-auth's tables under our names; times are ISO text and truths 0 or 1 on every store, so a backup fits both.
      await db.schema
        .createTable("users")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("name", "text", (column) => column.notNull())
        .addColumn("email", "text", (column) => column.notNull().unique())
        .addColumn("emailVerified", "integer", (column) => column.notNull())
        .addColumn("image", "text")
        .addColumn("createdAt", "text", (column) => column.notNull())
        .addColumn("updatedAt", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("logins")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("accountId", "text", (column) => column.notNull())
        .addColumn("providerId", "text", (column) => column.notNull())
        .addColumn("userId", "text", (column) => column.notNull().references("users.id").onDelete("cascade"))
        .addColumn("accessToken", "text")
        .addColumn("refreshToken", "text")
        .addColumn("idToken", "text")
        .addColumn("accessTokenExpiresAt", "text")
        .addColumn("refreshTokenExpiresAt", "text")
        .addColumn("scope", "text")
        .addColumn("password", "text")
        .addColumn("createdAt", "text", (column) => column.notNull())
        .addColumn("updatedAt", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("logins_by_user").on("logins").column("userId").execute();
      await db.schema
        .createTable("sessions")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("token", "text", (column) => column.notNull().unique())
        .addColumn("userId", "text", (column) => column.notNull().references("users.id").onDelete("cascade"))
        .addColumn("expiresAt", "text", (column) => column.notNull())
        .addColumn("createdAt", "text", (column) => column.notNull())
        .addColumn("updatedAt", "text", (column) => column.notNull())
        .addColumn("ipAddress", "text")
        .addColumn("userAgent", "text")
        .addColumn("workspace_id", "text")
        .addColumn("browser", "text")
        .execute();
      await db.schema.createIndex("sessions_by_user").on("sessions").column("userId").execute();
      await db.schema
        .createTable("verifications")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("identifier", "text", (column) => column.notNull())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("expiresAt", "text", (column) => column.notNull())
        .addColumn("createdAt", "text", (column) => column.notNull())
        .addColumn("updatedAt", "text", (column) => column.notNull())
        .execute();
      await db.schema
        .createTable("device_codes")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("deviceCode", "text", (column) => column.notNull().unique())
        .addColumn("userCode", "text", (column) => column.notNull().unique())
        .addColumn("userId", "text")
        .addColumn("expiresAt", "text", (column) => column.notNull())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("lastPolledAt", "text")
        .addColumn("pollingInterval", "integer")
        .addColumn("clientId", "text")
        .addColumn("scope", "text")
        .addColumn("workspace_id", "text")
        .execute();
      await db.schema
        .createTable("members")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("user_id", "text", (column) => column.notNull())
        .addColumn("role", "text", (column) => column.notNull())
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("members_pk", ["workspace_id", "user_id"])
        .execute();
      await db.schema.createIndex("members_by_user").on("members").column("user_id").execute();
      await db.schema
        .createTable("invitations")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("hash", "text", (column) => column.notNull())
        .addColumn("role", "text", (column) => column.notNull())
        .addColumn("note", "text", (column) => column.notNull())
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addColumn("expires_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("invitations_pk", ["workspace_id", "hash"])
        .execute();
      // Here, where one of several companions does it once: there is always a workspace to invite the first owner to.
      const some = await db.selectFrom("workspaces").select("id").limit(1).executeTakeFirst();
      const first = { id: randomUUID(), name: "My team", epoch: randomUUID(), version: 0, created_at: Date.now() };
      if (!some) await db.insertInto("workspaces").values(first).execute();
    },
  },
  "0003_window": {
    async up(db: Then) {
      await db.schema.alterTable("workspaces").addColumn("keep_days", "integer").execute();
      await db.schema.alterTable("rows").addColumn("at", "bigint").execute();
      const at =
        db.getExecutor().adapter instanceof PostgresAdapter
          ? sql`floor((data::json->>'at')::numeric)::bigint`
          : sql`CAST(json_extract(data, '$.at') AS INTEGER)`;
      await sql`UPDATE rows SET at = ${at} WHERE data IS NOT NULL AND (key LIKE 'messages/%' OR key LIKE 'events/%')`.execute(db);
      await db.schema.createIndex("rows_of_customer").on("rows").columns(["workspace_id", "customer_id", "at"]).execute();
      await db.schema.dropIndex("rows_by_customer").execute();
    },
  },
  "0004_audit": {
    async up(db: Then) {
      await db.schema.alterTable("audit").addColumn("mark", "text").execute();
      await db.schema.createIndex("audit_by_event").on("audit").columns(["workspace_id", "event_id"]).execute();
      for (const name of ["agent_id", "type", "case_id", "customer_id"])
        await db.schema.alterTable("salts").addColumn(name, "text").execute();
      const part = (name: string) =>
        db.getExecutor().adapter instanceof PostgresAdapter
          ? sql`rows.data::json->>${sql.lit(name)}`
          : sql`json_extract(rows.data, ${sql.lit(`$.${name}`)})`;
      await sql`UPDATE salts SET agent_id = ${part("by")}, type = ${part("type")}, case_id = ${part("caseId")}, customer_id = ${part("customerId")}
        FROM audit JOIN rows ON rows.workspace_id = audit.workspace_id AND rows.key = 'events/' || audit.event_id
        WHERE audit.workspace_id = salts.workspace_id AND audit.seq = salts.seq AND rows.data IS NOT NULL`.execute(db);
      await db.schema.createIndex("salts_by_case").on("salts").columns(["workspace_id", "case_id", "seq"]).execute();
      await db.schema
        .createTable("acts")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("data", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("acts_pk", ["workspace_id", "id"])
        .execute();
    },
  },
  "0005_connectors": {
    async up(db: Then) {
      await db.schema
        .createTable("connectors")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("settings", "text", (column) => column.notNull())
        .addColumn("token", "text")
        .addColumn("paused", "integer", (column) => column.notNull())
        .addColumn("asked", "integer", (column) => column.notNull())
        .addColumn("take", "text")
        .addColumn("next_at", "bigint", (column) => column.notNull())
        .addColumn("wait_until", "bigint", (column) => column.notNull())
        .addColumn("failures", "integer", (column) => column.notNull())
        .addColumn("lease", "text")
        .addColumn("lease_until", "bigint", (column) => column.notNull())
        .addColumn("progress", "text")
        .addColumn("last", "text")
        .addColumn("created_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("connectors_pk", ["workspace_id", "id"])
        .execute();
      await db.schema
        .createTable("connector_pages")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("connector_id", "text", (column) => column.notNull())
        .addColumn("address", "text", (column) => column.notNull())
        .addColumn("etag", "text")
        .addColumn("modified", "text")
        .addColumn("next", "text")
        .addColumn("seen_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("connector_pages_pk", ["workspace_id", "connector_id", "address"])
        .execute();
      await db.schema
        .createTable("connector_articles")
        .addColumn("workspace_id", "text", (column) => column.notNull())
        .addColumn("connector_id", "text", (column) => column.notNull())
        .addColumn("place", "text", (column) => column.notNull())
        .addColumn("page", "text", (column) => column.notNull())
        .addColumn("seen_at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("connector_articles_pk", ["workspace_id", "connector_id", "place"])
        .execute();
    },
  },
};
