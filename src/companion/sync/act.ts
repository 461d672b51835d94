/** An agent's command, decided by the authority: the same rules as in the panel, over the rows of all. */
import { command as commandSchema } from "../../contracts/commands";
import type { Rejection } from "../../domain/commands";
import { reads } from "../../domain/desk";
import { overRows } from "../../domain/load";
import { plan } from "../../domain/plan";
import type { Fact } from "./audit";
import type { LoadedRows } from "./rows";

interface Given {
  id: string;
  at: number;
  command: unknown;
}

/** Applies it to the rows; the facts it made, or why not. */
export async function act(
  rows: LoadedRows,
  { id, at, command }: Given,
  agentId: string,
): Promise<{ rejection: Rejection } | { facts: Fact[] }> {
  const checked = commandSchema.safeParse(command);
  if (!checked.success) return { rejection: { reason: "invalid", detail: checked.error.issues[0]?.path.join(".") ?? "" } };
  const context = { now: at, agentId, id };
  await rows.load(reads(checked.data));
  const made = await overRows(rows, () => plan(rows.get, checked.data, context));
  if ("rejection" in made) return made;
  const facts = made.events.map((event): Fact => ({ id: event.id, event }));
  // An id that names something already is nobody's to give again: facts are never written over.
  const places = facts.map((fact) => ({ table: "events" as const, id: fact.id }));
  await rows.load(places);
  if (places.some(rows.has)) return { rejection: { reason: "already" } };
  rows.change(made.changes, facts);
  return { facts };
}
