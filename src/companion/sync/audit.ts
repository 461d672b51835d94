/**
 * The audit: the event log as a chain of hashes. A link covers a salted commitment of its event, not the event, so a person can be
 * erased (content and salt go) and the chain still proves that nothing else was changed, added or left out.
 */
import { createHash, randomBytes } from "node:crypto";
import { commit, type Flaw, flawOf, hashOf, type Link, markOf, type Sha256 } from "../../domain/audit/chain";
import type { AuditEvent, WorkspaceEvent } from "../../domain/events";
import { keyOf } from "../../domain/keys";
import type { Db, Trx } from "../db/open";

/** Links in one statement. */
export const AT_ONCE = 500;

export const sha256: Sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** An event as it stands from now on; null where it was withdrawn. */
export interface Fact {
  id: string;
  event: AuditEvent | null;
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
    const made = { seq: ++seq, at: now, mark: markOf(sha256, salt, id), commitment: commit(sha256, salt, event) };
    hash = hashOf(sha256, hash, made);
    const { at, ...rest } = made;
    const found = { agent_id: event?.by ?? null, type: event?.type ?? null, case_id: event?.caseId ?? null };
    return {
      salt: { workspace_id: workspaceId, seq, salt, ...found, customer_id: event?.customerId ?? null },
      row: { workspace_id: workspaceId, ...rest, event_id: id, taken_at: at, hash },
    };
  });
  for (let i = 0; i < links.length; i += AT_ONCE) {
    const some = links.slice(i, i + AT_ONCE);
    await trx
      .insertInto("audit")
      .values(some.map(({ row }) => row))
      .execute();
    await trx
      .insertInto("salts")
      .values(some.map(({ salt }) => salt))
      .execute();
  }
}

/** Notes what was done to the workspace. Within a transaction that holds it. */
export async function addActs(trx: Trx, workspaceId: string, acts: readonly WorkspaceEvent[], now: number): Promise<void> {
  const rows = acts.map((act) => ({ workspace_id: workspaceId, id: act.id, data: JSON.stringify(act) }));
  await trx.insertInto("acts").values(rows).execute();
  await addToAudit(
    trx,
    workspaceId,
    acts.map((event) => ({ id: event.id, event })),
    now,
  );
}

/** A link with its content: what its event says (null where it was withdrawn), or why that is not there. */
export type Entry = Link & { eventId: string; salt: string | null } & (
    | { state: "stands"; event: AuditEvent | null }
    /** A later link says what it says now; what this one said is kept nowhere: the chain proves that it was said, not what. */
    | { state: "corrected" | "erased" }
  );

/** Links by their numbers, each with its content: one moment of one workspace. */
export type Chosen = (first: ReturnType<typeof linksOf>) => ReturnType<typeof linksOf>;

const linksOf = (trx: Trx, workspaceId: string) =>
  trx
    .selectFrom("audit")
    .leftJoin("salts", (join) => join.onRef("salts.workspace_id", "=", "audit.workspace_id").onRef("salts.seq", "=", "audit.seq"))
    .select(["audit.seq", "audit.event_id", "audit.taken_at", "audit.mark", "audit.commitment", "audit.hash", "salts.salt"])
    .where("audit.workspace_id", "=", workspaceId);

/** The links that are `chosen`, with their contents, from one snapshot. Ask for some hundreds at once. */
export function readLinks(db: Db, workspaceId: string, chosen: Chosen): Promise<Entry[]> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const links = await chosen(linksOf(trx, workspaceId)).execute();
      if (links.length === 0) return [];
      const ids = [...new Set(links.map(({ event_id }) => event_id))];
      const newest = await newestOf(trx, workspaceId, ids);
      const contents = await contentsOf(trx, workspaceId, ids);
      return links.map(({ seq, event_id: eventId, taken_at: at, mark, commitment, hash, salt }): Entry => {
        const link = { seq, at, mark, eventId, commitment, hash, salt };
        if (salt === null) return { ...link, state: "erased" };
        if (newest.get(eventId) !== seq) return { ...link, state: "corrected" };
        const found = contents.get(eventId) ?? [];
        // Two kinds of facts share the ids: whoever gives one an id of the other's kind changes nothing of it.
        const event = found.find((one) => commit(sha256, salt, one) === commitment) ?? found[0] ?? null;
        return { ...link, state: "stands", event };
      });
    });
}

async function newestOf(trx: Trx, workspaceId: string, ids: string[]): Promise<Map<string, number>> {
  const found = await trx
    .selectFrom("audit")
    .select(({ fn }) => ["event_id", fn.max<number>("seq").as("seq")])
    .where("workspace_id", "=", workspaceId)
    .where("event_id", "in", ids)
    .groupBy("event_id")
    .execute();
  return new Map(found.map(({ event_id, seq }) => [event_id, Number(seq)]));
}

/** Of each id what is kept under it. */
async function contentsOf(trx: Trx, workspaceId: string, ids: string[]): Promise<Map<string, AuditEvent[]>> {
  const key = (id: string) => keyOf({ table: "events", id });
  const rows = await trx
    .selectFrom("rows")
    .select(["key", "data"])
    .where("workspace_id", "=", workspaceId)
    .where("key", "in", ids.map(key))
    .execute();
  const acts = await trx.selectFrom("acts").select(["id", "data"]).where("workspace_id", "=", workspaceId).where("id", "in", ids).execute();
  const contents = new Map<string, AuditEvent[]>();
  const keep = (id: string, data: string) => contents.set(id, [...(contents.get(id) ?? []), JSON.parse(data) as AuditEvent]);
  for (const { key, data } of rows) if (data !== null) keep(key.slice("events/".length), data);
  for (const { id, data } of acts) keep(id, data);
  return contents;
}

export interface AuditReport {
  /** Links that stand, from the first. */
  links: number;
  /** Of those looked at, the ones whose content was erased. */
  erased: number;
  /** The first link that is not what it must be, and why. */
  broken?: { seq: number; why: Flaw };
}

/**
 * Recomputes the chain of a workspace behind link `after`, which stands, and of every event that its content is the one last committed to.
 * Ends early after `most` links or milliseconds: go on where `links` says.
 */
export async function verifyAudit(
  db: Db,
  workspaceId: string,
  { after = 0, most = Number.POSITIVE_INFINITY, ms = Number.POSITIVE_INFINITY } = {},
): Promise<AuditReport> {
  const end = performance.now() + ms;
  let before = { seq: after, hash: await hashAt(db, workspaceId, after) };
  let erased = 0;
  while (before.seq < after + most && performance.now() < end) {
    const { seq } = before;
    const links = await readLinks(db, workspaceId, (all) => all.where("audit.seq", ">", seq).orderBy("audit.seq").limit(AT_ONCE));
    for (const link of links) {
      const { salt, eventId } = link;
      const opening = salt === null ? undefined : { salt, eventId, ...(link.state === "stands" && { event: link.event }) };
      const why = flawOf(sha256, before, link, opening);
      if (why) return { links: before.seq, erased, broken: { seq: before.seq + 1, why } };
      if (link.state === "erased") erased++;
      before = link;
    }
    if (links.length < AT_ONCE) break;
    // Others are answered meanwhile: SQLite's answers come at once, and would keep them waiting to the end.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { links: before.seq, erased };
}

async function hashAt(db: Db, workspaceId: string, seq: number): Promise<string> {
  const found = await db
    .selectFrom("audit")
    .select("hash")
    .where("workspace_id", "=", workspaceId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return found?.hash ?? "";
}
