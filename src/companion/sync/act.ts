/** An agent's command, decided by the authority: the same rules as in the panel, over the rows of all. */
import { command as commandSchema } from "../../contracts/commands";
import type { Command, Rejection } from "../../domain/commands";
import { reads } from "../../domain/desk";
import type { DeskEvent } from "../../domain/events";
import { canonical, fingerprint } from "../../domain/fingerprint";
import { keyOf, type Place } from "../../domain/keys";
import { overRows } from "../../domain/load";
import { plan } from "../../domain/plan";
import { isPersonal, mayCommand, type Role } from "../../domain/roles";
import { ENGINES } from "../../domain/routing/engines";
import { sawOf } from "../../domain/saw";
import type { Fact } from "./audit";
import type { LoadedRows } from "./rows";

interface Given {
  id: string;
  command: unknown;
  /** See `sawOf`. */
  saw?: string | undefined;
  touched: Readonly<Record<string, string>>;
}

/** Who did it, as what, and when. */
export interface By {
  /** Milliseconds since 1970 UTC, by the companion's clock. */
  at: number;
  agentId: string;
  role: Role;
}

/** The rows it asks for first; none of one that is malformed. */
export function placesOfCommand(command: unknown): Place[] {
  const checked = commandSchema.safeParse(command);
  return checked.success ? [...reads(checked.data)] : [];
}

/** Whether a fact says what this command would: all that both of them name is the same. */
const tells = (fact: DeskEvent, { type: _, ...command }: Command): boolean =>
  Object.entries(command).every(([name, value]) => !(name in fact) || canonical(value) === canonical(fact[name as keyof DeskEvent]));

/** Applies it to the rows; the facts it made, or why not. */
export async function act(
  rows: LoadedRows,
  { id, command, saw, touched }: Given,
  { at, agentId, role }: By,
): Promise<{ rejection: Rejection } | { facts: Fact[] }> {
  const checked = commandSchema.safeParse(command);
  if (!checked.success) return { rejection: { reason: "invalid", detail: checked.error.issues[0]?.path.join(".") ?? "" } };
  // What is an agent's own stays in their browser: here everybody would have it.
  if (isPersonal(checked.data) || !mayCommand(role, checked.data)) return { rejection: { reason: "not_allowed" } };
  await rows.load([{ table: "events", id }, ...reads(checked.data)]);
  const known = rows.fact(id);
  // It has arrived before, under another number: its desk has begun its outbox anew since, or is another agent's now.
  const isSeen = known && touched[keyOf({ table: "events", id })] === fingerprint(known);
  if (known && (known.by === agentId || isSeen || tells(known, checked.data))) return { facts: [] };
  const context = { now: at, agentId, id, ...ENGINES };
  const made = await overRows(rows, () => ({ ...plan(rows.get, checked.data, context), stood: sawOf(rows.get, checked.data) }));
  if ("rejection" in made) return { rejection: made.rejection };
  // Somebody else had set it meanwhile: this one wins, for it came last, and says what it has replaced unseen.
  const unseen = saw !== undefined && made.stood !== undefined && made.stood !== saw ? made.stood : undefined;
  const facts = made.events.map((event): Fact => ({ id: event.id, event: unseen === undefined ? event : { ...event, unseen } }));
  // An id that names something already is nobody's to give again: facts are never written over.
  const places = facts.map((fact) => ({ table: "events" as const, id: fact.id }));
  await rows.load(places);
  if (places.some(rows.has)) return { rejection: { reason: "already" } };
  rows.change(made.changes, facts);
  return { facts };
}
