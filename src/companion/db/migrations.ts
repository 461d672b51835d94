/** Every step the schema has taken, in order. A step that has shipped is never changed: the next one mends it. */
import type { Kysely, Migration } from "kysely";

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
};
