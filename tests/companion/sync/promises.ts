/** What a team was promised, and how to see whether it was kept. */
import { expect } from "vitest";
import { verifyAudit } from "../../../src/companion/sync/audit";
import { rowsFor } from "../../../src/companion/sync/own";
import type { DeskEvent } from "../../../src/domain/events";
import { canonical } from "../../../src/domain/fingerprint";
import { isFulfilled } from "../../../src/domain/fulfilled";
import type { Case, Customer, KeptDraft, Note, Tag } from "../../../src/domain/rows";
import { type Client, shared } from "./client";
import { expectKept } from "./drafting";
import type { Given, Seat, World } from "./world";

/** The rows the companion holds, by key: the team's and this agent's own. */
async function held({ db, workspaceId }: World, agentId = ""): Promise<Record<string, unknown>> {
  const all = await db.selectFrom("rows").select(["key", "version", "data"]).where("workspace_id", "=", workspaceId).execute();
  const rows = rowsFor(agentId, all);
  const there = rows.flatMap(({ key, data }) => (data === null ? [] : [[key, JSON.parse(data)] as const]));
  return Object.fromEntries(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const under = <T>(rows: Record<string, unknown>, table: string): T[] =>
  Object.entries(rows).flatMap(([key, row]) => (key.startsWith(`${table}/`) ? [row as T] : []));

/** A command as text; who took a case for themselves did so under whatever name they have now. */
const textOf = (command: unknown): string => {
  const { type, agentId } = command as { type?: string; agentId?: string | null };
  return canonical(type === "case.assign" && agentId ? { ...(command as object), agentId: "oneself" } : command);
};

/** How often a command of this text was refused here, told or because it was so already. */
async function refusals({ client: { db } }: Seat): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const told = await db.rejections.toArray();
  const fulfilled = await db.outbox.filter(({ isRefused, command }) => isRefused === true && isFulfilled(command)).toArray();
  for (const { command } of [...told.filter(({ command }) => !isFulfilled(command)), ...fulfilled])
    times.set(textOf(command), (times.get(textOf(command)) ?? 0) + 1);
  return times;
}

/** Of what was acknowledged, what is neither among these facts nor refused. */
async function vanished(seat: Seat, acknowledged: readonly Given[], isThere: (given: Given) => boolean): Promise<Given[]> {
  const times = await refusals(seat);
  return acknowledged.filter((given) => {
    if (given.isLoose || isThere(given)) return false;
    const left = times.get(textOf(given.command)) ?? 0;
    times.set(textOf(given.command), left - 1);
    return left <= 0;
  });
}

const CASE_FACTS: readonly string[] = [
  ...["case.opened", "case.reopened", "case.status_set", "case.merged", "case.unmerged"],
  ...["message.received", "message.answered"],
];

/** At no moment does a browser see vanish what its agent did: it stands, or something later stands over it, or it was refused. */
export async function nothingVanished(seat: Seat, world: World): Promise<void> {
  const { db } = seat.client;
  await isWhole(seat.client);
  if (seat.isReplaced) return;
  // Only what was acknowledged before it is looked at: more may be done meanwhile.
  const acknowledged = [...seat.given];
  const [events, notes, cases] = await db.transaction("r", db.tables, async () =>
    Promise.all([db.events.toArray(), db.notes.toArray(), db.cases.toArray()]),
  );
  const caseOf = new Map(cases.map((row) => [row.id, row]));
  const facts = new Map(events.map((event) => [event.id, event]));
  const texts = new Map(notes.map(({ id, text }) => [id, text]));
  const missing = await vanished(seat, acknowledged, ({ id, command }) =>
    command.type === "customer.note" ? facts.has(id) && texts.get(`note:${id}`) === command.text : facts.has(id),
  );
  expect(
    missing.map(({ command }) => command),
    `browser ${seat.no} saw it vanish`,
  ).toEqual([]);
  const lastOf = new Map<string, Given>();
  // A fact that also came in by a file stands in the log of a case that was there, and leaves it as it was.
  for (const given of acknowledged) if (given.command.type === "case.set_status" && !given.isLoose) lastOf.set(given.command.caseId, given);
  for (const { id, command, known } of lastOf.values()) {
    const fact = facts.get(id);
    const row = caseOf.get(fact?.caseId ?? "");
    if (command.type !== "case.set_status" || !fact || row?.status === command.status) continue;
    const isLater = (event: DeskEvent) =>
      event.id !== id && event.caseId === fact.caseId && CASE_FACTS.includes(event.type) && !known.has(event.id);
    if (events.some(isLater)) continue;
    const all = under<DeskEvent>(await held(world), "events");
    expect(all.some(isLater), `browser ${seat.no}: ${row?.status} instead of ${command.status}, and nothing says why`).toBe(true);
  }
}

/** Nothing is half written: the counters count, and the outbox has no gaps. */
async function isWhole({ db, counts, confirmed, ROW_TABLES }: Client): Promise<void> {
  const names = [...ROW_TABLES, "events"] as const;
  // Of one moment: a page may be written meanwhile.
  const { counted, rows, seqs, arrived } = await db.transaction("r", db.tables, async () => ({
    counted: await counts(),
    rows: await Promise.all(names.map((name) => db.table(name).count())),
    seqs: await db.outbox.toCollection().primaryKeys(),
    arrived: await confirmed(),
  }));
  expect(names.map((name) => [name, counted[name]])).toEqual(names.map((name, i) => [name, rows[i]]));
  expect(seqs).toEqual(seqs.map((_, i) => (seqs[0] ?? 1) + i));
  expect(counted.outbox).toBe((seqs.at(-1) ?? arrived) - arrived);
}

/** Rows that two hold otherwise, by key. */
function differences(here: Record<string, unknown>, there: Record<string, unknown>): Record<string, { here: unknown; there: unknown }> {
  const keys = [...new Set([...Object.keys(here), ...Object.keys(there)])];
  const other = keys.filter((key) => canonical(here[key] ?? null) !== canonical(there[key] ?? null));
  return Object.fromEntries(other.map((key) => [key, { here: here[key], there: there[key] }]));
}

/** Of a team that has come to rest. */
export async function allIsKept(world: World): Promise<void> {
  const rows = await held(world);
  for (const { no, client, panel } of world.seats)
    expect(differences(await shared(client), await held(world, panel.agentId)), `browser ${no} and the companion`).toEqual({});
  await draftsAreKept(world);
  const facts = new Set(under<DeskEvent>(rows, "events").map(({ id }) => id));
  const notes = under<Note>(rows, "notes");
  for (const seat of world.seats) {
    expect(
      (await vanished(seat, seat.given, ({ id }) => facts.has(id))).map(({ command }) => command),
      `acknowledged to browser ${seat.no}`,
    ).toEqual([]);
    for (const { id, command, isLoose } of seat.given) {
      if (command.type !== "customer.note") continue;
      const there = notes.filter(({ text }) => text === command.text);
      expect(there.length, command.text).toBeLessThanOrEqual(1);
      if (!isLoose && facts.has(id)) expect(there).toMatchObject([{ id: `note:${id}` }]);
    }
    const refused = await seat.client.db.rejections.toArray();
    const reasons = seat.knowsMore ? ["not_allowed", "not_found"] : ["not_allowed"];
    for (const { command, rejection } of refused as { command: { type?: string }; rejection: { reason: string } }[])
      if (command.type === "customer.note") expect(reasons, JSON.stringify(command)).toContain(rejection.reason);
    if (!refused.some(({ command }) => command === "restored"))
      for (const text of seat.imported) expect(notes.filter((one) => one.text === text).length, `imported: ${text}`).toBe(1);
  }
  const carriers = [...under<{ tags: string[] }>(rows, "cases"), ...under<{ tags: string[] }>(rows, "customers")].flatMap(
    ({ tags }) => tags,
  );
  for (const { id, count } of under<Tag>(rows, "tags"))
    expect([id, count]).toEqual([id, carriers.filter((tag) => tag.toLowerCase() === id).length]);
  const messages = under<{ customerId: string }>(rows, "messages");
  for (const { id, messageCount } of under<Customer>(rows, "customers"))
    expect([id, messageCount]).toEqual([id, messages.filter(({ customerId }) => customerId === id).length]);
  const uses = under<{ articleId: string }>(rows, "acceptances");
  for (const one of [...under<{ id: string; uses: number }>(rows, "articles"), ...under<{ id: string; uses: number }>(rows, "macros")])
    expect([one.id, one.uses]).toEqual([one.id, uses.filter(({ articleId }) => articleId === one.id).length]);
  // A file's facts are added to a log beside whose rows its own do not count.
  if (!world.seats.some(({ isImporter }) => isImporter)) assigneesAreTold(rows);
  messagesAreRoutedOnce(rows);
  await auditCounts(world, facts);
}

async function draftsAreKept(world: World): Promise<void> {
  for (const { drafted } of world.seats)
    for (const one of drafted) expectKept(one, (await held(world, one.agentId))[`drafts/${one.id}`] as KeptDraft | undefined);
}

/** Each case is whose the log says it became last. */
function assigneesAreTold(rows: Record<string, unknown>): void {
  const facts = under<DeskEvent>(rows, "events").flatMap((event) => (event.type === "case.assigned" ? event : []));
  for (const { id, assigneeId, assignedAt } of under<Case>(rows, "cases")) {
    const told = facts.filter(({ caseId }) => caseId === id).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    expect([id, assigneeId, assignedAt]).toEqual([id, told.at(-1)?.agentId, told.at(-1)?.at]);
  }
}

/** Whatever rules did, the log tells it once a message, and the case remembers that it has been through. */
function messagesAreRoutedOnce(rows: Record<string, unknown>): void {
  const facts = under<DeskEvent>(rows, "events").flatMap((event) => (event.type === "case.routed" ? event : []));
  expect(facts.map(({ id }) => id)).toEqual(facts.map(({ messageId }) => `case.routed:${messageId}`));
  const cases = new Map(under<Case>(rows, "cases").map((row) => [row.id, row]));
  for (const { caseId, messageId } of facts) expect(cases.get(caseId)?.routed?.done ?? [], messageId).toContain(messageId);
}

/** The audit stands, and has a link for every fact there is. */
async function auditCounts({ db, workspaceId }: World, facts: ReadonlySet<string>): Promise<void> {
  expect((await verifyAudit(db, workspaceId)).broken).toBeUndefined();
  const links = await db.selectFrom("audit").select("event_id").where("workspace_id", "=", workspaceId).execute();
  const linked = new Set(links.map(({ event_id }) => event_id));
  expect([...facts].filter((id) => !linked.has(id))).toEqual([]);
}
