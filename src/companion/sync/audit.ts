/**
 * The audit: the event log as a chain of hashes. A link covers a salted commitment of its event, not the event, so a person can be
 * erased (content and salt go) and the chain still proves that nothing else was changed, added or left out.
 */
import { createHash, randomBytes } from "node:crypto";
import type { DeskEvent } from "../../domain/events";
import { canonical } from "../../domain/fingerprint";
import { keyOf } from "../../domain/keys";
import type { Db, Trx } from "../db/open";

/** Links in one statement. */
const AT_ONCE = 500;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const commit = (salt: string, event: unknown) => sha256(`${salt}\n${canonical(event)}`);
const link = (
  before: string,
  { seq, event_id, taken_at, commitment }: { seq: number; event_id: string; taken_at: number; commitment: string },
) => sha256([before, seq, event_id, taken_at, commitment].join("\n"));

/** An event as it stands from now on; null where it was withdrawn. */
export interface Fact {
  id: string;
  event: DeskEvent | null;
}

/** Adds links for what has just been applied, in its order. Within the transaction that writes it. */
export async function addToAudit(trx: Trx, workspaceId: string, facts: readonly Fact[], now: number): Promise<void> {
  if (facts.length === 0) return;
  const last = await trx
    .selectFrom("audit")
    .select(["seq", "hash"])
    .where("workspace_id", "=", workspaceId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  let { seq, hash } = last ?? { seq: 0, hash: "" };
  const links = facts.map(({ id, event }) => {
    const salt = randomBytes(16).toString("hex");
    const made = { seq: ++seq, event_id: id, taken_at: now, commitment: commit(salt, event) };
    hash = link(hash, made);
    return { salt, row: { workspace_id: workspaceId, ...made, hash } };
  });
  for (let i = 0; i < links.length; i += AT_ONCE) {
    const some = links.slice(i, i + AT_ONCE);
    await trx
      .insertInto("audit")
      .values(some.map(({ row }) => row))
      .execute();
    await trx
      .insertInto("salts")
      .values(some.map(({ salt, row }) => ({ workspace_id: workspaceId, seq: row.seq, salt })))
      .execute();
  }
}

export interface AuditReport {
  /** Links that stand. */
  links: number;
  /** Of them, those whose content was erased. */
  erased: number;
  /** The first link that is not what it must be, and why. */
  broken?: { seq: number; why: "missing" | "hash" | "content" };
}

/** Recomputes the whole chain of a workspace, and of every event that its content is the one last committed to. */
export async function verifyAudit(db: Db, workspaceId: string): Promise<AuditReport> {
  const links = await db
    .selectFrom("audit")
    .leftJoin("salts", (join) => join.onRef("salts.workspace_id", "=", "audit.workspace_id").onRef("salts.seq", "=", "audit.seq"))
    .select(["audit.seq", "audit.event_id", "audit.taken_at", "audit.commitment", "audit.hash", "salts.salt"])
    .where("audit.workspace_id", "=", workspaceId)
    .orderBy("audit.seq")
    .execute();
  // Of an event that was corrected, what it said before is kept nowhere: the chain proves that it was said, not what.
  const newest = new Map(links.map(({ event_id, seq }) => [event_id, seq]));
  let before = "";
  let erased = 0;
  let contents = new Map<string, unknown>();
  for (const [index, each] of links.entries()) {
    if (index % AT_ONCE === 0) contents = await contentsOf(db, workspaceId, links.slice(index, index + AT_ONCE));
    const broken = (why: "missing" | "hash" | "content") => ({ links: index, erased, broken: { seq: index + 1, why } });
    if (each.seq !== index + 1) return broken("missing");
    if (link(before, each) !== each.hash) return broken("hash");
    before = each.hash;
    if (each.salt === null) erased++;
    else if (newest.get(each.event_id) === each.seq && commit(each.salt, contents.get(each.event_id) ?? null) !== each.commitment)
      return broken("content");
  }
  return { links: links.length, erased };
}

async function contentsOf(db: Db, workspaceId: string, links: readonly { event_id: string }[]): Promise<Map<string, unknown>> {
  const ids = new Map(links.map(({ event_id }) => [keyOf({ table: "events", id: event_id }), event_id]));
  const rows = await db
    .selectFrom("rows")
    .select(["key", "data"])
    .where("workspace_id", "=", workspaceId)
    .where("key", "in", [...ids.keys()])
    .execute();
  return new Map(rows.flatMap(({ key, data }) => (data === null ? [] : [[ids.get(key) ?? "", JSON.parse(data)]])));
}
