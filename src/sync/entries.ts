/** The outbox as the companion is told it. */
import type { PushEntry } from "../contracts/sync";
import type { Command } from "../domain/commands";
import { TOLD, type Told } from "../domain/conversations/replicate";
import { fingerprint } from "../domain/fingerprint";
import { keyOf } from "../domain/keys";
import type { Message, Settings } from "../domain/rows";
import { db, type OutboxEntry } from "../store/db";
import { goesAgain, waiting } from "../store/outbox";
import { formerAgents } from "../store/pairing";
import { acquaint, customersOf } from "./acquaint";

/** The most characters of JSON in one push, where it holds more than one entry. */
const MOST = 4_000_000;

/**
 * The oldest `limit` entries that wait, oldest first, with the rows they speak of as those stand now: of one moment of the desk.
 * What was changed twice goes out twice as it is at last, and does no harm.
 */
export async function waitingEntries(limit: number): Promise<PushEntry[]> {
  return db.transaction("r", db.tables, async () => {
    const entries: PushEntry[] = [];
    const again = await goesAgain();
    const told = new Set<string>();
    let length = 0;
    for (const entry of await waiting(limit)) {
      let push = await toPush(entry);
      if (entry.isRefused) push = nothingOf(push);
      else if (push.kind === "command" && entry.seq <= again) push.told = await introduce(entry, told);
      length += JSON.stringify(push).length;
      if (entries.length > 0 && length > MOST) break;
      entries.push(push);
    }
    return entries;
  });
}

/** What is known of the customers an entry speaks of, but for those `told` already. */
async function introduce(entry: OutboxEntry, told: Set<string>): Promise<Told> {
  const fresh = (await customersOf(entry)).filter((id) => !told.has(id));
  for (const id of fresh) told.add(id);
  const known = await acquaint(fresh);
  return { ...known, messages: await underOneName([...known.messages]) };
}

/** The ids an entry speaks of, by table; a file's events stand among its rows. */
const placesOf = ({ touched = {}, eventIds }: OutboxEntry) =>
  Object.entries({ ...touched, events: [...(touched.events ?? []), ...eventIds] });

/** The keys of the rows an entry speaks of. */
export const keysOf = (entry: OutboxEntry): string[] => placesOf(entry).flatMap(([table, ids]) => ids.map((id) => keyOf({ table, id })));

/** One entry with its rows; within a transaction over them. */
export async function toPush(entry: OutboxEntry): Promise<PushEntry> {
  const { seq, at, kind, command, saw, eventIds } = entry;
  const rows = await Promise.all(placesOf(entry).map(async ([table, ids]) => [table, ids, await db.table(table).bulkGet(ids)] as const));
  const views = rows.flatMap(([table, ids, found]) => ids.map((id, i) => [keyOf({ table, id }), fingerprint(found[i])] as const));
  const common = { seq, at, touched: Object.fromEntries(views) };
  if (kind === "command") return { ...common, kind, id: eventIds[0] ?? "", ...(await toThemselves(command, saw)) };
  const there = Object.fromEntries(rows.map(([table, , found]) => [table, found.filter((row) => row !== undefined)]));
  if (there.messages) there.messages = await underOneName(there.messages);
  if (kind === "restored" || kind === "own") return { ...common, kind, rows: there };
  return { ...common, kind, told: Object.fromEntries(TOLD.map((table) => [table, there[table] ?? []])) as unknown as Told };
}

/** Takes the place of an entry that must not go out: its number is consumed, and its rows come back as they stand. */
export const nothingOf = ({ seq, at, touched }: PushEntry): PushEntry => ({
  kind: "command",
  id: crypto.randomUUID(),
  seq,
  at,
  command: null,
  touched,
});

/** A case the agent took before they were paired is theirs still: the team knows nobody by the id they had alone. */
async function toThemselves(given: unknown, seen: string | undefined): Promise<{ command: unknown; saw?: string }> {
  const command = given as Command | undefined;
  if (command?.type !== "case.assign") return { command: given, ...(seen !== undefined && { saw: seen }) };
  const [former, agent] = await Promise.all([formerAgents(), db.settings.get("agent") as Promise<Settings["agent"] | undefined>]);
  const now = async (id: string) => (agent && former.includes(id) && !(await db.agents.get(id)) ? agent.agentId : id);
  const agentId = command.agentId === null ? null : await now(command.agentId);
  return { command: { ...command, agentId }, ...(seen !== undefined && { saw: await now(seen) }) };
}

/** What the agent of this desk sent before it was paired was sent by who they are now. */
async function underOneName(messages: Message[]): Promise<Message[]> {
  const former = await formerAgents();
  const agent = (await db.settings.get("agent")) as Settings["agent"] | undefined;
  if (!agent || former.length === 0) return messages;
  return messages.map((one) => (one.agentId && former.includes(one.agentId) ? { ...one, agentId: agent.agentId } : one));
}
