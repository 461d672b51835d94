/** The messages a bundle holds: of one customer after another, each by time. */
import type { Asked, DeskEvent } from "../../domain/events";
import type { Case, Message } from "../../domain/rows";
import type { Db } from "../db/open";
import { inTable } from "../sync/rows";

/** Rows read at once. */
const PAGE = 1_000;

/**
 * Of a span the messages of its time, of a case all of the conversations that its events name, or everything said with its customer where
 * they name none.
 */
export async function* messagesFor(db: Db, workspaceId: string, asked: Asked, events: readonly DeskEvent[]): AsyncGenerator<Message[]> {
  if (asked.kind !== "case") return yield* pages(db, workspaceId, undefined, asked.kind === "span" ? asked : undefined);
  const row = await db
    .selectFrom("rows")
    .select("data")
    .where("workspace_id", "=", workspaceId)
    .where("key", "=", `cases/${asked.caseId}`)
    .executeTakeFirst();
  const customerId = row?.data ? (JSON.parse(row.data) as Case).customerId : events.at(-1)?.customerId;
  if (!customerId) return;
  const named = new Set(events.flatMap((event) => ("messageId" in event && event.messageId ? [event.messageId] : [])));
  const conversations = new Set<string>();
  for await (const messages of pages(db, workspaceId, customerId))
    for (const { id, conversationId } of messages) if (named.has(id)) conversations.add(conversationId);
  for await (const messages of pages(db, workspaceId, customerId))
    yield messages.filter(({ conversationId }) => conversations.size === 0 || conversations.has(conversationId));
}

async function* pages(
  db: Db,
  workspaceId: string,
  customerId: string | undefined,
  span?: { from: number; to: number },
): AsyncGenerator<Message[]> {
  let last: { customer_id: string | null; at: number | null; key: string } | undefined;
  for (;;) {
    let query = db
      .selectFrom("rows")
      .select(["customer_id", "at", "key", "data"])
      .where("workspace_id", "=", workspaceId)
      .where(inTable("messages"))
      .where("data", "is not", null)
      .where("customer_id", "is not", null);
    if (customerId !== undefined) query = query.where("customer_id", "=", customerId);
    if (span) query = query.where("at", ">=", Math.floor(span.from)).where("at", "<", Math.ceil(span.to));
    if (last) {
      const { customer_id, at, key } = last;
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("customer_id", "at", "key"), ">", tuple(customer_id, at, key)));
    }
    const rows = await query.orderBy("customer_id").orderBy("at").orderBy("key").limit(PAGE).execute();
    if (rows.length > 0) yield rows.map(({ data }) => JSON.parse(data ?? "") as Message);
    if (rows.length < PAGE) return;
    last = rows.at(-1);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
