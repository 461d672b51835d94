/** The one write door for an agent's intents: checked, decided, evolved, logged and queued for the team in one transaction. */
import { command as schema } from "../contracts/commands";
import type { Command, Context, Failure, Rejection } from "../domain/commands";
import { reads } from "../domain/desk";
import type { DeskEvent } from "../domain/events";
import { overRows } from "../domain/load";
import { plan } from "../domain/plan";
import { isPersonal, mayCommand } from "../domain/roles";
import { sawOf } from "../domain/saw";
import { undoOf } from "../domain/undo";
import { db } from "../store/db";
import { failureOf, withDesk } from "../store/open";
import { pairing } from "../store/pairing";
import { writeTables } from "../store/tables";
import { loadNumbers } from "../store/writing/numbers";
import { createRows } from "../store/writing/rows";
import { byTable, write } from "../store/writing/write";
import { ensureAgent } from "./agent";

/** `undo` are the commands that take it back, in order; absent where nothing can. */
export type Outcome = { ok: true; events: DeskEvent[]; undo?: Command[] } | { ok: false; rejection: Rejection };

/**
 * Runs a command. Never throws for what a person or the disk can cause: it says why not, and then nothing was written. `engines`: see
 * `Context`.
 */
export async function run(command: Command, engines: Pick<Context, "patterns" | "moods"> = {}): Promise<Outcome> {
  const checked = schema.safeParse(command);
  if (!checked.success) return { ok: false, rejection: refusal(checked.error.issues) };
  const given = { id: crypto.randomUUID(), ...engines };
  const outcome = await written(async (again) => act(checked.data, given, again));
  return "failure" in outcome ? { ok: false, rejection: { reason: outcome.failure } } : outcome.done;
}

/** Runs these in order, in one transaction; each is a fact and goes out by itself. What the rules refuse holds nothing else up. */
export async function runSome(commands: readonly Command[]): Promise<Outcome[]> {
  const given = commands.map((command) => ({ checked: schema.safeParse(command), id: crypto.randomUUID() }));
  const outcome = await written(async (again) => {
    const outcomes: Outcome[] = [];
    for (const { checked, id } of given)
      outcomes.push(checked.success ? await act(checked.data, { id }, again) : { ok: false, rejection: refusal(checked.error.issues) });
    return outcomes;
  });
  return "failure" in outcome ? given.map(() => ({ ok: false, rejection: { reason: outcome.failure } })) : outcome.done;
}

/** What one transaction over the desk came to, or why the disk or the browser refused it. */
async function written<T>(work: (again: boolean) => Promise<T>): Promise<{ done: T } | { failure: Failure }> {
  try {
    // `async`, though nothing is awaited: by that word Dexie knows to keep the transaction over native awaits in real browsers.
    return { done: await withDesk((again) => db.transaction("rw", writeTables(), async () => work(again))) };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { failure };
  }
}

/** `again`: the database was closed at the first try, which may have come through all the same. */
async function act(command: Command, given: Pick<Context, "id" | "patterns" | "moods">, again: boolean): Promise<Outcome> {
  const done = again ? await db.events.get(given.id) : undefined;
  if (done) return { ok: true, events: [done] };
  const { role } = (await pairing()) ?? {};
  if (role && !mayCommand(role, command)) return { ok: false, rejection: { reason: "not_allowed" } };
  const context = { now: Date.now(), agentId: await ensureAgent(), ...given };
  const rows = createRows();
  const [numbers] = await Promise.all([loadNumbers(), rows.load(reads(command))]);
  const withUndo = () => {
    const made = plan(rows.get, command, context);
    return "rejection" in made ? made : { ...made, undo: undoOf(rows.get, made.events), saw: sawOf(rows.get, command) };
  };
  const result = await overRows(rows, withUndo);
  if ("rejection" in result) return { ok: false, rejection: result.rejection };
  const { events, changes, undo, saw } = result;
  if (!events.length) return { ok: true, events };
  const eventIds = events.map(({ id }) => id);
  const outbox = {
    at: context.now,
    kind: "command" as const,
    command,
    eventIds,
    touched: byTable(changes),
    ...(saw !== undefined && { saw }),
  };
  await write({ before: rows.get, changes, events, numbers, ...(!isPersonal(command) && { outbox }) });
  return undo.length ? { ok: true, events, undo } : { ok: true, events };
}

/** The first thing wrong with a malformed command, in the desk's words. */
function refusal(issues: { code: string; path: PropertyKey[] }[]): Rejection {
  const { code, path } = issues[0] ?? { code: "invalid", path: [] };
  const reason = code === "too_big" ? "too_long" : code === "too_small" ? "empty" : "invalid";
  return path.length ? { reason, detail: path.join(".") } : { reason };
}
