/**
 * The audit: the event log as a chain of hashes. A link covers a salted commitment of its event, not the event, so a person can be
 * erased (content and salt go) and the chain still proves that nothing else was changed, added or left out.
 */
import { createHash, randomBytes } from "node:crypto";
import type { DeskEvent } from "../../domain/events";
import type { Db, Trx } from "../db/open";
import { keyOf } from "./rows";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** JSON with sorted keys: the same event always gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
const commit = (salt: string, event: unknown) => sha256(`${salt}\n${canonical(event)}`);
const link = (
  before: string,
  { seq, event_id, taken_at, commitment }: { seq: number; event_id: string; taken_at: number; commitment: string },
) => sha256([before, seq, event_id, taken_at, commitment].join("\n"));

/** Adds links for events just applied, in their order. Within the transaction that writes them. */
export async function addToAudit(trx: Trx, workspaceId: string, events: readonly DeskEvent[], now: number): Promise<void> {
  if (events.length === 0) return;
  const last = await trx
    .selectFrom("audit")
    .select(["seq", "hash"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  let { seq, hash } = last ?? { seq: 0, hash: "" };
  const links = [];
  const salts = [];
  for (const event of events) {
    const salt = randomBytes(16).toString("hex");
    const made = { seq: ++seq, event_id: event.id, taken_at: now, commitment: commit(salt, event) };
    hash = link(hash, made);
    links.push({ workspace_id: workspaceId, ...made, hash });
    salts.push({ workspace_id: workspaceId, event_id: event.id, salt });
  }
  await trx.insertInto("audit").values(links).execute();
  await trx.insertInto("salts").values(salts).execute();
}

export interface AuditReport {
  /** Links that stand. */
  links: number;
  /** Of them, those whose content was erased. */
  erased: number;
  /** The first link that is not what it must be, and why. */
  broken?: { seq: number; why: "missing" | "hash" | "content" };
}

/** Recomputes the whole chain of a workspace, and of every event whose content is there that it is the one committed to. */
export async function verifyAudit(db: Db, workspaceId: string): Promise<AuditReport> {
  const links = await db
    .selectFrom("audit")
    .leftJoin("salts", (join) => join.onRef("salts.workspace_id", "=", "audit.workspace_id").onRef("salts.event_id", "=", "audit.event_id"))
    .select(["audit.seq", "audit.event_id", "audit.taken_at", "audit.commitment", "audit.hash", "salts.salt"])
    .where("audit.workspace_id", "=", workspaceId)
    .orderBy("audit.seq")
    .execute();
  let before = "";
  let erased = 0;
  for (const [index, each] of links.entries()) {
    if (each.seq !== index + 1) return { links: index, erased, broken: { seq: index + 1, why: "missing" } };
    if (link(before, each) !== each.hash) return { links: index, erased, broken: { seq: each.seq, why: "hash" } };
    before = each.hash;
    if (each.salt === null) {
      erased++;
      continue;
    }
    const key = keyOf({ table: "events", id: each.event_id });
    const row = await db
      .selectFrom("rows")
      .select("data")
      .where("workspace_id", "=", workspaceId)
      .where("key", "=", key)
      .executeTakeFirst();
    if (!row?.data || commit(each.salt, JSON.parse(row.data)) !== each.commitment)
      return { links: index, erased, broken: { seq: each.seq, why: "content" } };
  }
  return { links: links.length, erased };
}
