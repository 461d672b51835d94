/** What the rules make of a command: facts and the rows they change, or why not. The same in the panel, offline, and at the companion. */
import type { Command, Context, Rejection } from "./commands";
import { decide, evolve } from "./desk";
import type { DeskEvent } from "./events";
import { createOverlay } from "./overlay";
import type { Change, Lookup } from "./rows";

export type Plan = { rejection: Rejection } | { events: DeskEvent[]; changes: Change[] };

/** Decides and evolves over these rows; writes nothing. */
export function plan(get: Lookup, command: Command, context: Context): Plan {
  const decision = decide(get, command, context);
  if ("rejection" in decision) return decision;
  const overlay = createOverlay(get);
  for (const event of decision.events) overlay.apply(evolve(overlay.get, event));
  return { events: decision.events, changes: overlay.changes() };
}
